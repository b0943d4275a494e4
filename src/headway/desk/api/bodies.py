"""What the rows of lists are, as the OpenAPI document has them.

They describe; answers are not passed through them. `None` means that reports do not
say, unless a field notes another meaning.
"""

from datetime import date, datetime
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from headway.model.kinds import (
    ChannelState,
    EntrySort,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    Outcome,
    ProposalStatus,
    Valence,
    Verdict,
)

__all__ = [
    "Body",
    "Capture",
    "ChannelPage",
    "Day",
    "DossierPage",
    "DossierWhole",
    "Entry",
    "EntryPage",
    "MeetingPage",
    "Page",
    "PositionPage",
    "Print",
    "ProposalPage",
    "ReportPage",
    "TimelinePage",
    "TrackPage",
    "Versions",
]

T = TypeVar("T")
Day = date  # fields are named date, too
Sha = Annotated[str, Field(description="SHA-256 of the report's text: its identity.")]
Coarse = Annotated[
    str, Field(description="ISO 8601, as coarse as the report has it, or a range.")
]
Span = Annotated[
    tuple[int, int], Field(description="[start, end) in code points of the text.")
]


class Body(BaseModel):
    """Nothing stands in an answer that is not told of here."""

    model_config = ConfigDict(extra="forbid")


class Page(Body, Generic[T]):
    """Some of a list."""

    items: list[T]
    next: str | None = Field(description="The cursor of the next page; null: none is.")
    as_of: str | None = Field(
        description="When it was worked out, UTC; null: read as the ledger stands, or "
        "yet to be worked out."
    )
    stale: bool = Field(description="Whether it is being worked out anew.")


class Account(Body):
    """Where the words stand that tell of something."""

    article: Sha
    report: str = Field(description="The report's own name.")
    entry: str
    span: Span | None
    words: str
    outlet: str | None
    url: str | None
    published: Day | None


class Cited(Account):
    """The same with its matter."""

    about: str | None


class Claim(Body):
    """What some reports say, where others say otherwise."""

    says: str
    witnesses: int
    by: list[Account]


class Conflict(Body):
    """What reports disagree about."""

    about: str
    claims: list[Claim]


class Entry(Body):
    """An entry with the words that prove it and the report that they stand in."""

    id: str = Field(description="The same in every reading and after corrections.")
    sort: EntrySort
    kind: MoveKind | None = Field(description="Of a move; null: it is none.")
    status: str | None
    valence: Valence | None = Field(description="Of an assessment alone.")
    actors: list[str] = Field(description="Those who act, speak or meet.")
    towards: list[str] = Field(description="Those who are addressed.")
    about: str | None
    words: str
    span: Span | None
    date: Coarse | None
    day: str | None = Field(
        description="The first day of its date, else that of publication."
    )
    place: str | None
    confidence: float | None = Field(description="0 to 1; null: a rule read it.")
    verdict: Verdict | None = Field(
        description="A person's latest word on it; null: nobody's."
    )
    article: Sha
    report: str
    title: str | None
    outlet: str | None
    published: Day | None
    url: str | None
    parties: list[str] | None = Field(
        description="The dossier's parties in it; null: no dossier is asked."
    )
    issues: list[str] | None = Field(
        description="The dossier's issues that it is about; null: likewise."
    )


class Report(Body):
    """A report of the ledger."""

    sha256: Sha
    id: str
    title: str | None
    outlet: str | None
    wire: str | None
    published: Day | None
    dateline: str | None
    url: str | None
    language: str
    outcome: Outcome
    witness: str | None = Field(
        description="SHA-256 of the report whose text it prints; null: its own."
    )
    superseded: bool = Field(description="Whether a later version of it is held.")


class Print(Body):
    """A report that prints the same text."""

    sha256: Sha
    id: str
    title: str | None
    outlet: str | None
    published: Day | None
    superseded: bool
    first: bool = Field(description="Whether it is the one whose text it is.")


class Capture(Body):
    """A copy of a report, as it came."""

    origin: str
    fetched: datetime
    media_type: str
    sha256: str = Field(description="Of its bytes.")


class DossierRow(Body):
    """A dossier with where its talks stand; null: that has yet to be worked out."""

    id: str
    title: str
    question: str | None = Field(description="null: its file does not say.")
    verdict: str | None = Field(description="A sentence.")
    rung: int | None = Field(description="How far the talks have come, 0 to 7.")
    since: Day | None
    going: Outcome | None
    reports: int | None
    meetings: int | None
    statements: int | None
    first: Day | None
    last: Day | None
    as_of: str | None
    stale: bool


class Party(Body):
    """A side, with every name that counts as its own."""

    name: str
    names: list[str]


class Issue(Body):
    """A subject, with the phrases by which reports speak of it."""

    name: str
    phrases: list[str]


class Step(Body):
    """A step of the ladder, with all that prove it."""

    day: Day
    sign: str
    before: int
    rung: int
    weight: float
    evidence: list[Cited]


