"""Where days stand on a time axis, and which are named."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.serve.axis import MOST, WIDTH, Axis

DAYS = st.dates(date(1950, 1, 1), date(2090, 1, 1))


def axis(first: str, last: str) -> Axis:
    return Axis.over(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "named"),
    [
        ("2012-06-01", "2020-05-18", ["2014", "2016", "2018", "2020"]),
        ("2018-11-20", "2019-05-10", "Dec 2018 Jan 2019 Feb Mar Apr May"),
        ("2021-03-01", "2021-03-05", "28 Feb|1 Mar|2 Mar|3 Mar|4 Mar|5 Mar|6 Mar"),
        ("2021-03-01", "2021-04-02", "1 Mar|8 Mar|15 Mar|22 Mar|29 Mar"),
    ],
    ids=["years", "months", "days", "weeks"],
)
def test_days_are_named_as_coarse_as_fits(
    first: str, last: str, named: str | list[str]
) -> None:
    told = [tick.words for tick in axis(first, last).ticks()]
    expected = named.split("|") if isinstance(named, str) else named
    assert told == expected or " ".join(told) == named


def test_a_single_day_stands_in_the_middle_of_a_week() -> None:
    one = axis("2021-03-10", "2021-03-10")
    assert (one.first, one.last) == (date(2021, 3, 7), date(2021, 3, 13))
    assert one.at(date(2021, 3, 10)) == WIDTH / 2


def test_names_at_the_ends_stand_inside() -> None:
    ticks = axis("2021-03-07", "2021-03-13").ticks()
    assert [tick.anchor for tick in (ticks[0], ticks[3], ticks[-1])] == [
        "start",
        "middle",
        "end",
    ]


@given(DAYS, st.integers(0, 40_000))
def test_there_are_always_some_names_and_never_too_many(first: date, days: int) -> None:
    ticks = Axis.over(first, first + timedelta(days=days)).ticks()
    assert 1 <= len(ticks) <= MOST
    assert [tick.x for tick in ticks] == sorted({tick.x for tick in ticks})
    assert all(0 <= tick.x <= WIDTH for tick in ticks)


@given(DAYS, DAYS, DAYS)
def test_days_keep_their_order(one: date, other: date, day: date) -> None:
    made = Axis.over(min(one, other), max(one, other))
    assert 0 <= made.at(day) <= WIDTH
    assert made.at(made.first) == 0
    assert made.at(made.last) == WIDTH
    assert made.day_at(1) == made.last
