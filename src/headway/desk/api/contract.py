"""A report and its entries as the contract has them, for the OpenAPI document.

What the keys mean stands in docs/output.md.
"""

from datetime import datetime
from typing import Annotated

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.api.bodies import Body, Capture, Day, Entry, Page, Print
from headway.desk.json import Json
from headway.model.kinds import (
    ActorKind,
    ChannelState,
    CueClass,
    Directness,
    DoubtKind,
    EntrySort,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
    Valence,
    Verdict,
)

__all__ = ["Correction", "CorrectionPage", "EntryStory", "ReportWhole"]

Span = tuple[int, int]


class Corrected(Body):
    """Who has spoken last of an entry, and how."""

    verdict: Verdict
    by: str
    made: datetime


MaybeCorrected = Annotated[
    Corrected | SkipJsonSchema[None],
    Field(description="There only where a person has spoken of the entry."),
]


class Mention(Body):
    """An actor in an entry."""

    id: str
    name: str
    party: str | None
    aliases: list[str]
    mention: Span | None


class Statement(Body):
    """Words that somebody is said to have said."""

    id: str
    speaker: Mention | None
    addressee: Mention | None
    source: Span | None
    cue: Span | None
    content: list[Span]
    directness: Directness
    class_: CueClass | None = Field(alias="class")
    confidence: float | None
    date: str | None
    corrected: MaybeCorrected = None


class Move(Body):
    """A step of the negotiation."""

    id: str
    kind: MoveKind
    actor: Mention | None
    participants: list[Mention]
    recipient: Mention | None
    speaker: Mention | None
    evidence: Span
    about: str | None
    status: MoveStatus
    valence: Valence | None
    date: str | None
    place: str | None
    confidence: float
    rule: str
    corrected: MaybeCorrected = None


class Meeting(Body):
    """A meeting as one report tells of it."""

    id: str
    participants: list[Mention]
    place: str | None
    country: str | None
    date: str | None
    status: MeetingStatus
    format: MeetingFormat | None
    evidence: Span
    outcome: Outcome | None
    judged_by: list[str]
    moves: list[str]
    corrected: MaybeCorrected = None


class Proposal(Body):
    """A proposal as one report tells of it."""

    id: str
    proposer: Mention | None
    recipient: Mention | None
    about: str
    status: ProposalStatus
    moves: list[str]
    answered_by: list[str]
    corrected: MaybeCorrected = None


class Channel(Body):
    """A channel as one report tells of it."""

    id: str
    name: str
    parties: list[Mention]
    state: ChannelState | None
    since: str | None
    planned: ChannelState | None
    evidence: Span
    moves: list[str]
    corrected: MaybeCorrected = None


class Article(Body):
    """The report itself."""

    id: str
    sha256: str
    url: str | None
    title: str | None
    outlet: str | None
    wire: str | None
    published: Day | None
    dateline: str | None
    language: str
    text: Annotated[
        str | SkipJsonSchema[None], Field(description="Not there with `text=false`.")
    ] = None
    boilerplate: list[Span]


class Actor(Body):
    """An actor with everything by which the report names it."""

    id: str
    name: str
    kind: ActorKind
    party: str | None
    aliases: list[str]
    mentions: list[Span]


class Doubt(Body):
    """Something seen that was not settled."""

    kind: DoubtKind
    reason: str
    span: Span | None


class Reader(Body):
    """Who read it."""

    name: str
    version: str


class ReportWhole(Body):
    """A report with all its entries, as persons have corrected them."""

    article: Article
    actors: list[Actor]
    statements: list[Statement]
    moves: list[Move]
    meetings: list[Meeting]
    proposals: list[Proposal]
    channels: list[Channel]
    doubts: list[Doubt]
    outcome: Outcome
    outcome_because: list[str]
    reader: Reader
    prints: list[Print] = Field(
        description="The reports that print its text, itself among them."
    )
    captures: list[Capture] = Field(description="The copies of it, as they came.")


class Correction(Body):
    """A person's word about an entry."""

    number: int
    entry: str
    article: str
    sort: EntrySort
    verdict: Verdict
    change: Json = Field(description="The fields that the person says anew.")
    read: Json = Field(description="What the machine read in them.")
    evidence: list[Span]
    by: str
    made: datetime
    why: str | None
    withdraws: int | None = Field(description="The number of the one it undoes.")


class EntryStory(Body):
    """An entry as it is shown, as the machine reads it, and what persons said of it."""

    id: str
    article: str
    report: str
    title: str | None
    outlet: str | None
    published: Day | None
    url: str | None
    entry: Entry | None = Field(description="null: a person has rejected it.")
    shown: Statement | Move | Meeting | Proposal | Channel | None = Field(
        description="The same as the contract has it."
    )
    read: Statement | Move | Meeting | Proposal | Channel | None = Field(
        description="As the machine reads it; null: it does not, a person has added it."
    )
    sentence: str | None = Field(
        description="The sentence around its words; null: no words of its own."
    )
    corrections: list[Correction]


class CorrectionPage(Page[Correction]):
    """Corrections, the latest first."""
