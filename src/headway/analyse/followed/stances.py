"""Readings of one party on one issue → the stances that it held, in order."""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from headway.analyse.followed.cited import Cited, witnesses
from headway.analyse.followed.firmness import ALONE, ENOUGH, LEAD, WINDOW
from headway.analyse.followed.readings import Reading
from headway.model.kinds import MoveKind

__all__ = ["Direction", "Stance", "stances"]


class Direction(StrEnum):
    """How a stance stands to the one that it replaced."""

    HARDENED = "hardened"
    SOFTENED = "softened"
    UNCHANGED = "unchanged"  # or there is none before it


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What a party holds on an issue for a time, and who tells it."""

    kind: MoveKind  # of the telling that comes first
    firmness: int  # on the scale: above 0 it presses, below 0 it yields
    direction: Direction
    since: date
    told: date  # the last day on which it was told
    tellings: tuple[Cited, ...]  # one for each witness, the best to read first
    odd: tuple[Cited, ...] = ()  # what reads otherwise meanwhile, too light to count

    @property
    def witnesses(self) -> int:
        """How many reports tell it, those that print one text counted once."""
        return witnesses(self.tellings)

    @property
    def alone(self) -> bool:
        """Whether it rests on one report."""
        return self.witnesses <= ALONE


def stances(readings: Iterable[Reading]) -> tuple[Stance, ...]:
    """The stances that were held, the earliest first.

    The first is what is told first. Another takes its place once enough witnesses tell
    of it within a few days, and more than still tell of the old one.
    """
    ordered = surest_of_each_witness(readings)
    held: list[tuple[date, int]] = []
    recent: deque[Reading] = deque()
    for today, found in groupby(ordered, key=day):
        recent.extend(found)
        while recent[0].day < today - WINDOW:
            recent.popleft()
        if turn := turn_of(recent, held[-1] if held else None):
            held.append(turn)
    return tuple(told(held, ordered))


def turn_of(
    recent: Sequence[Reading], held: tuple[date, int] | None
) -> tuple[date, int] | None:
    """Since when the latest readings tell of another stance, and how firm it is."""
    if held is None:
        firmness = heaviest(weighed(recent))
        return None if firmness is None else (recent[0].day, firmness)
    since, before = held
    own = [one for one in recent if side(one.firmness) == side(before)]
    later = [one for one in recent if one.day > since]
    firmness = winner(weighed(own), weighed(later), before)
    days = [one.day for one in later if one.firmness == firmness]
    if firmness is None or days[-1] != recent[-1].day:
        return None
    return days[0], firmness


def surest_of_each_witness(readings: Iterable[Reading]) -> list[Reading]:
    """By day: of what one witness says of a day in the same vein, the surest."""
    found: dict[tuple[date, int, str], Reading] = {}
    for one in readings:
        place = one.day, one.firmness, one.witness
        known = found.get(place)
        if known is None or one.key < known.key:
            found[place] = one
    return sorted(found.values(), key=lambda one: one.key)


def winner(
    own: Mapping[int, float], later: Mapping[int, float], held: int
) -> int | None:
    """The firmness that takes the place of the one held; None: it stays.

    Who uses pressure also demands, and who has agreed also promises: a lighter stance
    on the same side of the scale replaces nothing. A heavier one does, and so does one
    of another side that outweighs all that is told of this side. Only what is told
    since the stance is held speaks against it.
    """
    best = heaviest({n: w for n, w in later.items() if heavier(n, held)})
    if best is not None and later[best] >= ENOUGH:
        return best
    best = heaviest({n: w for n, w in later.items() if side(n) != side(held)})
    needed = max(ENOUGH, LEAD * sum(own.values()))
    return best if best is not None and later[best] >= needed else None


def heavier(firmness: int, held: int) -> bool:
    """Whether it lies farther out on the same side of the scale."""
    return side(firmness) == side(held) and abs(firmness) > abs(held)


def heaviest(weights: Mapping[int, float]) -> int | None:
    """The firmness for which most speaks, of two the milder; None: there is none."""
    return max(weights, key=lambda n: (weights[n], -abs(n), n), default=None)


def side(firmness: int) -> int:
    """1: it presses; 0: it stands still; -1: it yields."""
    return (firmness > 0) - (firmness < 0)


def weighed(recent: Iterable[Reading]) -> Mapping[int, float]:
    """How much speaks for each firmness: of each witness the surest reading."""
    found: dict[int, dict[str, float]] = defaultdict(dict)
    for one in recent:
        said = found[one.firmness]
        said[one.witness] = max(one.weight, said.get(one.witness, 0))
    return {level: sum(said.values()) for level, said in found.items()}


def told(
    held: Sequence[tuple[date, int]], ordered: Sequence[Reading]
) -> Iterable[Stance]:
    """Each stance with what tells of it while it is held."""
    starts = [bisect_left(ordered, since, key=day) for since, _ in held]
    ends = [*starts[1:], len(ordered)]
    before: int | None = None
    for (since, firmness), start, end in zip(held, starts, ends, strict=True):
        yield stance(since, firmness, before, ordered[start:end])
        before = firmness


def day(one: Reading) -> date:
    """What a reading is looked up by."""
    return one.day


def stance(
    since: date, firmness: int, before: int | None, during: Sequence[Reading]
) -> Stance:
    """One stance."""
    own = [one for one in during if one.firmness == firmness]
    surest = sorted(own, key=lambda one: one.cited.rank)
    first_of = {one.witness: one for one in reversed(surest)}
    return Stance(
        kind=surest[0].kind,
        firmness=firmness,
        direction=direction(firmness, before),
        since=since,
        told=max(one.day for one in own),
        tellings=tuple(r.cited for r in surest if first_of[r.witness] is r),
        odd=tuple(r.cited for r in during if side(r.firmness) != side(firmness)),
    )


def direction(firmness: int, before: int | None) -> Direction:
    """Whether it is firmer than the one before."""
    if before is None or firmness == before:
        return Direction.UNCHANGED
    return Direction.HARDENED if firmness > before else Direction.SOFTENED
