"""Where moves were made, and one place for each meeting.

Where its own words do not say it, the place of a move is chosen among those of the
report by signs whose weights were learnt (`training/place_weights.py`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp

from headway.lexicon.weights import place_weights
from headway.model.entry import EntryId, Meeting, Move
from headway.model.kinds import MoveKind
from headway.resolve.signs import Signs
from headway.resolve.sites import Sites
from headway.resolve.whereabouts import Whereabouts

__all__ = ["located", "placed", "sort_of"]

DEEDS = {
    MoveKind.PRESSURE,
    MoveKind.IMPLEMENT,
    MoveKind.BREAK_OFF,
    MoveKind.ACCEPT,
    MoveKind.RESUME,
}
SURE = 0.2  # below it a place is wrong or not said more often than right


def sort_of(move: Move) -> str:
    """Whether the move is a meeting, a deed or words: each weighs the signs anew."""
    if move.kind is MoveKind.MEET:
        return "meet"
    return "deed" if move.kind in DEEDS else "say"


def placed(whereabouts: Whereabouts) -> tuple[Move, ...]:
    """The moves, each with the place where it was most likely made.

    A meeting keeps the place that its own words name.
    """
    return tuple(
        move
        if move.kind is MoveKind.MEET and move.place
        else replace(move, place=likeliest(whereabouts, move))
        for move in whereabouts.moves
    )


def likeliest(whereabouts: Whereabouts, move: Move) -> str | None:
    """The place with the most signs; None where none is sure enough."""
    sort = sort_of(move)
    odds = [(exp(weight(signs, sort)), site) for site, signs in whereabouts.signs(move)]
    most, best = max(odds, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or most < SURE * (1 + sum(one for one, _ in odds)):
        return None
    own = whereabouts.sites.id_of(move.place) == best.id
    return move.place if own else best.name


def weight(signs: Signs, sort: str) -> float:
    """All weights of the signs together; that of "no place" is 0."""
    weights = weights_of(sort)
    return sum(
        value * weights[name]
        for name, value in signs.items()
        if value and name in weights
    )


@cache
def weights_of(sort: str) -> Mapping[str, float]:
    """What each sign weighs for moves of a sort."""
    weighed = place_weights().items()
    return {name: by_sort["all"] + by_sort[sort] for name, by_sort in weighed}


def located(
    meetings: Sequence[Meeting], moves: Sequence[Move], sites: Sites
) -> tuple[tuple[Meeting, ...], tuple[Move, ...]]:
    """The meetings with place and country, and the moves: those of one share its place.

    Where a telling names no place, the place that most tellings have is taken.
    """
    where: dict[EntryId, str] = {}
    found: list[Meeting] = []
    for meeting in meetings:
        tellings = [m for m in moves if m.id in meeting.moves]
        told = Counter(m.place for m in tellings if m.place).most_common(1)
        place = meeting.place or (told[0][0] if told else None)
        country = sites.country(place)
        found.append(replace(meeting, place=place, country=country))
        if place:
            where.update({m.id: place for m in tellings if not m.place})
    shared = (replace(m, place=where[m.id]) if m.id in where else m for m in moves)
    return tuple(found), tuple(shared)
