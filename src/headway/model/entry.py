"""What a ledger holds of one report.

Statements, moves, meetings, proposals, channels and doubts.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NewType

from headway.model.actor import Actor, Mention
from headway.model.article import Article, hash_of
from headway.model.kinds import (
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
from headway.model.span import Span
from headway.model.when import When

__all__ = [
    "Channel",
    "Corrected",
    "Doubt",
    "Entries",
    "EntryId",
    "Meeting",
    "Move",
    "Proposal",
    "Reader",
    "Statement",
    "entry_id",
]

EntryId = NewType("EntryId", str)
SPARED = "+sparing-"  # behind it: the rules by which sentences were passed over


def entry_id(article: Article, kind: str, *spans: Span) -> EntryId:
    """Sixteen hexadecimal digits hashed from what was read: article, kind, spans."""
    places = ",".join(f"{span.start}-{span.end}" for span in spans)
    return EntryId(hash_of(f"{article.sha256} {kind} {places}")[:16])


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words attributed to someone, in the three parts of PARC and PolNeAR."""

    id: EntryId
    content: tuple[Span, ...]
    directness: Directness
    source: Span | None = None  # None: nobody is named beside the words
    cue: Span | None = None  # None: quotation marks alone attribute the words
    speaker: Mention | None = None  # None: see the Doubt on the same span
    addressee: Mention | None = None  # None: the article does not say to whom
    date: When | None = None  # None: not said when, or see the Doubt on the expression
    cue_class: CueClass | None = None  # None: the cue is in no list, or an older entry
    confidence: float | None = None  # 0 to 1; None: a rule read it, or an older entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One step in a negotiation: a party asks, offers, answers or yields."""

    id: EntryId
    kind: MoveKind
    evidence: Span  # within one sentence; holds the move's main verb or noun
    actor: Mention | None = None  # None: several made it, or see the Doubt on the span
    participants: tuple[Mention, ...] = ()
    recipient: Mention | None = None  # None: the article does not say to whom
    speaker: Mention | None = None  # None: nobody but the actor voices it
    about: str | None = None  # None: the article does not say about what
    status: MoveStatus = MoveStatus.ACTUAL
    valence: Valence | None = None  # None for every kind but assess
    date: When | None = None  # None: not said, or see the Doubt on the expression
    place: str | None = None  # None: the article does not say where
    confidence: float = 1.0  # 0 to 1
    rule: str = ""  # the lexicon entry that reads its word so; or `network`, `llm`


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Talks held, planned or cancelled: one for each event, however often told."""

    id: EntryId
    participants: tuple[Mention, ...]
    status: MeetingStatus
    evidence: Span
    moves: tuple[EntryId, ...] = ()  # every telling of it
    place: str | None = None  # None: the article does not say where
    country: str | None = None  # None: it is not known in which state that is
    date: When | None = None  # None: not said, or see the Doubt on the expression
    format: MeetingFormat | None = None  # None: not said, or an older entry
    outcome: Outcome | None = None  # None: the article does not judge it
    judged_by: tuple[EntryId, ...] = ()  # the assessments that say so: "frank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What one party puts to another, and the moves that make its life."""

    id: EntryId
    proposer: Mention
    about: str
    status: ProposalStatus
    moves: tuple[EntryId, ...]  # the first one tables it
    recipient: Mention | None = None  # None: the article does not say to whom
    answered_by: tuple[EntryId, ...] = ()  # those of the moves that answer, in order


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A standing link between parties: a council, a hotline, a mission, an office."""

    id: EntryId
    name: str  # as the report words it: "hotline", "Arlandian consulate in Cresk"
    evidence: Span  # of the telling that says its state
    parties: tuple[Mention, ...] = ()
    state: ChannelState | None = None  # None: only what is planned is told
    since: When | None = None  # None: not said since when it is in this state
    planned: ChannelState | None = None  # None: no change is announced
    moves: tuple[EntryId, ...] = ()  # the moves that tell of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something seen and not settled."""

    kind: DoubtKind
    reason: str
    span: Span | None = None  # None: it is the report as a whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Which reader made the entries; another version may read otherwise."""

    name: str
    version: str

    def spared(self, rules: str) -> "Reader":
        """The same reader, where it passes over sentences by these rules."""
        return replace(self, version=f"{self.version}{SPARED}{rules}")

    def covers(self, other: "Reader") -> bool:
        """Whether the other is this reader, where it passes over sentences."""
        begins = other.version.startswith(f"{self.version}{SPARED}")
        return self.name == other.name and begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """That a person has confirmed, changed or added an entry."""

    entry: EntryId
    verdict: Verdict  # the latest
    by: str
    made: datetime  # UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """All that one report gives to the ledger."""

    article: Article
    reader: Reader
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    moves: tuple[Move, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    channels: tuple[Channel, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    outcome: Outcome = Outcome.NEITHER
    deciding: tuple[EntryId, ...] = ()  # the moves whose weight carried the outcome
    corrected: tuple[Corrected, ...] = ()  # the entries on which a person's word counts
