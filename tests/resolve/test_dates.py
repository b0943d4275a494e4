"""Time expressions to dates, word by word."""

from datetime import date

import pytest

from headway.lexicon.times import TimeRule, load_times
from headway.model.kinds import DoubtKind
from headway.model.reading import Tense, TimeRole
from headway.model.when import When
from headway.resolve.dates import RULES, resolve

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
        ("last week", Tense.PAST, "2022-01-03/2022-01-09"),
        ("in the coming days", Tense.FUTURE, DoubtKind.NO_DATE),
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


@pytest.mark.parametrize("rule", TimeRule)
def test_each_rule_has_its_arithmetic_and_an_entry(rule: TimeRule) -> None:
    assert rule in RULES
    assert any(entry.rule is rule for entry in load_times())


@pytest.mark.parametrize(
    ("words", "earlier", "expected"),
    [
        ("the following day", "2022-01-10", "2022-01-11"),
        ("the following day", "2022-01-10/2022-01-12", "2022-01-13"),
        ("two days earlier", "2022-01-10/2022-01-12", "2022-01-08"),
        ("the following year", "2019-05-03", "2020"),
        ("that month", "2019-05-03", "2019-05"),
        ("the next day", "2019-05", DoubtKind.NO_ANCHOR),
        ("the next day", None, DoubtKind.NO_ANCHOR),
    ],
)
def test_some_words_count_from_what_was_dated_before(
    words: str, earlier: str | None, expected: str | DoubtKind
) -> None:
    before = When.parse(earlier) if earlier else None
    found = resolve(words, Tense.PAST, ANCHOR, earlier=before)
    assert (found if isinstance(found, DoubtKind) else str(found)) == expected


@pytest.mark.parametrize("role", [TimeRole.DURATION, TimeRole.SET])
def test_how_long_and_how_often_is_no_date(role: TimeRole) -> None:
    assert resolve("three weeks ago", Tense.PAST, ANCHOR, role=role) is (
        DoubtKind.NO_DATE
    )


@pytest.mark.parametrize(
    ("words", "tense", "expected"),
    [
        ("the weekend", Tense.PAST, DoubtKind.NO_DATE),
        ("this weekend", Tense.PAST, "2022-01-08/2022-01-09"),
        ("next weekend", Tense.FUTURE, "2022-01-15/2022-01-16"),
        ("this Saturday", Tense.UNKNOWN, "2022-01-15"),
        ("this winter", Tense.PAST, "2021-12/2022-02"),
        ("last winter", Tense.PAST, "2020-12/2021-02"),
        ("in the summer", Tense.FUTURE, "2022-06/2022-08"),
        ("in the winter", Tense.FUTURE, "2021-12/2022-02"),
        ("the third quarter", Tense.PAST, "2021-07/2021-09"),
        ("next decade", Tense.FUTURE, "2030/2039"),
        ("on the 31st", Tense.PAST, "2021-12-31"),
        ("on the 31st", Tense.FUTURE, "2022-01-31"),
        ("Good Friday", Tense.FUTURE, "2022-04-15"),
        ("Good Friday 2019", Tense.PAST, "2019-04-19"),
        ("New Year's Day", Tense.FUTURE, "2023-01-01"),
        ("from November to February", Tense.FUTURE, "2021-11/2022-02"),
        ("from 30 December 2019 to 3 January", Tense.PAST, "2019-12-30/2020-01-03"),
        ("10 and 12 January", Tense.PAST, DoubtKind.NO_DATE),
        ("between 10 and 12 January", Tense.PAST, "2022-01-10/2022-01-12"),
        ("the weekend of 15 January", Tense.PAST, "2022-01-15/2022-01-16"),
        ("within 36 hours", Tense.FUTURE, "2022-01-15"),
        ("within three months", Tense.FUTURE, "2022-04"),
        ("half a year ago", Tense.PAST, "2021-07"),
        ("by the end of 2025", Tense.FUTURE, "2025-12-31"),
    ],
)
def test_weeks_seasons_and_feasts(
    words: str, tense: Tense, expected: str | DoubtKind
) -> None:
    found = resolve(words, tense, ANCHOR)
    assert (found if isinstance(found, DoubtKind) else str(found)) == expected
