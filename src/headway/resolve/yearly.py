"""Seasons, quarters, feasts and decades: which one a report means."""

from datetime import date, timedelta

from headway.lexicon.timewords import DECADES, ORDINALS, SEASONS
from headway.model.reading import Tense
from headway.model.when import When
from headway.resolve.expression import Expression
from headway.resolve.named import near_day
from headway.resolve.periods import month_of, unit_of

__all__ = ["decade", "easter", "feast", "part_of_year", "season", "season_of_year"]


def season(asked: Expression) -> When:
    """The last, this or next such season; with none of these words by the tense."""
    today, start = asked.today, SEASONS[asked.parts["season"]]
    found = [
        three_months(year, start) for year in range(today.year - 2, today.year + 3)
    ]
    begun = [one for one in found if one.first <= today]
    if asked.which == "this":
        told = asked.tense is Tense.PAST or begun[-1].last >= today
        return begun[-1] if told else found[len(begun)]
    if asked.ahead:
        running = not asked.which and begun[-1].last >= today
        return begun[-1] if running else found[len(begun)]
    return begun[-2] if asked.step and begun[-1].last >= today else begun[-1]


def season_of_year(asked: Expression) -> When:
    """The season of that year; winter is the one that begins in it."""
    return three_months(asked.number("year"), SEASONS[asked.parts["season"]])


def three_months(year: int, start: int) -> When:
    """The month and the two behind it."""
    first = year * 12 + start - 1
    return month_of(first).to(month_of(first + 2))


def part_of_year(asked: Expression) -> When:
    """A quarter or half of that year; with no year the nearest by the tense."""
    long = 6 if asked.parts.get("unit") == "half" else 3
    number = asked.number("short") or ORDINALS[asked.parts["ordinal"]] or 12 // long
    year = asked.number("year")
    if not year:
        today = asked.today
        begun = number * long - long < today.month
        behind = not (asked.which or asked.ahead or begun)
        year = today.year + asked.step - behind
    if number * long > 12:
        raise ValueError("a year has no such part")
    first = year * 12 + (number - 1) * long
    return month_of(first).to(month_of(first + long - 1))


def decade(asked: Expression) -> When:
    """The ten years; "the nineties" are those of the last century."""
    short = asked.number("short")
    named = DECADES.get(asked.parts.get("decade", ""), 1900 + short if short else 0)
    return unit_of(date(asked.number("year") or named, 1, 1), "decade")


def feast(asked: Expression) -> When:
    """The feast of that year; with no year the nearest by the tense."""
    month_number, day = asked.entry.feast
    if asked.number("year"):
        return When(asked.number("year"), month_number, day)
    return near_day(month_number, day, asked)


def easter(asked: Expression) -> When:
    """A day counted from Easter Sunday; with no year the nearest by the tense."""
    off = timedelta(days=asked.entry.by)
    if asked.number("year"):
        return When.of(easter_sunday(asked.number("year")) + off)
    today = asked.today
    found = [easter_sunday(today.year + n) + off for n in (-1, 0, 1)]
    if asked.ahead:
        return When.of(next(day for day in found if day >= today))
    return When.of([day for day in found if day <= today][-1])


def easter_sunday(year: int) -> date:
    """Easter of the western churches (Gauss's rule as Butcher gives it)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 + 15) - (
        (century - (century + 8) // 25 + 1) // 3
    )
    moon %= 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month_number, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month_number, day + 1)
