"""What a line of entries holds, as the contract has it: docs/output.md."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct, field

from headway.model.kinds import (
    ActorKind,
    ChannelState,
    CueClass,
    Directness,
    DoubtKind,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
    Valence,
    Verdict,
)

__all__ = ["Noted", "Pair", "Part", "Whole"]

Pair = tuple[int, int]  # a span
Id = Annotated[str, Meta(min_length=1, max_length=16)]
Ids = tuple[Id, ...]


class Report(Struct):
    """The report itself."""

    id: str
    sha256: str
    url: str | None
    title: str | None
    outlet: str | None
    wire: str | None
    published: date | None
    dateline: str | None
    language: str
    text: str
    boilerplate: list[Pair]
    unread_date: str | None = None


class Person(Struct):
    """An actor."""

    id: str
    name: str
    kind: ActorKind
    party: str | None
    aliases: tuple[str, ...]
    mentions: list[Pair]


class Part(Struct):
    """An actor in an entry; the rest of what a line says of it is said above."""

    id: str
    mention: Pair | None


class Spoken(Struct):
    """That a person has spoken of an entry."""

    verdict: Verdict
    by: str
    made: datetime


class Noted(Struct, kw_only=True):
    """An entry."""

    id: Id
    corrected: Spoken | None = None


class Said(Noted, kw_only=True):
    """A statement."""

    speaker: Part | None
    addressee: Part | None
    source: Pair | None
    cue: Pair | None
    content: Annotated[list[Pair], Meta(min_length=1)]
    directness: Directness
    confidence: float | None
    date: str | None
    cue_class: CueClass | None = field(name="class")


class Step(Noted, kw_only=True):
    """A move."""

    kind: MoveKind
    actor: Part | None
    participants: list[Part]
    recipient: Part | None
    speaker: Part | None
    evidence: Pair
    about: str | None
    status: MoveStatus
    valence: Valence | None
    date: str | None
    place: str | None
    confidence: float
    rule: str


class Talks(Noted, kw_only=True):
    """A meeting."""

    participants: list[Part]
    place: str | None
    country: str | None
    date: str | None
    status: MeetingStatus
    format: MeetingFormat | None
    evidence: Pair
    outcome: Outcome | None
    judged_by: Ids
    moves: Ids


class Paper(Noted, kw_only=True):
    """A proposal."""

    proposer: Part
    recipient: Part | None
    about: str
    status: ProposalStatus
    moves: Ids
    answered_by: Ids


class Tie(Noted, kw_only=True):
    """A channel."""

    name: str
    parties: list[Part]
    state: ChannelState | None
    since: str | None
    planned: ChannelState | None
    evidence: Pair
    moves: Ids


class Open(Struct):
    """A doubt."""

    kind: DoubtKind
    reason: str
    span: Pair | None


class Who(Struct):
    """The reader."""

    name: str
    version: str


class Whole(Struct):
    """A line."""

    article: Report
    actors: list[Person]
    statements: list[Said]
    moves: list[Step]
    meetings: list[Talks]
    proposals: list[Paper]
    channels: list[Tie]
    doubts: list[Open]
    outcome: Outcome
    outcome_because: Ids
    reader: Who
