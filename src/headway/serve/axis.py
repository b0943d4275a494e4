"""The time axis of a chart: where a day stands, and which days are named."""

from calendar import month_abbr
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["WIDTH", "Axis", "Tick"]

WIDTH = 1000.0  # units from the first to the last day
MOST = 7  # days that are named: as many as a phone has room for
DAY_STEPS = (1, 2, 7, 14)  # days between those that are named …
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600)  # … or months
YEAR = 12  # months
LEAST = 6  # days that an axis has at least: a week
FIRST, LAST = 50, 950  # units between which a name stands centred over its day


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that is named under the axis."""

    x: float
    words: str
    anchor: str  # how the name stands to its place, in the words of SVG


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from the first to the last, on WIDTH units."""

    first: date
    last: date

    @classmethod
    def over(cls, first: date, last: date) -> "Axis":
        """The axis of these days, as wide as a week at least."""
        lacking = max(0, LEAST - (last - first).days)
        before = timedelta(days=lacking // 2)
        return cls(first - before, last + timedelta(days=lacking) - before)

    @property
    def days(self) -> int:
        """How many days lie between its ends."""
        return (self.last - self.first).days

    def holds(self, day: date) -> bool:
        """Whether a day stands on it."""
        return self.first <= day <= self.last

    def at(self, day: date) -> float:
        """Where a day stands; those beyond an end stand at the end."""
        ahead = (min(max(day, self.first), self.last) - self.first).days
        return round(WIDTH * ahead / self.days, 2)

    def day_at(self, share: float) -> date:
        """The day at a share of its length, from 0 to 1."""
        return self.first + timedelta(days=round(share * self.days))

    def ticks(self) -> list[Tick]:
        """The days that are named, so few that their names stand apart."""
        named = self.by_days() or self.by_months()
        return [self.tick(day, words) for day, words in named]

    def tick(self, day: date, words: str) -> Tick:
        """A named day; at the ends its name stands inside."""
        x = self.at(day)
        anchor = "start" if x < FIRST else "end" if x > LAST else "middle"
        return Tick(x, words, anchor)

    def by_days(self) -> list[tuple[date, str]]:
        """Days with their month; nothing where there would be too many."""
        for step in DAY_STEPS:
            if self.days // step < MOST:
                days = range(0, self.days + 1, step)
                named = (self.first + timedelta(days=ahead) for ahead in days)
                return [(day, f"{day.day} {month_abbr[day.month]}") for day in named]
        return []

    def by_months(self) -> list[tuple[date, str]]:
        """First days of months or years."""
        for step in MONTH_STEPS:
            named = list(self.firsts(step))
            if len(named) <= MOST:
                break
        return [(day, month_words(day, step, n)) for n, day in enumerate(named)]

    def firsts(self, step: int) -> Iterator[date]:
        """The first day of every so many months."""
        start = self.first.year * YEAR + self.first.month - 1
        end = self.last.year * YEAR + self.last.month
        for month in range(start - start % step, end, step):
            day = date(month // YEAR, month % YEAR + 1, 1)
            if self.holds(day):
                yield day


def month_words(day: date, step: int, place: int) -> str:
    """A month as it is named: its year alone, or with the first and each January."""
    if step >= YEAR:
        return str(day.year)
    month = month_abbr[day.month]
    return f"{month} {day.year}" if place == 0 or day.month == 1 else month
