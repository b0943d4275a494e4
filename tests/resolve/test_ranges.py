"""Ranges of days, weekdays, months and years."""

import pytest
from tests.timewords import FUTURE, PAST, named

from headway.model.reading import Tense


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("10 to 12 January", PAST, "", "2022-01-10/2022-01-12"),
        ("10 to 12 January", FUTURE, "2022-01-12", "2022-01-10/2022-01-12"),
        ("10 to 12 January", FUTURE, "", "2023-01-10/2023-01-12"),
        ("from 30 December to 3 January", PAST, "", "2021-12-30/2022-01-03"),
        ("from 30 December to 3 January", FUTURE, "", "2022-12-30/2023-01-03"),
        ("30 December to 3 January 2020", PAST, "", "2019-12-30/2020-01-03"),
        ("10-12 January 2021", PAST, "", "2021-01-10/2021-01-12"),
        ("10 and 11 January", PAST, "", "2022-01-10/2022-01-11"),
        ("10 and 12 January", PAST, "", "no date"),
        ("11 and 10 January", PAST, "", "no date"),
        ("12 to 10 January", PAST, "", "no date"),
        ("10 to 10 January", PAST, "", "no date"),
    ],
)
def test_from_day_to_day(words: str, tense: Tense, today: str, date: str) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("from Monday to Wednesday", PAST, "", "2022-01-10/2022-01-12"),
        ("from Monday to Wednesday", FUTURE, "", "2022-01-17/2022-01-19"),
        ("from Friday to Monday", PAST, "", "2022-01-07/2022-01-10"),
        ("from Friday to Monday", FUTURE, "", "2022-01-14/2022-01-17"),
        ("from Tuesday to Thursday", PAST, "", "2022-01-11/2022-01-13"),
        ("from Thursday to Saturday", FUTURE, "", "2022-01-13/2022-01-15"),
    ],
)
def test_from_weekday_to_weekday(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("from March to May", PAST, "", "2021-03/2021-05"),
        ("from March to May", FUTURE, "", "2022-03/2022-05"),
        ("from March to May", FUTURE, "2022-05-31", "2022-03/2022-05"),
        ("from March to May", FUTURE, "2022-06-01", "2023-03/2023-05"),
        ("from March to May", PAST, "2022-03-01", "2022-03/2022-05"),
        ("from November to February", PAST, "", "2021-11/2022-02"),
        ("from November to February", PAST, "2022-11-01", "2022-11/2023-02"),
        ("from December to January", FUTURE, "", "2021-12/2022-01"),
        ("from November 2019 to February 2020", PAST, "", "2019-11/2020-02"),
        ("from November to February 2020", PAST, "", "2019-11/2020-02"),
        ("from March to May 2020", PAST, "", "2020-03/2020-05"),
        ("from January to March", PAST, "", "2022-01/2022-03"),
        ("2014-15", PAST, "", "2014/2015"),
        ("1999-2003", PAST, "", "1999/2003"),
        ("from 2014 to 2019", PAST, "", "2014/2019"),
    ],
)
def test_from_month_to_month_and_from_year_to_year(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("13/01/2022", PAST, "", "2022-01-13"),
        ("01/13/2022", PAST, "", "2022-01-13"),
        ("05/05/2022", PAST, "", "2022-05-05"),
        ("05/06/2022", PAST, "", "no date"),
        ("12/13/2021", PAST, "", "2021-12-13"),
        ("12/12/2021", PAST, "", "2021-12-12"),
        ("12/01/2021", PAST, "", "no date"),
        ("2022-01-05", PAST, "", "2022-01-05"),
    ],
)
def test_dates_in_figures(words: str, tense: Tense, today: str, date: str) -> None:
    assert named(words, tense, today) == date
