"""Dates as coarse as a report gives them."""

import re
from dataclasses import dataclass
from datetime import date

__all__ = ["When"]

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A year, a month or a day (ISO 8601: `2014`, `2021-10`, `2022-01-12`).

    Raises `ValueError` when the calendar has no such day.
    """

    year: int
    month: int = 0  # 0: the article names no month
    day: int = 0  # 0: the article names no day

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @classmethod
    def of(cls, day: date) -> "When":
        """The day itself."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, iso: str) -> "When":
        """Read `2014`, `2021-10` or `2022-01-12`; `ValueError` for anything else."""
        found = ISO.fullmatch(iso)
        if found is None:
            raise ValueError(f"not an ISO date: {iso!r}")
        return cls(*(int(part) for part in found.groups() if part))

    def as_day(self) -> date | None:
        """The day, or None where only a month or a year is known."""
        return date(self.year, self.month, self.day) if self.day else None
