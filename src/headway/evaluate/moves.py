"""Counting the moves of one report: what was found, what not, what is right of it."""

from collections.abc import Sequence

from headway.evaluate.counts import Count, Score
from headway.evaluate.matching import Fit, ReadMove, bare, matched, overlap
from headway.model.gold import GoldMove, GoldReport
from headway.model.kinds import EntrySort

__all__ = ["count_moves"]

Pairs = Sequence[tuple[GoldMove, ReadMove]]


def count_moves(made: Score, wanted: GoldReport, moves: Sequence[ReadMove]) -> None:
    """Count the moves of one report."""
    usable = [one for one in moves if one.is_usable]
    required = sum(not move.optional for move in wanted.moves)
    for fit, count in made.fits.items():
        pairs = matched(wanted.moves, usable, fit)
        free = unasked(wanted, moves, pairs)
        hits = [(move, one) for move, one in pairs if not move.optional]
        count.hit += len(hits)
        count.read += len(moves) - len(free)
        count.wanted += required
        if fit is Fit.KIND:
            count_kinds(made, wanted, hits, [o for o in usable if o.place not in free])
            for move, one in hits:
                note_fields(made, move, one)


def unasked(wanted: GoldReport, moves: Sequence[ReadMove], pairs: Pairs) -> set[int]:
    """The places of moves that are neither right nor wrong.

    Those are what matches an optional move, the report's own verdict where gold has
    none, and in a report not judged as a whole what nobody has judged.
    """
    paired = {one.place: move for move, one in pairs}
    missed = [move for move in wanted.moves if all(move is not g for g, _ in pairs)]
    free = {place for place, move in paired.items() if move.optional}
    for one in moves:
        verdict = one.is_reporters and one.is_usable
        judged = wanted.whole or is_wrong(wanted, missed, one)
        if one.place not in paired and (verdict or not judged):
            free.add(one.place)
    return free


def is_wrong(wanted: GoldReport, missed: Sequence[GoldMove], one: ReadMove) -> bool:
    """Whether a person has rejected such a move there, or has another in its place."""
    here, kind = one.move.evidence, one.move.kind
    refused = (
        overlap(span, here)
        for none in wanted.none
        if none.sort == EntrySort.MOVE.value and none.kind is kind
        for span in none.spans
    )
    return any(refused) or any(overlap(move.span, here) for move in missed)


def count_kinds(
    made: Score, wanted: GoldReport, hits: Pairs, read: Sequence[ReadMove]
) -> None:
    """Count each kind by itself."""
    for move, _ in hits:
        made.kinds.setdefault(move.kind, Count()).hit += 1
    for one in read:
        made.kinds.setdefault(one.move.kind, Count()).read += 1
    for move in wanted.moves:
        if not move.optional:
            made.kinds.setdefault(move.kind, Count()).wanted += 1


def note_fields(made: Score, move: GoldMove, one: ReadMove) -> None:
    """Count what is right of a move that was found."""
    read = one.move
    if move.status is not None:
        made.status.note(read.status is move.status)
    if move.date:
        said = str(read.date) if read.date else ""
        made.date.note(said[: len(move.date)] == move.date)
    if move.place:
        here, there = bare(move.place), bare(read.place)
        made.place.note(bool(there) and (here in there or there in here))
