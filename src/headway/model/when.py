"""Dates as coarse as a report gives them."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from functools import total_ordering

__all__ = ["When"]

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
RANGE = "/"  # between the two ends, as ISO 8601 writes an interval


@total_ordering
@dataclass(frozen=True, slots=True)
class When:
    """A year, a month or a day, or a range from one of them to another.

    ISO 8601: `2014`, `2021-10`, `2022-01-12`, `2022-01-09/2022-01-13`. Both ends of a
    range are equally coarse. In order the earlier start comes first, and of two that
    start alike the coarser, then the one that ends first. Raises `ValueError` when the
    calendar has no such day, or a range does not end after its start.
    """

    year: int
    month: int = 0  # 0: the article names no month
    day: int = 0  # 0: the article names no day
    end: "When | None" = None  # None: no range

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)
        if self.end is not None:
            if self.end.end or self.grain != self.end.grain:
                raise ValueError("a range has two ends, one as coarse as the other")
            if self.end.parts <= self.parts:
                raise ValueError("a range ends after its start")

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        own = "-".join(parts)
        return own if self.end is None else f"{own}{RANGE}{self.end}"

    def __lt__(self, other: "When") -> bool:
        return self.key < other.key

    @classmethod
    def of(cls, day: date) -> "When":
        """The day itself."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, iso: str) -> "When":
        """Read `2014`, `2021-10`, `2022-01-12`, or two of a kind with "/" between them.

        Raises `ValueError` for anything else.
        """
        start, between, end = iso.partition(RANGE)
        return point(start).to(point(end)) if between else point(start)

    def to(self, end: "When") -> "When":
        """The range from here to `end`; where both are the same, that alone."""
        return self if self == end else replace(self, end=end)

    @property
    def parts(self) -> tuple[int, int, int]:
        """Year, month and day of the start; 0 for what is not named."""
        return self.year, self.month, self.day

    @property
    def key(self) -> tuple[int, ...]:
        """What the order goes by."""
        return self.parts + (self.end.parts if self.end else ())

    @property
    def grain(self) -> int:
        """How fine it is: 1 a year, 2 a month, 3 a day."""
        return sum(map(bool, self.parts))

    @property
    def first(self) -> date:
        """The first day that lies in it."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that lies in it."""
        if self.end is not None:
            return self.end.last
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def as_day(self) -> date | None:
        """The day, or None where only a month, a year or a range is known."""
        return self.first if self.day and self.end is None else None


def point(iso: str) -> When:
    """One year, month or day."""
    found = ISO.fullmatch(iso)
    if found is None:
        raise ValueError(f"not an ISO date: {iso!r}")
    year, month, day = (int(part or 0) for part in found.groups())
    return When(year, month, day)
