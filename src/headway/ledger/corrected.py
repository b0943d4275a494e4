"""The entries of one report as persons have corrected them.

The latest standing word on each field counts, whoever reads the report. An entry that
the reader does not give any more stays as it was, and takes the place of what is read
over nearly the same words: docs/decisions/0023-corrections.md.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar, cast

from headway.ledger.places import in_place_of, stand_ins
from headway.ledger.resting import Resting
from headway.ledger.spoken import Word, words_on
from headway.ledger.tellings import told_so
from headway.ledger.whom import Whom
from headway.model.correction import (
    Correction,
    Entry,
    entries_in,
    proof_of,
    standing,
)
from headway.model.entry import Entries, EntryId, Move
from headway.model.kinds import EntrySort, MoveKind

__all__ = ["corrected"]

E = TypeVar("E", bound=Entry)
Ids = dict[EntryId, EntryId]


def corrected(entries: Entries, corrections: Sequence[Correction]) -> Entries:
    """The entries with the corrections on them, which come in the order of making."""
    stand = standing(corrections)
    if not stand:
        return entries
    whom = Whom(entries.actors)
    words = words_on(map(whom.fitted, stand), corrections)
    renamed: Ids = {}
    spoken = Spoken(entries, words, renamed)
    made = replace(
        entries,
        statements=spoken.of(EntrySort.STATEMENT, entries.statements),
        moves=spoken.moves(),
        meetings=spoken.of(EntrySort.MEETING, entries.meetings),
        proposals=spoken.of(EntrySort.PROPOSAL, entries.proposals),
        channels=spoken.of(EntrySort.CHANNEL, entries.channels),
    )
    resting = Resting(
        moves={move.id: move for move in made.moves},
        renamed=renamed,
        touched=frozenset(word.entry for word in words) | spoken.gone,
        spoken=frozenset(word.entry for word in words),
    )
    fitted = told_so(resting.fitted(made), words)
    there = {entry.id for entry in entries_in(fitted)}
    marks = tuple(word.mark() for word in words if word.entry in there)
    return replace(fitted, actors=whom.all_of(fitted), corrected=marks)


class Spoken:
    """The entries of one report, and what persons say of them."""

    def __init__(self, read: Entries, words: Sequence[Word], renamed: Ids) -> None:
        """`renamed` is filled with what stands for what."""
        self.read = read
        self.words = words
        self.renamed = renamed
        self.gone = frozenset(self.rejected())

    def rejected(self) -> Iterator[EntryId]:
        """The rejected entries; a meeting takes its tellings with it."""
        talks = {move.id for move in self.read.moves if move.kind is MoveKind.MEET}
        held = {word.entry for word in self.words if not word.rejected}
        for word in self.words:
            if word.rejected:
                yield word.entry
                told = tellings(self.read, word)
                yield from talks & told - held

    def moves(self) -> tuple[Move, ...]:
        """The moves, with those on which an entry rests that a person keeps."""
        made = list(self.of(EntrySort.MOVE, self.read.moves))
        ids = {move.id for move in made}
        for move in self.needed():
            if move.id in ids or move.id in self.gone:
                continue
            if (other := in_place_of(move, made)) is not None:
                self.renamed[move.id] = other.id
            else:
                put(made, move)
                ids.add(move.id)
        return tuple(made)

    def needed(self) -> Iterator[Move]:
        """The moves of entries that persons keep and the reader does not give."""
        read = {entry.id for entry in entries_in(self.read)}
        for word in self.words:
            if word.entry not in read and not word.rejected and not word.lapsed:
                yield from word.last.moves

    def of(self, sort: EntrySort, read: Sequence[E]) -> tuple[E, ...]:
        """The entries of one sort as persons have them, in the order of their words."""
        words = {word.entry: word for word in self.words if word.last.sort is sort}
        stands = stand_ins(read, [*words.values()], self.read.moves)
        self.renamed.update({id_: word.entry for id_, word in stands.items()})
        ids = {entry.id for entry in read}
        made = [
            words[entry.id].on(entry) if entry.id in words else entry
            for entry in read
            if entry.id not in stands and entry.id not in self.gone
        ]
        for word in words.values():
            if word.entry not in ids | self.gone and not word.lapsed:
                put(made, cast(E, word.on(word.last.then)))
        return tuple(made)


def tellings(read: Entries, word: Word) -> set[EntryId]:
    """The moves that tell of the meeting; none where the entry is none."""
    if word.last.sort is not EntrySort.MEETING:
        return set()
    now = (m.moves for m in read.meetings if m.id == word.entry)
    then = {(in_place_of(move, read.moves) or move).id for move in word.last.moves}
    return then.union(*now)


def put(entries: list[E], fresh: E) -> None:
    """Put the entry where its words stand; one of no words of its own comes last."""
    begins = min((span.start for span in proof_of(fresh)), default=None)
    later = (
        n
        for n, entry in enumerate(entries)
        if begins is not None and proof_of(entry)[0].start > begins
    )
    entries.insert(next(later, len(entries)), fresh)
