"""What one telling of talks says, and whether two tellings may be one meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from headway.model.actor import Mention
from headway.model.entry import Move
from headway.model.kinds import MeetingFormat
from headway.model.when import When
from headway.resolve.sites import Sites

__all__ = ["Telling", "closeness", "within"]

APART = {  # forms that no other form is: a summit is no phone call
    MeetingFormat.PHONE,
    MeetingFormat.VIDEO,
    MeetingFormat.SUMMIT,
    MeetingFormat.COUNCIL,
    MeetingFormat.MULTILATERAL,
}
REMOTE = {MeetingFormat.PHONE, MeetingFormat.VIDEO}
LOW = "low"  # talks of experts, which are no summit
OTHER = {
    "next",
    "earlier",
    LOW,
}  # turns by which it is not the meeting that was told of
NEAR = 300  # code points between two tellings of one passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One move that tells of talks, with what its words say."""

    move: Move
    attending: tuple[Mention, ...]  # without those who only report it
    sides: frozenset[str]
    faces: dict[str, frozenset[str]]  # the persons of each side that are named
    ahead: bool  # it has not taken place
    cancelled: bool
    form: MeetingFormat | None  # None: its words name none
    turn: str | None  # "2", "next", "earlier", "low"; None: not said
    known: bool  # "the meeting": its words take up talks that were told of

    @property
    def day(self) -> When | None:
        """The day of the meeting; that on which it was called off is another."""
        return None if self.cancelled else self.move.date


def closeness(group: Sequence[Telling], fresh: Telling, sites: Sites) -> int:
    """How much speaks for one meeting; 0: another one is told of."""
    days = [t.day for t in group if t.day is not None]
    places = [t.move.place for t in group if t.move.place]
    same_day = fresh.day is not None and bool(days)
    there = fresh.move.place is not None and bool(places)
    if same_day and not all(within(fresh.day, day) for day in days):
        return 0
    if there and not all(sites.agree(fresh.move.place or "", p) for p in places):
        return 0
    if differs(group, fresh, anchored=same_day) or not stands(group, fresh, same_day):
        return 0
    likeness = alike(group, fresh, same_day, there)
    return likeness and likeness + 4 * same_day + 2 * there + form_of(group, fresh)


def within(one: When | None, other: When) -> bool:
    """Whether two dates may be one: a day lies in its week, month or year."""
    if one is None:
        return True
    inner, outer = (one.first, one.last), (other.first, other.last)
    held = outer[0] <= inner[0] and inner[1] <= outer[1]
    return held or (inner[0] <= outer[0] and outer[1] <= inner[1])


def form_of(group: Sequence[Telling], fresh: Telling) -> int:
    """1 where both name the same form."""
    return int(fresh.form is not None and fresh.form in {t.form for t in group})


def differs(group: Sequence[Telling], fresh: Telling, *, anchored: bool) -> bool:
    """Whether forms, turns or persons say that it is another meeting."""
    forms = {t.form for t in group} & APART
    if fresh.form in APART and forms and fresh.form not in forms:
        return True
    placed = any(t.move.place for t in group)
    if fresh.form in REMOTE and placed and fresh.form not in forms:
        return True
    if fresh.form is MeetingFormat.MULTILATERAL and not anchored and of_two(group):
        return True
    turns = {t.turn for t in group if t.turn}
    if fresh.turn and turns and fresh.turn not in turns:
        return True
    if MeetingFormat.SUMMIT in {fresh.form, *forms} and LOW in {fresh.turn, *turns}:
        return True
    if fresh.turn in OTHER and not turns and not anchored:
        return True
    return not anchored and not fresh.known and other_faces(group, fresh)


def of_two(group: Sequence[Telling]) -> bool:
    """Whether only two sides are told to take part."""
    return len(frozenset[str]().union(*(t.sides for t in group))) == 2


def other_faces(group: Sequence[Telling], fresh: Telling) -> bool:
    """Whether a side sends other persons than before."""
    for side, persons in fresh.faces.items():
        before = frozenset[str]().union(*(t.faces.get(side, ()) for t in group))
        if before and not before & persons:
            return True
    return False


def stands(group: Sequence[Telling], fresh: Telling, same_day: bool) -> bool:
    """Whether both are held, both still to come, or one tells that the other came.

    What was planned for the day on which it was held is the same meeting.
    """
    ahead = all(t.ahead for t in group)
    if fresh.ahead == ahead:
        return True
    if fresh.cancelled or any(t.cancelled for t in group):
        return False
    exact = fresh.day is not None and fresh.day.as_day() is not None
    return same_day and exact


def alike(group: Sequence[Telling], fresh: Telling, same_day: bool, there: bool) -> int:
    """How far the sides are the same: 2 all, 1 some and a day, place or passage."""
    sides = frozenset[str]().union(*(t.sides for t in group))
    shared = sides & fresh.sides
    if sides == fresh.sides and len(shared) > 1:
        return 2
    gap = fresh.move.evidence.start - group[-1].move.evidence.end
    anchored = same_day or there or (fresh.known and gap < NEAR)
    nested = sides <= fresh.sides or fresh.sides <= sides
    if len(shared) > 1 and (anchored or (nested and gap < NEAR)):
        return 1
    return int(bool(shared) and nested and (same_day or there))
