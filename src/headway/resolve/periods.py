"""Days, weeks, months, quarters and years as dates, and steps between them."""

from datetime import date, timedelta

from headway.model.when import When

__all__ = ["days", "month_of", "months", "moved", "unit_of", "week_of", "weekend_of"]

WEEK = 7
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def days(start: date, end: date) -> When:
    """The range of days; one day alone is that day."""
    return When.of(start).to(When.of(end))


def week_of(day: date) -> When:
    """The week that holds the day, from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return days(monday, monday + timedelta(days=6))


def weekend_of(day: date) -> When:
    """Saturday and Sunday of the week that holds the day."""
    sunday = day + timedelta(days=6 - day.weekday())
    return days(sunday - timedelta(days=1), sunday)


def month_of(count: int) -> When:
    """The month that is so many months after the year 0."""
    return When(count // 12, count % 12 + 1)


def months(day: date) -> int:
    """How many months the day's month is after the year 0."""
    return day.year * 12 + day.month - 1


def unit_of(day: date, unit: str) -> When:
    """The day, week, weekend, month, quarter, year or decade that holds the day."""
    match unit:
        case "day" | "hour" | "minute":
            return When.of(day)
        case "week" | "fortnight":
            return week_of(day)
        case "weekend":
            return weekend_of(day)
        case "month":
            return When(day.year, day.month)
        case "quarter":
            first = months(day) // 3 * 3
            return month_of(first).to(month_of(first + 2))
        case "decade":
            return When(day.year // 10 * 10).to(When(day.year // 10 * 10 + 9))
        case _:
            return When(day.year)


def moved(day: date, count: int, unit: str) -> date:
    """A day in the unit that is so many of them after the day's own."""
    if unit in MONTHS:
        there = month_of(months(day) + count * MONTHS[unit])
        return min(there.last, there.first + timedelta(days=day.day - 1))
    hours = {"hour": 1, "minute": 0, "day": 24, "fortnight": 24 * 2 * WEEK}
    return day + whole_days(count * hours.get(unit, 24 * WEEK))


def whole_days(hours: int) -> timedelta:
    """So many hours as days: 48 hours are two days, two hours are none."""
    return timedelta(days=int(hours / 24))
