"""What happened when: dated moves and meetings, and what reports tell without a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from headway.analyse.direction import prevailing
from headway.analyse.told import Told
from headway.model.entry import Move
from headway.model.kinds import MoveKind, Outcome
from headway.model.when import When

__all__ = ["Day", "Timeline", "timeline"]

LONG = timedelta(days=60)  # before the first report: from then on it is background


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The moves of one day, month or year."""

    when: When | None  # None: neither a date is said nor is the report's day known
    dated: tuple[Told[Move], ...]  # the report says that it was then
    reported: tuple[Told[Move], ...]  # told by a report of that day, with no date said

    @property
    def direction(self) -> Outcome:
        """Which way the day's moves go."""
        return prevailing(told.entry for told in (*self.dated, *self.reported))


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The days that reports tell of, those long before the first report apart."""

    background: list[Day]
    days: list[Day]


def timeline(moves: Sequence[Told[Move]]) -> Timeline:
    """The days in order, what has no day at all last; assessments are left out."""
    steps = [told for told in moves if told.entry.kind is not MoveKind.ASSESS]
    ordered = sorted(steps, key=lambda told: order(day_of(told)))
    days = [
        day(when, list(found))
        for when, found in groupby(ordered, key=lambda told: day_of(told))
    ]
    start = first_report(moves)
    past = [d for d in days if d.when and start and long_before(d.when, start)]
    return Timeline(background=past, days=[d for d in days if d not in past])


def first_report(moves: Sequence[Told[Move]]) -> date | None:
    """The day of the first report."""
    days = (told.source.article.published for told in moves)
    return min((day for day in days if day), default=None)


def long_before(when: When, start: date) -> bool:
    """Whether even its last day lies long before the first report."""
    return when.last < start - LONG


def day_of(told: Told[Move]) -> When | None:
    """The date of the move, else the day of the report that tells it."""
    published = told.source.article.published
    return told.entry.date or (When.of(published) if published else None)


def order(when: When | None) -> tuple[bool, tuple[int, ...]]:
    """Days in the calendar's order, none last."""
    return when is None, when.key if when else ()


def day(when: When | None, found: Sequence[Told[Move]]) -> Day:
    """One day's moves, those with a date said apart from the others."""
    return Day(
        when=when,
        dated=tuple(told for told in found if told.entry.date is not None),
        reported=tuple(told for told in found if told.entry.date is None),
    )
