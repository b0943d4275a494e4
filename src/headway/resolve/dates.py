"""Time expressions to dates, counted from the day of the report."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from headway.lexicon.times import TimeEntry, TimeRule, load_times
from headway.model.kinds import DoubtKind
from headway.model.reading import Tense, TimeRole
from headway.model.when import When
from headway.resolve.counted import (
    ago,
    ahead,
    days_off,
    from_earlier,
    night,
    period,
    period_end,
    same,
    stretch,
    week_of_day,
    within,
)
from headway.resolve.expression import NAMES, Expression, NothingToCountFromError
from headway.resolve.named import (
    day_alone,
    day_of_month,
    month,
    weekday,
    weekday_of_week,
)
from headway.resolve.ranges import day_range, month_range, weekday_range, year_range
from headway.resolve.yearly import (
    decade,
    easter,
    feast,
    part_of_year,
    season_of_year,
)

__all__ = ["RULES", "resolve"]

UNMEASURED = {TimeRole.DURATION, TimeRole.SET}


def resolve(
    words: str,
    tense: Tense,
    anchor: date | None,
    *,
    role: TimeRole = TimeRole.DATE,
    earlier: When | None = None,
) -> When | DoubtKind:
    """The date that the words name, as coarse as they are, or why there is none.

    `anchor` is the day of the report, `earlier` what it dated last before these words.
    With nothing to count from a relative expression is `NO_ANCHOR`; words that name no
    one day, month, year or range of them ("in the coming days", "for three days") are
    `NO_DATE`. An unknown tense reads as the past, as news mostly has it.
    """
    found = read(words)
    if found is None or role in UNMEASURED or found[0].role in UNMEASURED:
        return DoubtKind.NO_DATE
    entry, match = found
    asked = Expression(
        entry=entry,
        parts={name: lowered(name, said) for name, said in groups(match)},
        tense=tense,
        role=role,
        anchor=anchor,
        earlier=earlier,
    )
    try:
        return RULES[entry.rule](asked)
    except NothingToCountFromError:
        return DoubtKind.NO_ANCHOR
    except (ValueError, OverflowError):
        return DoubtKind.NO_DATE


def read(words: str) -> tuple[TimeEntry, re.Match[str]] | None:
    """The kind of expression that explains most of the words, the first of equals."""
    found = ((entry, entry.opening.search(words)) for entry in load_times())
    fitting = [(entry, match) for entry, match in found if match is not None]
    return max(fitting, key=lambda pair: len(pair[1][0]), default=None)


def groups(match: re.Match[str]) -> list[tuple[str, str]]:
    """The parts of the expression that are there."""
    return [(name, said) for name, said in match.groupdict().items() if said]


def lowered(name: str, said: str) -> str:
    """The words of a group in lower case, but for the names of months and days."""
    return said if name in NAMES else said.lower()


def number_date(asked: Expression) -> When:
    """The date in figures whose order is known."""
    return When(asked.number("year"), asked.number("number"), asked.number("day"))


def slash_date(asked: Expression) -> When:
    """The date in figures; where both orders of day and month give one, none."""
    one, two, year = asked.number("one"), asked.number("two"), asked.number("year")
    if one <= 12 and two <= 12 and one != two:
        raise ValueError("the order of day and month is open")
    day, number = (two, one) if two > 12 else (one, two)
    return When(year, number, day)


def month_of_year(asked: Expression) -> When:
    """The month of that year."""
    return When(asked.number("year"), asked.month())


def year(asked: Expression) -> When:
    """The year."""
    return When(asked.number("year"))


def week_of(asked: Expression) -> When:
    """The week of a day that is named by month and day."""
    return week_of_day(asked, day_of_month(asked))


def no_date(asked: Expression) -> When:
    """Words that name no one date."""
    raise ValueError(asked.entry.id)


RULES: Mapping[TimeRule, Callable[[Expression], When]] = {
    TimeRule.NUMBER_DATE: number_date,
    TimeRule.SLASH_DATE: slash_date,
    TimeRule.FULL_DATE: day_of_month,
    TimeRule.MONTH_OF_YEAR: month_of_year,
    TimeRule.YEAR: year,
    TimeRule.DECADE: decade,
    TimeRule.SEASON_OF_YEAR: season_of_year,
    TimeRule.DAY_OF_MONTH: day_of_month,
    TimeRule.DAY_ALONE: day_alone,
    TimeRule.NAMED_MONTH: month,
    TimeRule.WEEKDAY: weekday,
    TimeRule.WEEKDAY_OF_WEEK: weekday_of_week,
    TimeRule.FEAST: feast,
    TimeRule.EASTER: easter,
    TimeRule.DAYS: days_off,
    TimeRule.NIGHT: night,
    TimeRule.AGO: ago,
    TimeRule.AHEAD: ahead,
    TimeRule.WITHIN: within,
    TimeRule.STRETCH: stretch,
    TimeRule.PERIOD: period,
    TimeRule.PERIOD_END: period_end,
    TimeRule.PART_OF_YEAR: part_of_year,
    TimeRule.WEEK_OF: week_of,
    TimeRule.DAY_RANGE: day_range,
    TimeRule.WEEKDAY_RANGE: weekday_range,
    TimeRule.MONTH_RANGE: month_range,
    TimeRule.YEAR_RANGE: year_range,
    TimeRule.FROM_EARLIER: from_earlier,
    TimeRule.SAME: same,
    TimeRule.NO_DATE: no_date,
}
"""The arithmetic of each rule."""
