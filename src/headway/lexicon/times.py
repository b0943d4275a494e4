"""Time expressions: typed loading of `times.jsonl`."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.lexicon.timewords import NUMBERS, Needs, needs_of, spelled
from headway.model.reading import TimeRole

__all__ = ["NUMBERS", "TimeEntry", "TimeRule", "load_times"]


class TimeRule(StrEnum):
    """How an expression is turned into a date; `resolve.dates` holds the arithmetic."""

    NUMBER_DATE = "number_date"  # year, month and day in figures, in this order
    SLASH_DATE = "slash_date"  # in figures, and the order of day and month is open
    FULL_DATE = "full_date"
    MONTH_OF_YEAR = "month_of_year"
    YEAR = "year"
    DECADE = "decade"
    SEASON_OF_YEAR = "season_of_year"
    DAY_OF_MONTH = "day_of_month"
    DAY_ALONE = "day_alone"
    NAMED_MONTH = "named_month"
    WEEKDAY = "weekday"
    WEEKDAY_OF_WEEK = "weekday_of_week"
    FEAST = "feast"
    EASTER = "easter"
    DAYS = "days"
    NIGHT = "night"
    AGO = "ago"
    AHEAD = "ahead"
    WITHIN = "within"
    STRETCH = "stretch"
    PERIOD = "period"
    PERIOD_END = "period_end"
    PART_OF_YEAR = "part_of_year"
    WEEK_OF = "week_of"
    DAY_RANGE = "day_range"
    WEEKDAY_RANGE = "weekday_range"
    MONTH_RANGE = "month_range"
    YEAR_RANGE = "year_range"
    FROM_EARLIER = "from_earlier"
    SAME = "same"
    NO_DATE = "no_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeEntry:
    """One kind of time expression."""

    id: str
    pattern: re.Pattern[str]
    opening: re.Pattern[str]  # the same where a sentence begins: "Last October"
    needs: Needs
    rule: TimeRule
    by: int  # for `days` and `easter`: how many days after the anchor or Easter Sunday
    feast: tuple[int, int]  # for `feast`: month and day
    role: TimeRole | None  # None: the words before the expression say it
    examples: tuple[tuple[str, str | None, str | None], ...]  # words, anchor, ISO date
    counter_examples: tuple[str, ...]


@cache
def load_times() -> tuple[TimeEntry, ...]:
    """The kinds of time expression, the most telling first."""
    return tuple(entry(row) for row in rows("times"))


def entry(row: dict[str, Any]) -> TimeEntry:
    """One kind of time expression from its row."""
    try:
        month, day = row.get("feast", (0, 0))
        return TimeEntry(
            id=row["id"],
            pattern=re.compile(spelled(row["pattern"])),
            opening=re.compile(spelled(row["pattern"]), re.IGNORECASE),
            needs=needs_of(row["pattern"]),
            rule=TimeRule(row["rule"]),
            by=row.get("by", 0),
            feast=(month, day),
            role=TimeRole(row["role"]) if "role" in row else None,
            examples=tuple((w, a, d) for w, a, d in row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except (KeyError, TypeError, ValueError, re.error) as broken:
        raise LexiconError(f"times.jsonl: {row['id']}: {broken!r}") from broken
