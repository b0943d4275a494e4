"""Time expressions to dates, word by word."""

from datetime import date

import pytest

from headway.model.kinds import DoubtKind
from headway.model.reading import Tense
from headway.resolve.dates import resolve

ANCHOR = date(2022, 1, 13)  # a Thursday


@pytest.mark.parametrize(
    ("words", "tense", "expected"),
    [
        ("this March", Tense.PAST, "2022-03"),
        ("next January", Tense.UNKNOWN, "2023-01"),
        ("last January", Tense.UNKNOWN, "2021-01"),
        ("next Thursday", Tense.UNKNOWN, "2022-01-20"),
        ("last Thursday", Tense.UNKNOWN, "2022-01-06"),
        ("two days ago", Tense.PAST, "2022-01-11"),
        ("three months ago", Tense.PAST, "2021-10"),
        ("ten years ago", Tense.PAST, "2012"),
        ("last month", Tense.PAST, "2021-12"),
        ("next year", Tense.FUTURE, "2023"),
        ("this year", Tense.PAST, "2022"),
        ("Last month", Tense.PAST, "2021-12"),
        ("Three months ago", Tense.PAST, "2021-10"),
        ("May 24", Tense.UNKNOWN, "2022-05-24"),
        ("December 24", Tense.UNKNOWN, "2021-12-24"),
        ("December 24", Tense.FUTURE, "2022-12-24"),
        ("since 2014", Tense.PAST, "2014"),
        ("February 30, 2021", Tense.PAST, DoubtKind.NO_DATE),
        ("last week", Tense.PAST, DoubtKind.NO_DATE),
        ("some day", Tense.PAST, DoubtKind.NO_DATE),
    ],
)
def test_words_name_a_date_or_none(
    words: str, tense: Tense, expected: str | DoubtKind
) -> None:
    found = resolve(words, tense, ANCHOR)
    assert (found if isinstance(found, DoubtKind) else str(found)) == expected


@pytest.mark.parametrize("words", ["yesterday", "last Thursday", "two days ago"])
def test_what_is_counted_needs_a_day_to_count_from(words: str) -> None:
    assert resolve(words, Tense.PAST, None) is DoubtKind.NO_ANCHOR


@pytest.mark.parametrize(
    ("words", "anchor"),
    [("two days ago", date(1, 1, 1)), ("tomorrow", date(9999, 12, 31))],
)
def test_a_day_outside_of_the_calendar_is_no_date(words: str, anchor: date) -> None:
    assert resolve(words, Tense.PAST, anchor) is DoubtKind.NO_DATE
