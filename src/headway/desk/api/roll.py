"""What is told of actors, as the OpenAPI document has it."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.api.bodies import Body, Page
from headway.desk.api.parameters import Asked
from headway.model.kinds import ActorKind

__all__ = ["ActorPage", "ActorWhole", "Another", "Away", "TakenBack"]

Words = Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[^\x00]+$")]
Why = Annotated[str, Field(min_length=1, max_length=1000, pattern=r"^[^\x00]+$")]
NONE = SkipJsonSchema[None]


class Another(Asked):
    """Who is, or is not, the same actor."""

    other: Annotated[Words, Field(description="An id, or a name as reports write it.")]
    why: Why | NONE = None


class Away(Asked):
    """The name that goes its own way."""

    name: Annotated[Words, Field(description="One of the actor's `names`.")]
    why: Why | NONE = None


class TakenBack(Asked):
    """The judgement that is to hold no more."""

    number: int = Field(ge=1, le=2**31 - 1, description="Of one of its `judgements`.")
    why: Why | NONE = None


class ActorLine(Body):
    """An actor in a list."""

    id: str = Field(description="It stays, whatever reports are added.")
    name: str
    kind: ActorKind
    party: str | None = Field(
        description="For whom it stands; null: reports do not clearly say."
    )
    reports: int = Field(description="How many name it.")
    mentions: int = Field(description="How often they do.")
    first: date | None = Field(description="The day of the first of these reports.")
    last: date | None


class Alias(Body):
    """Another word for an actor."""

    name: str
    reports: int = Field(description="In how many reports.")
    borne: bool = Field(
        description="Whether entries have it as a name, which may be split off."
    )


class Office(Body):
    """An office that a person held; dates are as coarse as they are known."""

    office: str
    of: str
    since: str | None
    until: str | None = Field(description="null: not known, or still held.")
    known_until: str | None = Field(
        description="It was held when the source was drawn; null: it has an end."
    )
    source: str


class Counts(Body):
    """In how many entries an actor plays a part; reprints are not counted."""

    statements: int
    moves: int
    meetings: int
    proposals: int
    addressed: int


class Month(Body):
    """What is said and done in a month."""

    month: str
    said: int
    did: int


class Towards(Body):
    """Another, with the entries that are directed at it."""

    id: str
    name: str
    entries: int


class InDossier(Body):
    """A dossier, with how many of its reports name the actor."""

    id: str
    reports: int


class Judgement(Body):
    """What a person says of two names."""

    number: int
    name: str
    other: str
    same: bool
    by: str
    why: str | None
    made: datetime
    undoes: int | None = Field(description="The judgement that this one takes back.")
    stands: bool = Field(description="Whether it holds.")


class Likely(ActorLine):
    """One who may be the same actor."""

    why: str


class ActorWhole(ActorLine):
    """All that is known of an actor."""

    names: list[str] = Field(description="Names in entries that mean it.")
    aliases: list[Alias]
    offices: list[Office]
    counts: Counts
    months: list[Month]
    towards: list[Towards]
    dossiers: list[InDossier]
    judgements: list[Judgement]
    may_be: list[Likely]


ActorPage = Page[ActorLine]
