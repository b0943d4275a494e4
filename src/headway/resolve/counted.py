"""Expressions that count days, weeks, months and years from a day."""

from datetime import timedelta
from math import ceil

from headway.lexicon.timewords import SEASONS
from headway.model.reading import Tense
from headway.model.when import When
from headway.resolve.expression import Expression, NothingToCountFromError
from headway.resolve.periods import days, moved, unit_of
from headway.resolve.yearly import season

__all__ = [
    "ago",
    "ahead",
    "days_off",
    "from_earlier",
    "night",
    "period",
    "period_end",
    "same",
    "stretch",
    "week_of_day",
    "within",
]

DAILY = {"day", "hour", "minute"}
PARTS_OF_DAY = {"morning", "afternoon", "evening", "night"}


def days_off(asked: Expression) -> When:
    """So many days after the report, as the entry says: "yesterday"."""
    return When.of(asked.today + timedelta(days=asked.entry.by))


def night(asked: Expression) -> When:
    """From the day before the report to its own: "overnight"."""
    return days(asked.today - timedelta(days=1), asked.today)


def ago(asked: Expression) -> When:
    """The day, week, month or year that lies so far back; a unit is as fine as said."""
    unit = asked.parts["unit"]
    if asked.parts["count"] == "half a":
        if unit != "year":
            raise ValueError("half a unit names no date")
        return unit_of(moved(asked.today, -6, "month"), "month")
    return unit_of(moved(asked.today, -asked.count(), unit), unit)


def ahead(asked: Expression) -> When:
    """The day, week, month or year that lies so far ahead."""
    if asked.tense is not Tense.FUTURE and "way" not in asked.parts:
        raise ValueError("it tells how long something took")
    unit = asked.parts["unit"]
    return unit_of(moved(asked.today, asked.count(), unit), unit)


def within(asked: Expression) -> When:
    """The last day, or month or year, by which it is to be."""
    unit, count = asked.parts["unit"], asked.count()
    if unit == "hour":
        unit, count = "day", ceil(count / 24)
    there = moved(asked.today, count, unit)
    return unit_of(there, unit if unit in {"month", "year"} else "day")


def stretch(asked: Expression) -> When:
    """The last or next so many days, months or years, up to or from the report."""
    unit = asked.parts["unit"]
    count = asked.count() if "count" in asked.parts else 1
    grain = {"month": "month", "year": "year", "decade": "year"}.get(unit, "day")
    here = unit_of(asked.today, grain)
    there = unit_of(moved(asked.today, asked.step * count, unit), grain)
    return here.to(there) if asked.step > 0 else there.to(here)


def period(asked: Expression) -> When:
    """A month, a year, or the last, this or next week, month, season and the like."""
    if asked.parts.get("season") in SEASONS:
        return season(asked)
    if "month" in asked.parts:
        return named_month(asked)
    if "year" in asked.parts:
        return When(asked.number("year"))
    unit = asked.parts.get("unit") or asked.parts["unit2"]
    if unit == "weekend":
        return weekend(asked)
    return unit_of(moved(asked.today, asked.step, unit), unit)


def named_month(asked: Expression) -> When:
    """The month of that year; with no year the nearest by the tense."""
    if asked.number("year"):
        return When(asked.number("year"), asked.month())
    today, number = asked.today, asked.month()
    off = number < today.month if asked.ahead else -(number > today.month)
    return When(today.year + off, number)


def weekend(asked: Expression) -> When:
    """Saturday and Sunday on the side of the words or the tense.

    Told of as past they have begun; a "last" one is over.
    """
    here = unit_of(asked.today, "weekend")
    week = timedelta(days=7)
    begun = here.first <= asked.today
    if asked.which == "this" and asked.tense is not Tense.PAST:
        return here
    if asked.ahead:
        off = week if begun and asked.which else timedelta()
        return unit_of(here.first + off, "weekend")
    if begun and asked.which not in {"last", "before last"}:
        return here
    return unit_of(here.first - week * max(1, -asked.step), "weekend")


def period_end(asked: Expression) -> When:
    """The last day of the period: "by the end of June"."""
    return When.of(period(asked).last)


def week_of_day(asked: Expression, day: When) -> When:
    """The week or weekend that holds the day, begins with it or ends with it."""
    here, six = day.first, timedelta(days=6)
    if asked.parts["unit"] == "weekend":
        return unit_of(here, "weekend")
    match asked.parts["way"]:
        case "beginning" | "starting" | "from":
            return days(here, here + six)
        case "ending" | "to":
            return days(here - six, here)
        case _:
            return unit_of(here, "week")


def from_earlier(asked: Expression) -> When:
    """So much before or after what the report dated last."""
    unit = asked.parts["unit"]
    unit = "day" if unit in PARTS_OF_DAY else unit
    start = told_before(asked, unit)
    count = asked.count() if "count" in asked.parts else 1
    back = asked.parts["way"] in {"earlier", "before", "previous"}
    end = start.end or start
    base = start.first if back else end.first
    return unit_of(moved(base, -count if back else count, unit), unit)


def same(asked: Expression) -> When:
    """The day, week, month or year of what the report dated last.

    "Earlier in the day" is of the report's own day.
    """
    unit = asked.parts["unit"]
    unit = "day" if unit in PARTS_OF_DAY else unit
    if asked.which:
        return unit_of(asked.today, unit)
    return unit_of(told_before(asked, unit).first, unit)


def told_before(asked: Expression, unit: str) -> When:
    """What the report dated last, if it is fine enough to count such units from."""
    fineness = {"year": 1, "month": 2}.get(unit, 3)
    if asked.earlier is None or asked.earlier.grain < fineness:
        raise NothingToCountFromError("no such date stands before it")
    return asked.earlier
