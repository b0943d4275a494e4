"""Seasons, quarters, decades and feasts: which one a report means."""

import datetime

import pytest
from tests.timewords import FUTURE, PAST, named

from headway.model.reading import Tense
from headway.resolve.yearly import easter_sunday


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("this summer", PAST, "", "2021-06/2021-08"),
        ("this summer", FUTURE, "", "2022-06/2022-08"),
        ("last summer", PAST, "", "2021-06/2021-08"),
        ("next summer", FUTURE, "", "2022-06/2022-08"),
        ("next winter", FUTURE, "", "2022-12/2023-02"),
        ("last autumn", PAST, "", "2021-09/2021-11"),
        ("winter of 2019", PAST, "", "2019-12/2020-02"),
        ("in the spring", PAST, "", "2021-03/2021-05"),
        ("in the winter", PAST, "", "2021-12/2022-02"),
        ("in the winter", FUTURE, "2022-02-28", "2021-12/2022-02"),
        ("in the winter", FUTURE, "2022-03-01", "2022-12/2023-02"),
        ("in the winter", FUTURE, "2022-11-30", "2022-12/2023-02"),
        ("in the summer", FUTURE, "2022-08-31", "2022-06/2022-08"),
        ("in the summer", FUTURE, "2022-09-01", "2023-06/2023-08"),
        ("this winter", FUTURE, "2022-02-28", "2021-12/2022-02"),
        ("this winter", PAST, "2022-03-05", "2021-12/2022-02"),
        ("this winter", FUTURE, "2022-03-05", "2022-12/2023-02"),
        ("last winter", PAST, "2022-03-01", "2021-12/2022-02"),
        ("last winter", PAST, "2022-02-28", "2020-12/2021-02"),
        ("last summer", PAST, "2022-06-01", "2021-06/2021-08"),
    ],
)
def test_which_season_is_meant(words: str, tense: Tense, today: str, date: str) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("the first quarter", PAST, "", "2022-01/2022-03"),
        ("the second quarter", PAST, "", "2021-04/2021-06"),
        ("the second quarter", PAST, "2022-03-31", "2021-04/2021-06"),
        ("the second quarter", PAST, "2022-04-01", "2022-04/2022-06"),
        ("the second quarter", FUTURE, "", "2022-04/2022-06"),
        ("the last quarter", PAST, "", "2021-10/2021-12"),
        ("Q3", PAST, "", "2021-07/2021-09"),
        ("Q4", FUTURE, "", "2022-10/2022-12"),
        ("Q3 2021", PAST, "", "2021-07/2021-09"),
        ("the fourth quarter of 2019", PAST, "", "2019-10/2019-12"),
        ("the second half of 2021", PAST, "", "2021-07/2021-12"),
        ("the last half of 2019", PAST, "", "2019-07/2019-12"),
        ("the first half of next year", FUTURE, "", "2023-01/2023-06"),
        ("the third half of 2019", PAST, "", "no date"),
    ],
)
def test_which_part_of_a_year_is_meant(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("the nineties", PAST, "", "1990/1999"),
        ("the 1990s", PAST, "", "1990/1999"),
        ("the 90s", PAST, "", "1990/1999"),
        ("the 2010s", PAST, "", "2010/2019"),
        ("Easter Monday 2024", PAST, "", "2024-04-01"),
        ("Good Friday", PAST, "2022-04-15", "2022-04-15"),
        ("Good Friday", FUTURE, "2022-04-15", "2022-04-15"),
        ("Good Friday", FUTURE, "2022-04-16", "2023-04-07"),
        ("Good Friday", PAST, "2022-04-14", "2021-04-02"),
        ("Good Friday", PAST, "", "2021-04-02"),
        ("Good Friday 1954", PAST, "", "1954-04-16"),
        ("Good Friday 1981", PAST, "", "1981-04-17"),
        ("Good Friday 2000", PAST, "", "2000-04-21"),
        ("Good Friday 2038", PAST, "", "2038-04-23"),
    ],
)
def test_decades_and_feasts(words: str, tense: Tense, today: str, date: str) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    "day",
    [
        "1600-04-02",
        "1700-04-11",
        "1818-03-22",
        "1886-04-25",
        "1943-04-25",
        "1954-04-18",
        "1961-04-02",
        "1981-04-19",
        "2000-04-23",
        "2019-04-21",
        "2024-03-31",
        "2285-03-22",
    ],
)
def test_easter_as_the_western_churches_have_it(day: str) -> None:
    sunday = datetime.date.fromisoformat(day)
    assert easter_sunday(sunday.year) == sunday
