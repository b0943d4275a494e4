"""How far the talks have come: a ladder, moved by evidence alone.

Each step names the day, the rung it leaves, the rung it reaches and the tellings that
move it. `scale` holds every constant.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from headway.analyse.followed.evidence import (
    Evidence,
    Seen,
    gathered,
    weight_of,
    weightiest,
)
from headway.analyse.followed.scale import (
    BREAK,
    CLEAR,
    FALL,
    MENDING,
    PARTIAL,
    PREVAILS,
    RENEWED,
    RISE,
    SIGNING,
    WINDOW,
    Rung,
    Sign,
)
from headway.analyse.followed.told_on import ToldOn
from headway.model.kinds import Scope

__all__ = ["Climb", "Step", "climb", "told_alone"]

RUNGS = {
    Sign.BROKEN: Rung.BROKEN,
    Sign.PUSHED: Rung.ANSWERED,
    Sign.CONTACT: Rung.CONTACT,
    Sign.RESUMED: Rung.CONTACT,
    Sign.STATED: Rung.STATED,
    Sign.TABLED: Rung.TABLED,
    Sign.ANSWERED: Rung.ANSWERED,
    Sign.PARTLY: Rung.PARTLY,
    Sign.AGREED: Rung.AGREED,
    Sign.CARRIED_OUT: Rung.CARRIED_OUT,
}
TALKING = (Sign.ANSWERED, Sign.TABLED, Sign.STATED, Sign.CONTACT)  # the highest first
AGREEING = (Sign.AGREED, Sign.PARTLY)
NEWSWORTHY = {
    *AGREEING,
    Sign.BROKEN,
    Sign.CARRIED_OUT,
    Sign.RESUMED,
}  # even on the same rung


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step on the ladder, up, down, or onto the same rung anew."""

    day: date
    before: Rung
    rung: Rung
    sign: Sign  # what the tellings say
    tellings: tuple[Seen, ...]  # that move it, the weightiest first

    @property
    def weight(self) -> float:
        """How much the tellings weigh together."""
        return weight_of(self.tellings)

    @property
    def renews(self) -> bool:
        """Whether the rung was reached before, and is reached anew."""
        return self.rung == self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Climb:
    """The way on the ladder up to now."""

    steps: tuple[Step, ...] = ()
    seen: Mapping[Sign, date] = field(default_factory=dict)  # when, last of all

    @property
    def rung(self) -> Rung:
        """Where the talks stand; nothing told: no contact."""
        return self.steps[-1].rung if self.steps else Rung.BROKEN

    @property
    def broken(self) -> Step | None:
        """The step by which they were broken off, if that is where they stand."""
        return self.steps[-1] if self.steps and self.rung is Rung.BROKEN else None

    def at(self, day: date) -> Rung:
        """Where the talks stood on a day."""
        past = [step for step in self.steps if step.day <= day]
        return past[-1].rung if past else Rung.BROKEN


def climb(found: Evidence) -> Climb:
    """The way on the ladder through all days of which something is told."""
    way = Climb()
    for day in sorted(found):
        told = ToldOn(day, found, gathered(found, day))
        sign = next_sign(way, told)
        if sign is not None:
            way = stepped(way, told, sign)
    return way


def told_alone(found: Evidence, way: Climb) -> Seen | None:
    """The surest telling of a break since the last step that too few tell to move it.

    None: nobody tells of one clearly.
    """
    last = way.steps[-1].day if way.steps else date.min
    told = (
        seen
        for day, tellings in found.items()
        if day > last and way.rung is not Rung.BROKEN
        for seen in tellings.get(Sign.BROKEN, {}).values()
        if seen.weight >= CLEAR
    )
    return next(iter(weightiest(told)), None)


