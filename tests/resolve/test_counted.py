"""Days, weeks, months and years that are counted from the report."""

import pytest
from tests.timewords import FUTURE, PAST, UNKNOWN, named

from headway.model.reading import Tense


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("an hour ago", PAST, "", "2022-01-13"),
        ("48 hours ago", PAST, "", "2022-01-11"),
        ("47 hours ago", PAST, "", "2022-01-12"),
        ("a fortnight ago", PAST, "", "2021-12-27/2022-01-02"),
        ("three weeks ago", PAST, "", "2021-12-20/2021-12-26"),
        ("two months ago", PAST, "2022-04-30", "2022-02"),
        ("half a year ago", PAST, "2022-07-31", "2022-01"),
        ("half a month ago", PAST, "", "no date"),
        ("half a century ago", PAST, "", "no date"),
    ],
)
def test_what_lies_so_far_back_is_as_fine_as_its_unit(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("in two weeks", FUTURE, "", "2022-01-24/2022-01-30"),
        ("in two weeks", PAST, "", "no date"),
        ("in two weeks", UNKNOWN, "", "no date"),
        ("two weeks from now", PAST, "", "2022-01-24/2022-01-30"),
        ("in three days", FUTURE, "", "2022-01-16"),
        ("in a month", FUTURE, "2022-01-31", "2022-02"),
        ("in two years", FUTURE, "", "2024"),
    ],
)
def test_what_lies_so_far_ahead_and_what_it_only_lasted(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("within 24 hours", FUTURE, "", "2022-01-14"),
        ("within 25 hours", FUTURE, "", "2022-01-15"),
        ("within 48 hours", FUTURE, "", "2022-01-15"),
        ("within two weeks", FUTURE, "", "2022-01-27"),
        ("within a year", FUTURE, "", "2023"),
        ("within two months", FUTURE, "2021-12-31", "2022-02"),
        ("by the end of the week", FUTURE, "", "2022-01-16"),
        ("by the end of next month", FUTURE, "", "2022-02-28"),
    ],
)
def test_by_when_it_is_to_be(words: str, tense: Tense, today: str, date: str) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("the last three days", PAST, "", "2022-01-10/2022-01-13"),
        ("the next three days", FUTURE, "", "2022-01-13/2022-01-16"),
        ("the last two months", PAST, "", "2021-11/2022-01"),
        ("the next two years", FUTURE, "", "2022/2024"),
        ("in the past year", PAST, "", "2021/2022"),
        ("over the past 24 hours", PAST, "", "2022-01-12/2022-01-13"),
        ("the past two weeks", PAST, "", "2021-12-30/2022-01-13"),
    ],
)
def test_the_last_and_the_next_so_many(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("the past week", PAST, "", "2022-01-03/2022-01-09"),
        ("the coming week", FUTURE, "", "2022-01-17/2022-01-23"),
        ("the week after next", FUTURE, "", "2022-01-24/2022-01-30"),
        ("the year before last", PAST, "", "2020"),
        ("last quarter", PAST, "", "2021-10/2021-12"),
        ("this quarter", PAST, "", "2022-01/2022-03"),
        ("next quarter", FUTURE, "", "2022-04/2022-06"),
        ("this quarter", PAST, "2022-03-31", "2022-01/2022-03"),
        ("this decade", PAST, "", "2020/2029"),
        ("the past decade", PAST, "", "2010/2019"),
        ("overnight", PAST, "", "2022-01-12/2022-01-13"),
    ],
)
def test_weeks_and_longer_are_whole_ones(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date


@pytest.mark.parametrize(
    ("words", "tense", "today", "date"),
    [
        ("last weekend", PAST, "", "2022-01-08/2022-01-09"),
        ("last weekend", PAST, "2022-01-15", "2022-01-08/2022-01-09"),
        ("past weekend", PAST, "2022-01-15", "2022-01-15/2022-01-16"),
        ("the weekend before last", PAST, "", "2022-01-01/2022-01-02"),
        ("this weekend", FUTURE, "", "2022-01-15/2022-01-16"),
        ("this weekend", UNKNOWN, "", "2022-01-15/2022-01-16"),
        ("next weekend", FUTURE, "", "2022-01-15/2022-01-16"),
        ("next weekend", FUTURE, "2022-01-15", "2022-01-22/2022-01-23"),
        ("over the weekend", PAST, "2022-01-16", "2022-01-15/2022-01-16"),
        ("over the weekend", PAST, "2022-01-14", "2022-01-08/2022-01-09"),
        ("over the weekend", FUTURE, "", "2022-01-15/2022-01-16"),
        ("over the weekend", FUTURE, "2022-01-15", "2022-01-15/2022-01-16"),
    ],
)
def test_which_weekend_is_meant(
    words: str, tense: Tense, today: str, date: str
) -> None:
    assert named(words, tense, today) == date