class Progress(Body):
    """How far an issue has come."""

    sort: Literal["issue"]
    issue: str | None = Field(description="null: the talks as a whole.")
    rung: int
    standing: str
    since: Day | None
    going: Outcome
    steps: list[Step]
    momentum: list[tuple[Day, float]] = Field(description="Day by day.")
    talk: list[tuple[Day, float]] = Field(description="Week by week.")


class Offer(Body):
    """A subject that no issue covers."""

    sort: Literal["offer"]
    name: str
    phrases: list[str]
    entries: int
    reports: int
    examples: list[str]


class DossierWhole(DossierRow):
    """A dossier with all that is followed in it, and how each issue has come on."""

    begins: Coarse | None = Field(description="null: no report is too old.")
    ends: Coarse | None = Field(description="null: no report is too new.")
    parties: list[Party]
    issues: list[Issue]
    progress: list[Progress]
    offers: list[Offer]


class Told(Cited):
    """A thing told of a day."""

    sign: str


class Lapsed(Body):
    """A meeting that was planned for the day, and of which nothing more was heard."""

    parties: list[str]
    evidence: list[Account]


class TimelineDay(Body):
    """A day with all that is told of it."""

    day: Day
    what: str = Field(description="What weighs most.")
    weight: float
    witnesses: int = Field(description="Reports, reprints counted once.")
    told: list[Told]
    conflicts: list[Conflict]
    lapsed: list[Lapsed]


class Stance(Body):
    """What a party holds on an issue, with all that proves it."""

    stance: MoveKind
    firmness: int
    direction: str
    since: Day | None
    told: Day | None
    witnesses: int
    one_report: bool
    evidence: list[Cited]
    odd: list[Cited] = Field(description="What reads otherwise.")


class Position(Stance):
    """A party's latest stance on an issue, and what it held before."""

    party: str
    issue: str | None = Field(description="null: the talks as a whole.")
    unheard_since: Day | None = Field(description="null: it has been heard of since.")
    earlier: list[Stance]


class LifeStep(Account):
    """A step in the life of a proposal."""

    status: ProposalStatus
    kind: MoveKind
    parties: list[str]
    unsure: str | None = Field(description="Why it may be another's; null: it is sure.")


class Proposal(Body):
    """A proposal over all reports that tell of it."""

    day: Day | None
    by: str
    to: str | None
    about: str
    issues: list[str]
    status: ProposalStatus
    open: bool
    witnesses: int
    evidence: list[Account]
    steps: list[LifeStep]


class Stage(Body):
    """What became of a meeting, and when."""

    status: MeetingStatus
    first: Day | None


class Meeting(Body):
    """A meeting over all reports that tell of it."""

    sort: Literal["meeting"]
    parties: list[str]
    actors: list[str]
    status: MeetingStatus
    put_off: bool
    lapsed: bool
    first: Day | None
    last: Day | None
    place: str | None
    country: str | None
    format: MeetingFormat | None
    outcome: Outcome | None
    witnesses: int
    history: list[Stage]
    evidence: list[Account]
    conflicts: list[Conflict]


class Round(Body):
    """A round of talks."""

    number: int
    told: int | None = Field(description="The number that reports give it.")
    first: Day | None
    last: Day | None
    dated: bool
    place: str | None
    country: str | None
    status: MeetingStatus
    lapsed: bool
    witnesses: int
    evidence: list[Account]
    conflicts: list[Conflict]


class Track(Body):
    """Who sits together, round by round."""

    sort: Literal["track"]
    parties: list[str]
    places: list[str]
    rounds: list[Round]


class Spell(Body):
    """A time in which a channel was in one state."""

    state: ChannelState
    since: Coarse | None
    told: Day | None
    evidence: list[Account]


class Channel(Body):
    """A standing channel over all reports that tell of it."""

    name: str
    parties: list[str]
    state: ChannelState | None
    planned: ChannelState | None
    witnesses: int
    states: list[Spell]
    evidence: list[Account]
    conflicts: list[Conflict]


class Versions(Body):
    """By what everything was made."""

    software: str
    api: str
    coder: str = Field(description="A hash of all rules and words of the reader.")
    finder: str = Field(description="A hash of all by which findings are made.")
    schema_: str | None = Field(alias="schema", description="Of the ledger.")


class EntryPage(Page[Entry]):
    """Entries, the latest first."""


class ReportPage(Page[Report]):
    """Reports, the latest first."""


class DossierPage(Page[DossierRow]):
    """Dossiers, by title."""


class TimelinePage(Page[TimelineDay]):
    """Days in order."""


class PositionPage(Page[Position]):
    """Positions, by issue and party."""


class ProposalPage(Page[Proposal]):
    """Proposals, by day."""


class MeetingPage(Page[Meeting]):
    """Meetings, by day."""


class TrackPage(Page[Track]):
    """Tracks, the longest first."""


class ChannelPage(Page[Channel]):
    """Channels, the most told first."""
