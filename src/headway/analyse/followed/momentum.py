"""Momentum: forward and backward moves, of which the old ones count ever less."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from headway.analyse.followed.evidence import Seen
from headway.analyse.followed.scale import BACK, ENOUGH, FORWARD, HALF_LIFE
from headway.model.kinds import MoveKind

__all__ = ["Momentum", "faded", "momentum", "push_of"]

Deed = tuple[date, MoveKind, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Momentum:
    """The momentum after each day on which something moved, in order of days."""

    days: tuple[date, ...] = ()
    values: tuple[float, ...] = ()

    def at(self, day: date) -> float:
        """The momentum on a day: what it was on the last one, faded since."""
        place = bisect_right(self.days, day) - 1
        if place < 0:
            return 0.0
        return faded(self.values[place], self.days[place], day)


def momentum(seen: Iterable[Seen], issue: str | None = None) -> Momentum:
    """The decayed sum of the parties' moves, on one issue or on all.

    The same kind of move of the same parties on one day is one move, however many
    reports tell of it; what few tell unsurely counts less.
    """
    pushes: dict[date, float] = defaultdict(float)
    for (day, kind, _), weights in deeds(seen, issue).items():
        pushes[day] += push_of(kind) * min(ENOUGH, sum(weights.values())) / ENOUGH
    days = sorted(pushes)
    return Momentum(tuple(days), tuple(summed(days, [pushes[day] for day in days])))


def deeds(seen: Iterable[Seen], issue: str | None) -> dict[Deed, dict[str, float]]:
    """Each move that carries the talks, with the weight of each witness of it."""
    found: dict[Deed, dict[str, float]] = defaultdict(dict)
    for one in seen:
        move = one.move
        if move.parties and push_of(move.kind) and issue in (None, *move.issues):
            told = found[one.day, move.kind, frozenset(move.parties)]
            told[one.witness] = max(one.weight, told.get(one.witness, 0.0))
    return found


def push_of(kind: MoveKind) -> float:
    """How far a kind of move carries the talks: forward above nought, back below."""
    return FORWARD.get(kind, 0.0) - BACK.get(kind, 0.0)


def summed(days: Sequence[date], pushes: Sequence[float]) -> Iterable[float]:
    """The running sum, with what came before faded by the days between."""
    total = pushes[0] if pushes else 0.0
    if days:
        yield total
    for (before, day), push in zip(pairwise(days), pushes[1:], strict=True):
        total = faded(total, before, day) + push
        yield total


def faded(value: float, since: date, day: date) -> float:
    """What is left of a value after the days between."""
    return float(value * 0.5 ** ((day - since).days / HALF_LIFE))
