"""What the other moves of a report say of the places where one may have been made."""

from collections.abc import Sequence
from dataclasses import dataclass

from headway.model.entry import Move
from headway.model.kinds import MoveKind

__all__ = ["Company", "Neighbour", "company"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A move whose own clause names its place."""

    move: Move
    site: str  # the id of the place
    sentence: int
    sides: frozenset[str]  # who has a part in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The places of other moves, by what these have in common with one."""

    same_sides: frozenset[str] = frozenset()  # two sides of it met there
    same_status: frozenset[str] = frozenset()  # and that was or is to be, as it is
    latest: str | None = None  # of the last meeting before it; None: there is none
    sentence_before: str | None = None  # of a move there; None: there is none
    same_day: frozenset[str] = frozenset()
    other_day: frozenset[str] = frozenset()


def company(one: Neighbour, others: Sequence[Neighbour]) -> Company:
    """What the others, in text order, have in common with this one."""
    around = [other for other in others if other.move.id != one.move.id]
    met = [other for other in around if other.move.kind is MoveKind.MEET]
    same = [other for other in met if len(one.sides & other.sides) > 1]
    earlier = [o for o in met if o.move.evidence.start < one.move.evidence.start]
    before = [o.site for o in around if o.sentence == one.sentence - 1]
    dated = [o for o in met if o.move.date and one.move.date]
    day = one.move.date
    return Company(
        same_sides=frozenset(o.site for o in same),
        same_status=frozenset(o.site for o in same if o.move.status is one.move.status),
        latest=earlier[-1].site if earlier else None,
        sentence_before=before[-1] if before else None,
        same_day=frozenset(o.site for o in dated if o.move.date == day),
        other_day=frozenset(o.site for o in dated if o.move.date != day),
    )
