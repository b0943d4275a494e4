"""What a person says of the entries of a report, and what is shown then."""

from collections.abc import Callable
from dataclasses import replace

from tests.fakes import SIGNED, corrections, entries

from headway.follow.editor import Editor
from headway.ledger.corrected import corrected
from headway.model.correction import Correction
from headway.model.entry import Entries, Move
from headway.model.kinds import (
    EntrySort,
)

READ = entries()
MEET, OFFER, NO, JUDGED = READ.moves
(TALKS,), (PAPER,), (LINE,), (SAID,) = (
    READ.meetings,
    READ.proposals,
    READ.channels,
    READ.statements,
)
Say = Callable[[Editor], Correction]
NEWER = replace(READ, reader=replace(READ.reader, version="newer"))


def confirm(entry: str) -> Say:
    return lambda desk: desk.confirm(known(entry), SIGNED)


def reject(entry: str) -> Say:
    return lambda desk: desk.reject(known(entry), SIGNED)


def change(entry: str, **values: str) -> Say:
    return lambda desk: desk.change(known(entry), values, SIGNED)


def withdraw(entry: str) -> Say:
    return lambda desk: desk.withdraw(known(entry), SIGNED)


def add(sort: EntrySort, words: str, **values: str) -> Say:
    return lambda desk: desk.add(sort, words, values, SIGNED)


def known(entry: str) -> type(OFFER.id):  # type: ignore[valid-type]
    return type(OFFER.id)(entry)


def shown(*said: Say, read: Entries = READ, then: Entries = READ) -> Entries:
    """What a later reading shows, once these things were said of an earlier one."""
    return corrected(read, corrections(then, *said))


def move(found: Entries, id_: str) -> Move:
    return next(move for move in found.moves if move.id == id_)


def without(*moves: Move, read: Entries = NEWER) -> Entries:
    """A reading that lacks these moves and what rests on them."""
    gone = {move.id for move in moves}
    return replace(
        read,
        moves=tuple(m for m in read.moves if m.id not in gone),
        meetings=tuple(m for m in read.meetings if not gone & {*m.moves}),
        proposals=tuple(p for p in read.proposals if not gone & {*p.moves}),
        channels=tuple(c for c in read.channels if not gone & {*c.moves}),
        deciding=tuple(id_ for id_ in read.deciding if id_ not in gone),
    )
