"""Time expressions: typed loading of `times.jsonl`."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["MONTHS", "NUMBERS", "WEEKDAYS", "TimeEntry", "TimeRule", "load_times"]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    )
}
NUMBERS = {
    name: number
    for number, name in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=1,
    )
} | {"a": 1, "an": 1}


class TimeRule(StrEnum):
    """How an expression is turned into a date; `resolve.dates` holds the arithmetic."""

    NUMBER_DATE = "number_date"
    FULL_DATE = "full_date"
    MONTH_OF_YEAR = "month_of_year"
    DAY_OF_MONTH = "day_of_month"
    NAMED_MONTH = "named_month"
    BARE_MONTH = "bare_month"
    YEAR = "year"
    WEEKDAY = "weekday"
    DAYS = "days"
    AGO = "ago"
    NAMED_UNIT = "named_unit"
    NO_DATE = "no_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeEntry:
    """One kind of time expression."""

    id: str
    pattern: re.Pattern[str]
    opening: re.Pattern[str]  # the same where a sentence begins: "Last October"
    rule: TimeRule
    by: int  # for the rule `days`: how many days after the anchor
    examples: tuple[tuple[str, str | None, str | None], ...]  # words, anchor, ISO date
    counter_examples: tuple[str, ...]


@cache
def load_times() -> tuple[TimeEntry, ...]:
    """The kinds of time expression, the most telling first."""
    return tuple(entry(row) for row in rows("times"))


def entry(row: dict[str, Any]) -> TimeEntry:
    """One kind of time expression from its row."""
    try:
        return TimeEntry(
            id=row["id"],
            pattern=re.compile(spelled(row["pattern"])),
            opening=re.compile(spelled(row["pattern"]), re.IGNORECASE),
            rule=TimeRule(row["rule"]),
            by=row.get("by", 0),
            examples=tuple((w, a, d) for w, a, d in row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except (KeyError, TypeError, ValueError, re.error) as broken:
        raise LexiconError(f"times.jsonl: {row['id']}: {broken!r}") from broken


def spelled(pattern: str) -> str:
    """The pattern with months, weekdays and numbers written out."""
    longest_first = sorted(MONTHS, key=len, reverse=True)
    numbers = "|".join([*NUMBERS, r"\d{1,3}"])
    return (
        pattern.replace("{month}", f"(?P<month>(?-i:{'|'.join(longest_first)}))")
        .replace("{weekday}", f"(?P<weekday>(?-i:{'|'.join(WEEKDAYS)}))")
        .replace("{number}", f"(?:{numbers})")
    )
