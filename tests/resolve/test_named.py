"""Which weekday, day of a month and month a report means."""

import pytest
from tests.timewords import FUTURE, PAST, UNKNOWN, named

from headway.model.reading import Tense


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("12 July", UNKNOWN, "", "2022-07-12"),
        ("13 July", UNKNOWN, "", "2021-07-13"),
        ("13 January", PAST, "", "2022-01-13"),
        ("13 January", FUTURE, "", "2022-01-13"),
        ("14 January", PAST, "", "2021-01-14"),
        ("12 January", FUTURE, "", "2023-01-12"),
        ("29 February", PAST, "", "2020-02-29"),
        ("29 February", FUTURE, "", "2024-02-29"),
        ("29 February", PAST, "1903-06-01", "1896-02-29"),
        ("29 February", FUTURE, "1896-03-01", "1904-02-29"),
        ("31 June", PAST, "", "no date"),
        ("the week of 19 January", PAST, "", "2022-01-17/2022-01-23"),
        ("the week of 20 January", PAST, "", "2021-01-18/2021-01-24"),
        ("the week of 10 January", FUTURE, "", "2023-01-09/2023-01-15"),
        ("the week beginning 10 January", FUTURE, "", "2023-01-10/2023-01-16"),
        ("the week starting 10 January 2022", PAST, "", "2022-01-10/2022-01-16"),
        ("the week ending 16 January", PAST, "", "2022-01-10/2022-01-16"),
    ],
)
def test_a_day_of_a_month_is_the_nearest_on_the_side_of_the_tense(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("Friday, 14 January", PAST, "", "2022-01-14"),
        ("Thursday, 14 January", PAST, "", "2021-01-14"),
        ("Saturday, 14 January", PAST, "", "2023-01-14"),
        ("Tuesday, 14 January", PAST, "", "2021-01-14"),
        ("Friday, 14 January 2022", PAST, "", "2022-01-14"),
        ("Monday, 14 January 2022", PAST, "", "no date"),
        ("Monday, 3 January 2022", PAST, "", "2022-01-03"),
    ],
)
def test_a_weekday_beside_it_tells_the_year(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("on the 31st", PAST, "2022-03-30", "2022-01-31"),
        ("on the 30th", FUTURE, "2022-01-31", "2022-03-30"),
        ("on the 13th", PAST, "", "2022-01-13"),
        ("on the 13th", FUTURE, "", "2022-01-13"),
        ("on the 14th", PAST, "", "2021-12-14"),
        ("on the 12th", FUTURE, "", "2022-02-12"),
        ("on the 15th of last month", PAST, "", "2021-12-15"),
        ("on the 15th of this month", PAST, "", "2022-01-15"),
        ("on the 32nd", PAST, "", "no date"),
    ],
)
def test_the_day_of_some_month(words: str, tense: Tense, today: str, date: str) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("on Thursday", UNKNOWN, "", "2022-01-13"),
        ("on Friday", UNKNOWN, "", "2022-01-07"),
        ("on Wednesday", FUTURE, "", "2022-01-19"),
        ("on Wednesday", PAST, "", "2022-01-12"),
        ("coming Thursday", FUTURE, "", "2022-01-20"),
        ("past Thursday", PAST, "", "2022-01-06"),
        ("last Friday", UNKNOWN, "", "2022-01-07"),
        ("next Wednesday", UNKNOWN, "", "2022-01-19"),
        ("this Monday", UNKNOWN, "", "2022-01-10"),
        ("this Monday", FUTURE, "", "2022-01-17"),
        ("this Monday", PAST, "", "2022-01-10"),
        ("this Friday", UNKNOWN, "", "2022-01-14"),
        ("this Friday", PAST, "", "2022-01-07"),
        ("Friday next week", FUTURE, "", "2022-01-21"),
        ("Monday last week", PAST, "", "2022-01-03"),
        ("Monday of this week", UNKNOWN, "", "2022-01-10"),
    ],
)
def test_a_weekday_is_the_nearest_and_today_is_not_the_last_nor_the_next(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("in January", PAST, "", "2022-01"),
        ("in January", FUTURE, "", "2022-01"),
        ("in February", PAST, "", "2021-02"),
        ("in February", FUTURE, "", "2022-02"),
        ("in December", FUTURE, "", "2022-12"),
        ("in December", FUTURE, "2021-12-31", "2021-12"),
        ("in November", FUTURE, "2021-12-31", "2022-11"),
        ("last December", PAST, "", "2021-12"),
        ("last February", PAST, "", "2021-02"),
        ("next February", FUTURE, "", "2022-02"),
        ("next December", FUTURE, "", "2022-12"),
        ("this December", PAST, "", "2022-12"),
        ("December last year", PAST, "", "2021-12"),
        ("January next year", FUTURE, "", "2023-01"),
        ("March of this year", UNKNOWN, "", "2022-03"),
    ],
)
def test_a_month_is_the_nearest_and_this_one_is_not_the_last_nor_the_next(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date
