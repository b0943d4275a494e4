"""The tables of a dossier's TOML, as people write them; strangers are checked here."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    model_validator,
)

from headway.model.when import When

__all__ = [
    "ActorTable",
    "DossierTable",
    "OfficeTable",
    "PartyTable",
    "PersonTable",
]

LONGEST = 200  # characters of a name


def tidy(words: str) -> str:
    """The words with single spaces; `ValueError` where they could name nobody."""
    if not words.isprintable() or not any(char.isalnum() for char in words):
        raise ValueError(f"{words[:40]!r} is no name: write a line of words")
    if len(words) > LONGEST:
        raise ValueError(f"{words[:40]!r}… is longer than {LONGEST} characters")
    return " ".join(words.split())


def when(written: object) -> object:
    """A year, month or day as TOML may hold it: `2021`, `"2021-03"`, `2021-03-12`."""
    if isinstance(written, date):
        return When.of(written)
    if isinstance(written, (int, str)) and not isinstance(written, bool):
        try:
            return When.parse(str(written))
        except ValueError as odd:
            raise ValueError(f"no such day: {odd}") from odd
    raise ValueError('write a date as 2021, "2021-03" or 2021-03-12')


Words = Annotated[str, AfterValidator(tidy)]
Day = Annotated[InstanceOf[When], BeforeValidator(when)]


class Table(BaseModel):
    """A table whose keys are all known, each with a value of the very type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PartyTable(Table):
    """A side of the negotiation: it stands for itself."""

    name: Words
    kind: Literal["state", "organisation", "group"] | None = None
    # None: as Headway knows it, else an organisation
    aliases: list[Words] = []  # other words that name it
    descriptions: list[Words] = []  # nouns by which "the …" means it: "union"
    without: list[Words] = []  # words that do not mean it


class ActorTable(PartyTable):
    """A state, organisation or group, new or known; it may stand for another."""

    party: Words | None = None  # None: as Headway knows it, else itself
    forget: bool = False  # whether Headway is to know it no more

    @model_validator(mode="after")
    def forgets_alone(self) -> Self:
        """Refuse words for an actor that is to be forgotten."""
        if self.forget and self.model_fields_set - {"name", "forget"}:
            raise ValueError("forget = true stands beside name alone")
        return self


class OfficeTable(Table):
    """An office that a person holds or held."""

    title: Words
    of: Words | None = None  # None: of the person's party
    since: Day | None = None  # None: not known
    until: Day | None = None  # None: still held, or not known

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Refuse an office that ends before it begins."""
        if self.since and self.until and self.until < self.since:
            raise ValueError(f"until {self.until} lies before since {self.since}")
        return self


class PersonTable(Table):
    """A person with the side and the offices that the reports may leave out."""

    name: Words
    aliases: list[Words] = []
    party: Words | None = None  # None: the offices say it
    offices: list[OfficeTable] = []
    gender: Literal["he", "she"] | None = None  # None: the given name may tell


class DossierTable(Table):
    """The whole file."""

    name: Words | None = None  # None: not said, here and below
    question: Words | None = None
    begins: Day | None = Field(default=None, alias="from")
    ends: Day | None = Field(default=None, alias="to")
    issues: list[Words] = []
    party: list[PartyTable] = []
    actor: list[ActorTable] = []
    person: list[PersonTable] = []
