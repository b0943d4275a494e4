"""The tables of a dossier's TOML, as people write them; strangers are checked here."""

import re
from datetime import date
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    model_validator,
)

from headway.lexicon.folded import folded
from headway.model.masking import masked
from headway.model.when import When

__all__ = [
    "ActorTable",
    "DossierTable",
    "IssueTable",
    "OfficeTable",
    "PartyTable",
    "PersonTable",
    "is_slug",
    "slug_of",
]

APART = re.compile(r"[\W_]+")  # what stands between the words of a name
LONGEST = 200  # characters of a name
LONGEST_PLACE = 1_900  # characters of an address: less than a line may have
SCHEMES = {"http", "https"}
HOST_ENDS = re.compile(r"[/?#]")


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


def slug(written: str) -> str:
    """An id as it may stand in a ledger; `ValueError` where it is none."""
    if not is_slug(written):
        raise ValueError(f'{written[:40]!r} is no id: write one like "pay-talks"')
    return written


def is_slug(written: str) -> bool:
    """Whether it can be an id: small letters and digits, with hyphens between them."""
    whole = any(char.isalnum() for char in written) and len(written) <= LONGEST
    return whole and slug_of(written) == written


def slug_of(name: str) -> str:
    """An id from a name: "Northern Cabin Crew" → `northern-cabin-crew`."""
    return APART.sub("-", folded(name)).strip("-") or name


def place(written: str) -> str:
    """The address or path of a source; `ValueError` where it is none."""
    shown = repr(masked(written)[:40])
    if not written.isprintable() or not written.strip():
        raise ValueError(f"{shown} is no address or path: write one on a line")
    if len(written) > LONGEST_PLACE:
        raise ValueError(f"{shown}… is longer than {LONGEST_PLACE:,} characters")
    if written.lower().startswith("www."):
        raise ValueError(f'{shown} is no path: write "https://{written[:40]}"')
    if "://" in written and names_user(written):
        raise ValueError(f"{shown}: take name and password out of the address")
    if "://" in written and not is_address(written):
        raise ValueError(f"{shown} is no address: write one of http:// or https://")
    return written.strip()


def names_user(written: str) -> bool:
    """Whether it names whoever asks; a dossier is shared, and so is its ledger."""
    return "@" in HOST_ENDS.split(written.partition("://")[2])[0]


def is_address(written: str) -> bool:
    """Whether a page or feed may lie there: https, a host, no spaces."""
    try:
        parts = urlsplit(written.strip())
        return (
            parts.scheme in SCHEMES
            and bool(parts.hostname)
            and parts.port != 0
            and not any(char.isspace() for char in written.strip())
        )
    except ValueError:  # a port or host that is none
        return False


Words = Annotated[str, AfterValidator(tidy)]
Slug = Annotated[str, AfterValidator(slug)]
Source = Annotated[str, AfterValidator(place)]
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


class IssueTable(Table):
    """A subject under negotiation, with the phrases by which reports speak of it."""

    name: Words
    phrases: list[Words] = []  # none: its name is the one


class DossierTable(Table):
    """The whole file."""

    id: Slug | None = None  # None: the file's name is the one
    title: Words | None = None  # None: not said, here and below
    question: Words | None = None
    begins: Day | None = Field(default=None, alias="from")
    ends: Day | None = Field(default=None, alias="to")
    sources: list[Source] = []
    party: list[PartyTable] = []
    issue: list[IssueTable] = []
    actor: list[ActorTable] = []
    person: list[PersonTable] = []