def stepped(way: Climb, told: ToldOn, sign: Sign) -> Climb:
    """The way with what this day's sign adds: a step, or only the sign seen again."""
    rung, last = reached(way, sign), way.seen.get(sign)
    seen = {**way.seen, sign: told.day}
    fresh = bool(way.steps) and (last is None or (told.day - last).days > RENEWED)
    if rung == way.rung and not (sign in NEWSWORTHY and fresh):
        return replace(way, seen=seen)
    signs = AGREEING if sign in AGREEING else (sign,)
    step = Step(
        day=told.day,
        before=way.rung,
        rung=rung,
        sign=sign,
        tellings=tuple(told.tellings(*signs)),
    )
    return Climb(steps=(*way.steps, step), seen=seen)


def reached(way: Climb, sign: Sign) -> Rung:
    """The rung that a sign leads to; talks taken up again lead nowhere down."""
    return max(RUNGS[sign], way.rung) if sign is Sign.RESUMED else RUNGS[sign]


def next_sign(way: Climb, told: ToldOn) -> Sign | None:
    """What moves the ladder on this day, down before up; None: nothing."""
    if breaks(told):
        return Sign.BROKEN
    if way.rung >= Rung.PARTLY and falls(told):
        return Sign.PUSHED
    agreed = agreement(way, told)
    if way.broken is not None:
        return agreed or mended(way.broken, told)
    talking = (sign for sign in TALKING if rises(told, sign))
    highest = agreed or next(talking, None)
    if highest is not None and RUNGS[highest] > way.rung:
        return highest
    resumed = rises(told, Sign.RESUMED)
    same = agreed if agreed and RUNGS[agreed] == way.rung else None
    return same or (Sign.RESUMED if resumed else None)


def rises(told: ToldOn, sign: Sign) -> bool:
    """Whether enough is told for a rung, and on no day close by more."""
    return told.weight(sign) >= RISE[sign] and told.is_peak(sign)


def breaks(told: ToldOn) -> bool:
    """Whether talks or agreement are broken off, and no agreement weighs as much."""
    weight = told.weight(Sign.BROKEN)
    if weight < BREAK or not told.is_clear(Sign.BROKEN):
        return False
    return weight > told.weight(*AGREEING)


def falls(told: ToldOn) -> bool:
    """Whether pressure and refusal undo an agreement."""
    weight = told.weight(Sign.PUSHED)
    if weight < FALL or not told.is_peak(Sign.PUSHED):
        return False
    return weight > PREVAILS * told.weight(*AGREEING)


def agreement(way: Climb, told: ToldOn) -> Sign | None:
    """Whether an agreement is reached or carried out, and how far it goes."""
    done = rises(told, Sign.CARRIED_OUT) and told.is_clear(Sign.CARRIED_OUT)
    if way.rung >= Rung.PARTLY and done:
        return Sign.CARRIED_OUT
    weight = told.weight(*AGREEING)
    if weight < RISE[Sign.PARTLY] or not told.is_clear(*AGREEING):
        return None
    signed = [s for s in told.tellings(*AGREEING) if s.move.scope is Scope.SIGNED]
    if weight_of(signed) >= SIGNING:
        return Sign.AGREED
    partial = told.weight(Sign.PARTLY) >= PARTIAL * weight
    return Sign.PARTLY if partial or weight < RISE[Sign.AGREED] else Sign.AGREED


def mended(broken: Step, told: ToldOn) -> Sign | None:
    """Whether those who broke with each other are in contact again."""
    if (told.day - broken.day).days <= WINDOW:
        return None
    both = {*breakers(broken.tellings)}
    meetings = [
        seen
        for seen in told.tellings(Sign.CONTACT)
        if both <= {*seen.move.parties, *seen.move.recipients, *seen.move.near}
    ]
    return Sign.CONTACT if weight_of(meetings) >= MENDING else None


def breakers(tellings: Iterable[Seen]) -> list[str]:
    """Who broke off, and with whom, as most tellings have it."""
    by: Counter[str] = Counter()
    among: Counter[str] = Counter()
    for seen in tellings:
        by.update(seen.move.parties)
        among.update({*seen.move.recipients, *seen.move.near})
    first = [party for party, _ in by.most_common(1)]
    others = [party for party, _ in among.most_common(2) if party not in first]
    return first + others[:1]
