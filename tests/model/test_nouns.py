"""Spans, dates and ids."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import article

from headway.model.entry import entry_id
from headway.model.span import Span
from headway.model.when import When

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


@pytest.mark.parametrize("pair", [(3, 3), (4, 2), (-1, 2)])
def test_a_span_has_words_in_it(pair: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(*pair)


@given(SPANS, SPANS)
def test_two_spans_taken_together_hold_both(one: Span, other: Span) -> None:
    both = one.to(other)
    assert both.holds(one)
    assert both.holds(other)
    assert one.overlaps(other) == other.overlaps(one)


@pytest.mark.parametrize("iso", ["2014", "2021-10", "2022-01-12"])
def test_a_date_is_as_coarse_as_it_was_given(iso: str) -> None:
    assert str(When.parse(iso)) == iso


@pytest.mark.parametrize("iso", ["", "14", "2021-13", "2021-02-30", "2021-1-1"])
def test_a_date_that_is_none_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        When.parse(iso)


@pytest.mark.parametrize("parts", [(2021, 13, 0), (2021, 2, 30), (2021, 0, 4)])
def test_the_calendar_has_no_such_day(parts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"."):
        When(*parts)


def test_only_a_full_date_is_a_day() -> None:
    assert When(2021, 3, 2).as_day() == date(2021, 3, 2)
    assert When(2021, 3).as_day() is None


def test_an_id_says_what_was_read_and_where() -> None:
    here, there = Span(0, 4), Span(5, 9)
    made = entry_id(article(), "reject", here)
    assert made == entry_id(article(), "reject", here)
    assert len({made, entry_id(article(), "accept", here)}) == 2
    assert len({made, entry_id(article(), "reject", there)}) == 2
    assert len({made, entry_id(article("Another."), "reject", here)}) == 2


def test_dates_stand_in_the_order_of_their_start() -> None:
    isos = [
        "2021",
        "2021-10",
        "2021-10-04",
        "2021-10-04/2021-10-05",
        "2021-10-04/2021-10-10",
        "2021-10-05",
        "2022",
    ]
    assert [str(w) for w in sorted(map(When.parse, reversed(isos)))] == isos


@pytest.mark.parametrize(
    "iso", ["2022-01-09/2022-01-13", "2021-01/2021-03", "1990/1999"]
)
def test_a_range_reads_as_it_is_written(iso: str) -> None:
    found = When.parse(iso)
    assert str(found) == iso
    assert found.as_day() is None
    assert found.first < found.last


@pytest.mark.parametrize(
    "iso",
    ["2022-01-13/2022-01-09", "2022-01-09/2022-01", "2022-01-09/", "2014/2015/2016"],
    ids=["backwards", "one end coarser", "no end", "three ends"],
)
def test_a_range_that_is_none_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        When.parse(iso)


def test_a_range_of_ranges_is_refused() -> None:
    week = When.parse("2022-01-10/2022-01-16")
    with pytest.raises(ValueError, match="two ends"):
        When(2022, 1, 3, end=week)


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-02-03", date(2020, 2, 3), date(2020, 2, 3)),
        ("2020-02/2021-02", date(2020, 2, 1), date(2021, 2, 28)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(iso: str, first: date, last: date) -> None:
    found = When.parse(iso)
    assert (found.first, found.last) == (first, last)


def test_a_range_from_a_day_to_itself_is_that_day() -> None:
    assert When(2022, 1, 9).to(When(2022, 1, 9)) == When(2022, 1, 9)
