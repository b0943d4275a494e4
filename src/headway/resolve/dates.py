"""Time expressions to dates, counted from the day of the report."""

import re
from datetime import date, timedelta

from headway.lexicon.times import (
    MONTHS,
    NUMBERS,
    WEEKDAYS,
    TimeEntry,
    TimeRule,
    load_times,
)
from headway.model.kinds import DoubtKind
from headway.model.reading import Tense
from headway.model.when import When

__all__ = ["resolve"]

Groups = dict[str, str | None]
BEHIND = {"last", "past"}
AHEAD = {"next", "coming"}
ABSOLUTE = {
    TimeRule.NUMBER_DATE,
    TimeRule.FULL_DATE,
    TimeRule.MONTH_OF_YEAR,
    TimeRule.YEAR,
}


def resolve(words: str, tense: Tense, anchor: date | None) -> When | DoubtKind:
    """The date that the words name, as coarse as they are, or why there is none.

    `anchor` is the day of the report. With no anchor a relative expression is
    `NO_ANCHOR`; words that name no one day, month or year ("last week", "the 1990s")
    are `NO_DATE`. An unknown tense reads as the past, as news mostly has it.
    """
    for entry in load_times():
        found = entry.opening.search(words)
        if found is not None:
            return resolved(entry, found, tense, anchor)
    return DoubtKind.NO_DATE


def resolved(
    entry: TimeEntry, found: re.Match[str], tense: Tense, anchor: date | None
) -> When | DoubtKind:
    """The date by the entry's rule; an impossible day is no date."""
    if entry.rule is TimeRule.NO_DATE:
        return DoubtKind.NO_DATE
    groups = {name: lowered(name, said) for name, said in found.groupdict().items()}
    try:
        if entry.rule in ABSOLUTE:
            return absolute(entry.rule, groups)
        if anchor is None:
            return DoubtKind.NO_ANCHOR
        return relative(entry, groups, tense, anchor)
    except (ValueError, OverflowError):
        return DoubtKind.NO_DATE


def lowered(name: str, said: str | None) -> str | None:
    """The words of a group in lower case, but for the names of months and days."""
    return said.lower() if said and name not in {"month", "weekday"} else said


def absolute(rule: TimeRule, groups: Groups) -> When:
    """A date that needs no anchor."""
    year = int(groups["year"] or 0)
    if rule is TimeRule.YEAR:
        return When(year)
    if rule is TimeRule.NUMBER_DATE:
        return When(year, int(groups["number"] or 0), int(groups["day"] or 0))
    month = MONTHS[groups["month"] or ""]
    if rule is TimeRule.MONTH_OF_YEAR:
        return When(year, month)
    return When(year, month, int(groups["day"] or 0))


def relative(entry: TimeEntry, groups: Groups, tense: Tense, anchor: date) -> When:
    """A date counted from the anchor."""
    which = groups.get("which")
    match entry.rule:
        case TimeRule.DAYS:
            return When.of(anchor + timedelta(days=entry.by))
        case TimeRule.WEEKDAY:
            return weekday(WEEKDAYS[groups["weekday"] or ""], which, tense, anchor)
        case TimeRule.DAY_OF_MONTH:
            month = MONTHS[groups["month"] or ""]
            return day_of_month(month, int(groups["day"] or 0), tense, anchor)
        case TimeRule.NAMED_MONTH | TimeRule.BARE_MONTH:
            return month_near(MONTHS[groups["month"] or ""], which, tense, anchor)
        case TimeRule.AGO:
            return ago(groups["count"] or "", groups["unit"] or "", anchor)
        case TimeRule.NAMED_UNIT:
            return unit_near(which or "", groups["unit"] or "", anchor)
        case _:
            raise ValueError(f"{entry.rule} is not counted from an anchor")


def weekday(number: int, which: str | None, tense: Tense, anchor: date) -> When:
    """The nearest such day on the side of the tense; the report's own day counts."""
    back = (anchor.weekday() - number) % 7
    if which in AHEAD or (which is None and tense is Tense.FUTURE):
        ahead = (number - anchor.weekday()) % 7
        return When.of(anchor + timedelta(days=ahead or 7 * (which in AHEAD)))
    return When.of(anchor - timedelta(days=back or 7 * (which in BEHIND)))


def day_of_month(month: int, day: int, tense: Tense, anchor: date) -> When:
    """The nearest such day on the side of the tense; within six months if unknown."""
    here = date(anchor.year, month, day)
    distance = (here - anchor).days
    if tense is Tense.FUTURE:
        return When(anchor.year + (distance < 0), month, day)
    ahead = 0 if tense is Tense.PAST else 180
    return When(anchor.year - (distance > ahead), month, day)


def month_near(month: int, which: str | None, tense: Tense, anchor: date) -> When:
    """The nearest such month on the side that "last", "next" or the tense names."""
    if which in AHEAD or (which is None and tense is Tense.FUTURE):
        later = month < anchor.month or (which in AHEAD and month == anchor.month)
        return When(anchor.year + later, month)
    if which == "this":
        return When(anchor.year, month)
    earlier = month > anchor.month or (which in BEHIND and month == anchor.month)
    return When(anchor.year - earlier, month)


def ago(count: str, unit: str, anchor: date) -> When:
    """So many days, months or years before the anchor, as coarse as the unit."""
    number = NUMBERS[count] if count in NUMBERS else int(count)
    match unit:
        case "day":
            return When.of(anchor - timedelta(days=number))
        case "month":
            months = anchor.year * 12 + anchor.month - 1 - number
            return When(months // 12, months % 12 + 1)
        case _:
            return When(anchor.year - number)


def unit_near(which: str, unit: str, anchor: date) -> When:
    """The month or year before, at or after the anchor."""
    step = -1 if which in BEHIND else 1 if which in AHEAD else 0
    if unit == "year":
        return When(anchor.year + step)
    months = anchor.year * 12 + anchor.month - 1 + step
    return When(months // 12, months % 12 + 1)
