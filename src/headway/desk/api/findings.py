"""What the findings over a dossier's reports are, as the OpenAPI document has them."""

from typing import Literal

from pydantic import Field

from headway.desk.api.bodies import (
    Account,
    Body,
    Cited,
    Claim,
    Coarse,
    Conflict,
    Day,
    Page,
)
from headway.model.kinds import (
    ChannelState,
    DoubtKind,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    Outcome,
    ProposalStatus,
)

__all__ = [
    "ChangePage",
    "ChannelPage",
    "ConflictPage",
    "DoubtPage",
    "MeetingPage",
    "PositionPage",
    "ProposalPage",
    "TimelinePage",
    "TrackPage",
]


class Told(Cited):
    """A thing told of a day."""

    sign: str
    issues: list[str]


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


class ConflictTold(Body):
    """What reports disagree about, and of what."""

    of: Literal["meeting", "round", "channel"]
    name: str | None
    first: Day | None
    last: Day | None
    parties: list[str]
    place: str | None
    about: str
    claims: list[Claim]


class Change(Body):
    """Something new."""

    sort: str
    head: str = Field(description="Its sort in words.")
    line: str = Field(description="Who did what about what.")
    parties: list[str]
    issue: str | None = Field(description="null: the talks as a whole.")
    kind: MoveKind | None
    first: Day | None
    last: Day | None
    witnesses: int
    evidence: list[Cited]
    since: Day | None = Field(description="From this day on it is new.")
    until: Day | None


class DoubtTold(Body):
    """Something seen that was not settled, with the text around it."""

    kind: DoubtKind
    reason: str
    before: str
    words: str = Field(description="Empty: it is about the report as a whole.")
    behind: str
    article: str
    report: str
    title: str | None
    outlet: str | None
    published: Day | None
    entry: str | None = Field(description="One that stands over the words.")


class ConflictPage(Page[ConflictTold]):
    """Conflicts, by what they are about and by day."""


class ChangePage(Page[Change]):
    """Changes, by sort."""


class DoubtPage(Page[DoubtTold]):
    """Doubts, those of the latest reports first."""


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
