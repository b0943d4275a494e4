"""A report as a dossier files it: its entries by party, issue and day, in plain words.

A filing holds all that findings over many reports need, and nothing that a single
report's page needs: so that a thousand of them are read in a moment. It is made from
entries and can be made anew at any time; the entries stay what they are.
"""

from dataclasses import dataclass
from datetime import date

from headway.model.entry import EntryId
from headway.model.kinds import (
    ChannelState,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
    Scope,
    Valence,
)

__all__ = [
    "FiledChannel",
    "FiledMeeting",
    "FiledMove",
    "FiledProposal",
    "FiledStatement",
    "Filing",
    "Place",
    "Span",
]

Span = tuple[int, int]
Place = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledMove:
    """A move, with the dossier's parties in it and the issue that it is about."""

    id: EntryId
    kind: MoveKind
    words: str  # of the evidence, on one line
    span: Span  # of the evidence, code points of the report
    sentence: Span  # of the sentence that holds it
    parties: tuple[str, ...] = ()  # the dossier's parties who make it
    actors: tuple[str, ...] = ()  # the names of all who make it
    recipients: tuple[str, ...] = ()  # the dossier's parties to whom it is made
    towards: tuple[str, ...] = ()  # the names of all to whom it is made
    near: tuple[str, ...] = ()  # the dossier's parties whom its sentence names
    scope: Scope | None = None  # None: its sentence speaks of no agreement, no talks
    about: str | None = None  # None: the report does not say about what
    issues: tuple[str, ...] = ()  # the dossier's issues; (): none fits
    status: MoveStatus = MoveStatus.ACTUAL
    valence: Valence | None = None  # None for every kind but assess
    first: date | None = None  # the days between which it was made …
    last: date | None = None  # … None: the report does not say
    place: str | None = None  # None: the report does not say
    confidence: float = 1.0  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledStatement:
    """A statement, with its speaker and the issue that it is about."""

    id: EntryId
    words: str  # its content, on one line
    span: Span  # from where the content begins to where it ends
    direct: bool  # whether the words stand in quotation marks
    speaker: str | None = None  # None: the report does not say who, or not clearly
    party: str | None = None  # the dossier's party for whom the speaker stands
    issues: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledMeeting:
    """A meeting, with the dossier's parties among those who attend."""

    id: EntryId
    words: str
    span: Span
    status: MeetingStatus
    parties: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    format: MeetingFormat | None = None
    first: date | None = None
    last: date | None = None
    place: str | None = None
    country: str | None = None
    outcome: Outcome | None = None
    moves: tuple[EntryId, ...] = ()  # the tellings of it


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledProposal:
    """A proposal as one report tells of it."""

    id: EntryId
    about: str
    status: ProposalStatus
    moves: tuple[EntryId, ...]  # the first one tables it
    answered_by: tuple[EntryId, ...] = ()
    proposer: str | None = None  # the dossier's party; None: another actor
    actor: str = ""  # the proposer's name
    recipient: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledChannel:
    """A channel as one report tells of it."""

    id: EntryId
    name: str
    words: str
    span: Span
    parties: tuple[str, ...] = ()
    state: ChannelState | None = None
    since: str | None = None  # ISO 8601, as coarse as the report has it
    planned: ChannelState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """All that one report gives to a dossier."""

    article: str  # the SHA-256 of its text
    id: str
    published: date | None = None  # None: no day is known
    title: str | None = None
    outlet: str | None = None
    wire: str | None = None
    url: str | None = None
    outcome: Outcome = Outcome.NEITHER
    moves: tuple[FiledMove, ...] = ()
    statements: tuple[FiledStatement, ...] = ()
    meetings: tuple[FiledMeeting, ...] = ()
    proposals: tuple[FiledProposal, ...] = ()
    channels: tuple[FiledChannel, ...] = ()
    witness: str = ""  # the first report of those that print this text; "": itself
    superseded: bool = False  # whether a corrected version of it is filed
