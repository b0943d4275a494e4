"""What happened when: dated moves and meetings, and what reports tell without a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from headway.analyse.told import Told
from headway.model.entry import Move
from headway.model.kinds import MoveKind
from headway.model.when import When

__all__ = ["Day", "timeline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The moves of one day, month or year."""

    when: When | None  # None: neither a date is said nor is the report's day known
    dated: tuple[Told[Move], ...]  # the report says that it was then
    reported: tuple[Told[Move], ...]  # told by a report of that day, with no date said


def timeline(moves: Sequence[Told[Move]]) -> list[Day]:
    """The days in order, what has no day at all last; assessments are left out."""
    steps = [told for told in moves if told.entry.kind is not MoveKind.ASSESS]
    ordered = sorted(steps, key=lambda told: order(day_of(told)))
    return [
        day(when, list(found))
        for when, found in groupby(ordered, key=lambda told: day_of(told))
    ]


def day_of(told: Told[Move]) -> When | None:
    """The date of the move, else the day of the report that tells it."""
    published = told.source.article.published
    return told.entry.date or (When.of(published) if published else None)


def order(when: When | None) -> tuple[bool, str]:
    """Days in the calendar's order, none last."""
    return when is None, str(when)


def day(when: When | None, found: Sequence[Told[Move]]) -> Day:
    """One day's moves, those with a date said apart from the others."""
    return Day(
        when=when,
        dated=tuple(told for told in found if told.entry.date is not None),
        reported=tuple(told for told in found if told.entry.date is None),
    )
