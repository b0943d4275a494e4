"""Weekdays, days of a month and months: which one a report means."""

from datetime import date, timedelta

from headway.model.reading import Tense
from headway.model.when import When
from headway.resolve.expression import Expression
from headway.resolve.periods import month_of, months, week_of

__all__ = [
    "day_alone",
    "day_of_month",
    "month",
    "near_day",
    "weekday",
    "weekday_near",
    "weekday_of_week",
]

WEEK = 7
HALF_YEAR = 180  # days: a day further ahead is rather the one of last year


def weekday(asked: Expression) -> When:
    """The nearest such day on the side of the words or the tense.

    The report's own day counts, but not as "last" or "next" one. "This" Monday is the
    one of the report's week where the tense does not tell.
    """
    number, today = asked.weekday() or 0, asked.today
    if asked.which == "this" and asked.tense is Tense.UNKNOWN:
        return When.of(week_of(today).first + timedelta(days=number))
    ahead = asked.ahead or (asked.which == "this" and asked.tense is Tense.FUTURE)
    found = weekday_near(number, today, ahead=ahead)
    if found == today and asked.step:
        found += timedelta(days=WEEK * asked.step)
    return When.of(found)


def weekday_near(number: int, today: date, *, ahead: bool) -> date:
    """The next or the latest such day; today counts."""
    if ahead:
        return today + timedelta(days=(number - today.weekday()) % WEEK)
    return today - timedelta(days=(today.weekday() - number) % WEEK)


def weekday_of_week(asked: Expression) -> When:
    """The day of last, this or next week."""
    monday = week_of(asked.today + timedelta(days=WEEK * asked.step)).first
    return When.of(monday + timedelta(days=asked.weekday() or 0))


def day_of_month(asked: Expression) -> When:
    """The nearest such day on the side of the tense; of that year if it is named."""
    here = asked.number("year") or asked.today.year
    number = asked.number("day")
    if asked.number("year"):
        found = When(here, asked.month(), number)
        if asked.weekday() not in {None, found.first.weekday()}:
            raise ValueError("that day is another weekday")
        return found
    if (named := asked.weekday()) is not None:
        for year in (here, here - 1, here + 1):
            if (day := dated(year, asked.month(), number)) and day.weekday() == named:
                return When.of(day)
    return near_day(asked.month(), number, asked)


def dated(year: int, month: int, day: int) -> date | None:
    """The day; None where the year has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def near_day(month: int, day: int, asked: Expression) -> When:
    """The nearest such day on the side of the tense; within half a year if unknown."""
    today = asked.today
    date(2000, month, day)  # no year has a 31 June
    begun = WEEK - 1 if "way" in asked.parts else 0  # its week may not be over
    back = begun if asked.tense is Tense.PAST else HALF_YEAR
    limit = today if asked.ahead else today + timedelta(days=back)
    step = 1 if asked.ahead else -1
    start = today.year if asked.ahead else today.year + 1
    for year in range(start, start + 9 * step, step):
        found = dated(year, month, day)
        if found and (found >= limit if asked.ahead else found <= limit):
            return When.of(found)
    raise ValueError("no such day near")


def day_alone(asked: Expression) -> When:
    """ "The 15th": of last or next month if so said, else the nearest by the tense."""
    number, here = asked.number("day"), months(asked.today)
    if asked.which:
        there = month_of(here + asked.step)
        return When(there.year, there.month, number)
    step = 1 if asked.ahead else -1
    for count in range(here, here + 3 * step, step):
        there = month_of(count)
        found = dated(there.year, there.month, number)
        if found and (found >= asked.today if asked.ahead else found <= asked.today):
            return When.of(found)
    raise ValueError("no such day near")


def month(asked: Expression) -> When:
    """The nearest such month on the side of the words or the tense.

    The report's own month counts, but not as "last" one. "December last year" is of
    that year.
    """
    number, today = asked.month(), asked.today
    if "year" in asked.entry.id or asked.which == "this":
        return When(today.year + asked.step, number)
    if asked.ahead:
        again = asked.which != "" and number == today.month
        return When(today.year + (number < today.month or again), number)
    again = asked.step < 0 and number == today.month
    return When(today.year - (number > today.month or again), number)
