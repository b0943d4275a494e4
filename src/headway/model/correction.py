"""A person's word about an entry. The machine's reading stays beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from headway.model.actor import Actor, Mention
from headway.model.entry import (
    Channel,
    Entries,
    EntryId,
    Meeting,
    Move,
    Proposal,
    Statement,
)
from headway.model.kinds import EntrySort, Verdict
from headway.model.span import Span

__all__ = [
    "FIELDS",
    "PLAYED",
    "Correction",
    "Entry",
    "Parts",
    "entries_in",
    "parts_of",
    "proof_of",
    "sort_of",
    "standing",
]

Parts = dict[str, Mention | tuple[Mention, ...]]
Entry = Statement | Move | Meeting | Proposal | Channel
FIELDS: Final[Mapping[EntrySort, tuple[str, ...]]] = {
    EntrySort.STATEMENT: ("speaker", "addressee", "date"),
    EntrySort.MOVE: (
        "kind",
        "status",
        "valence",
        "actor",
        "participants",
        "recipient",
        "about",
        "date",
        "place",
    ),
    EntrySort.MEETING: (
        "status",
        "date",
        "place",
        "country",
        "participants",
        "format",
        "outcome",
    ),
    EntrySort.PROPOSAL: ("status", "recipient", "about"),
    EntrySort.CHANNEL: ("state", "since", "planned"),
}
"""What a person may change; the spans that were read are not among it."""
SORTS: Final[Mapping[type, EntrySort]] = {
    Statement: EntrySort.STATEMENT,
    Move: EntrySort.MOVE,
    Meeting: EntrySort.MEETING,
    Proposal: EntrySort.PROPOSAL,
    Channel: EntrySort.CHANNEL,
}
PLAYED: Final[Mapping[type, tuple[str, ...]]] = {
    Statement: ("speaker", "addressee"),
    Move: ("actor", "participants", "recipient", "speaker"),
    Meeting: ("participants",),
    Proposal: ("proposer", "recipient"),
    Channel: ("parties",),
}
"""In which fields actors stand, in the order in which the entry has them."""


def sort_of(entry: Entry) -> EntrySort:
    """Which sort of entry it is."""
    return SORTS[type(entry)]


def entries_in(entries: Entries) -> Iterator[Entry]:
    """The entries of all sorts."""
    yield from entries.statements
    yield from entries.moves
    yield from entries.meetings
    yield from entries.proposals
    yield from entries.channels


def proof_of(entry: Entry) -> tuple[Span, ...]:
    """The words that prove it; of a proposal none, its moves prove it."""
    if isinstance(entry, Statement):
        return entry.content
    return () if isinstance(entry, Proposal) else (entry.evidence,)


def parts_of(entry: Entry) -> Parts:
    """The fields of an entry in which actors stand, with their mentions."""
    played = ((name, getattr(entry, name)) for name in PLAYED[type(entry)])
    return {name: value for name, value in played if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One word of one person about one entry; it is added to others, never changed."""

    article: str  # the SHA-256 of the report's text
    verdict: Verdict
    by: str
    made: datetime  # UTC
    then: Entry  # as the machine read it when the person spoke, or as it was added
    now: Entry  # the same with the person's values in `fields`
    fields: tuple[str, ...] = ()  # what the person says: a part of FIELDS, or all
    actors: tuple[Actor, ...] = ()  # those whom `then` and `now` name
    moves: tuple[Move, ...] = ()  # those that `then` rests on
    why: str | None = None  # None: the person does not say
    undoes: int | None = None  # None: it withdraws no other correction
    number: int = 0  # 0: not kept yet

    @property
    def entry(self) -> EntryId:
        """The entry that is meant; it keeps this id, whatever kind it is said to be."""
        return self.then.id

    @property
    def sort(self) -> EntrySort:
        """Which sort of entry is meant."""
        return sort_of(self.then)


def standing(corrections: Iterable[Correction]) -> list[Correction]:
    """Those that nobody has withdrawn; the withdrawals are not among them."""
    found = list(corrections)
    undone = {one.undoes for one in found if one.verdict is Verdict.WITHDRAW}
    said = (one for one in found if one.verdict is not Verdict.WITHDRAW)
    return [one for one in said if one.number not in undone]
