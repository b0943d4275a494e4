"""Ranges: from one day, month or year to another."""

from datetime import date, timedelta

from headway.model.when import When
from headway.resolve.expression import Expression
from headway.resolve.named import near_day, weekday_near
from headway.resolve.periods import days

__all__ = ["day_range", "month_range", "weekday_range", "year_range"]


def day_range(asked: Expression) -> When:
    """From day to day; where one end bears a year it is next to the other.

    With no year the range has begun if told of as past, and not ended if ahead.
    """
    first = asked.month(), asked.number("day")
    last = asked.month("month2") or asked.month(), asked.number("day2")
    if first[0] == last[0] and not in_order(asked, first[1], last[1]):
        raise ValueError("these days make no range")
    over = first > last
    year, year2 = years_of(asked, over=over)
    if year2:
        return When(year, *first).to(When(year2, *last))
    if asked.ahead:
        end = near_day(*last, asked).first
        return days(date(end.year - over, *first), end)
    start = near_day(*first, asked).first
    return days(start, date(start.year + over, *last))


def in_order(asked: Expression, first: int, last: int) -> bool:
    """Whether two days of a month make a range; with "and" alone, neighbours do."""
    if "joint" in asked.parts and "between" not in asked.parts:
        return last == first + 1
    return first < last


def years_of(asked: Expression, *, over: bool) -> tuple[int, int]:
    """The years of start and end; 0 where none is named.

    `over` says that the range runs over the end of a year.
    """
    year, year2 = asked.number("year"), asked.number("year2")
    if year and not year2:
        return year, year + over
    return (year or year2 - over, year2) if year2 else (0, 0)


def weekday_range(asked: Expression) -> When:
    """From weekday to weekday, the nearest on the side of the tense."""
    first, last = asked.weekday() or 0, asked.weekday("weekday2") or 0
    if asked.ahead:
        start = weekday_near(first, asked.today, ahead=True)
        return days(start, start + timedelta(days=(last - first) % 7))
    end = weekday_near(last, asked.today, ahead=False)
    return days(end - timedelta(days=(last - first) % 7), end)


def month_range(asked: Expression) -> When:
    """From month to month, the nearest on the side of the tense if no year is named."""
    first, last = asked.month(), asked.month("month2")
    over = first > last
    year, year2 = years_of(asked, over=over)
    if not year2:
        today = asked.today
        behind = last < today.month if asked.ahead else -(first > today.month)
        year2 = today.year + behind + (over and not asked.ahead)
        year = year2 - over
    return When(year, first).to(When(year2, last))


def year_range(asked: Expression) -> When:
    """From year to year; "2014-15" ends in 2015."""
    first, last = asked.number("year"), asked.number("year2")
    return When(first).to(When(last if last > 99 else first // 100 * 100 + last))
