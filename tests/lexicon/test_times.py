"""Time expressions against their own examples."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.lexicon.times import TimeEntry, load_times
from headway.lexicon.timewords import HINT, Needs, needs_of, signs_in
from headway.model.kinds import DoubtKind
from headway.model.reading import Tense
from headway.model.when import When
from headway.resolve.dates import resolve

EXAMPLES = [
    pytest.param(*example, id=f"{entry.id}: {example[0]}")
    for entry in load_times()
    for example in entry.examples
]


@pytest.mark.parametrize(("words", "anchor", "expected"), EXAMPLES)
def test_an_example_is_the_date_that_it_says(
    words: str, anchor: str | None, expected: str | None
) -> None:
    day = date.fromisoformat(anchor) if anchor else None
    found = resolve(words, Tense.PAST, day)
    assert (str(found) if isinstance(found, When) else None) == expected


@pytest.mark.parametrize("entry", load_times(), ids=lambda e: e.id)
def test_an_example_holds_what_its_entry_needs(entry: TimeEntry) -> None:
    assert all(entry.needs.met(signs_in(words)) for words, _, _ in entry.examples)


@pytest.mark.parametrize(
    ("pattern", "parts", "words"),
    [
        ("\\b(?:early )?{month} {day}\\b", {"month", "day"}, set()),
        ("the {weekday}s? of (?:last|next) week", {"weekday"}, {"the", "week"}),
        ("{month}|{year}", set(), set()),
        ("(?:in {year})?(?!ago)[Yy]ears? later?", set(), {"ear", "late"}),
    ],
    ids=["parts", "words", "a choice", "what may be left out"],
)
def test_a_pattern_needs_what_stands_outside_of_brackets(
    pattern: str, parts: set[str], words: set[str]
) -> None:
    assert needs_of(pattern) == Needs(parts, words)


def test_a_sentence_without_a_month_is_not_searched_for_one() -> None:
    needs = needs_of("{month} {day}")
    assert needs.met(signs_in("They met on JUNE 12"))
    assert not needs.met(signs_in("They met on Monday the 12th"))


@pytest.mark.parametrize("entry", load_times(), ids=lambda e: e.id)
def test_counter_examples_are_not_matched(entry: TimeEntry) -> None:
    assert not any(entry.pattern.search(words) for words in entry.counter_examples)


@pytest.mark.parametrize(
    ("words", "tense", "expected"),
    [
        ("on Tuesday", Tense.PAST, "2022-01-11"),
        ("on Tuesday", Tense.FUTURE, "2022-01-18"),
        ("Thursday", Tense.PAST, "2022-01-13"),
        ("in March", Tense.FUTURE, "2022-03"),
        ("in March", Tense.PAST, "2021-03"),
        ("January 20", Tense.FUTURE, "2022-01-20"),
        ("December 20", Tense.UNKNOWN, "2021-12-20"),
    ],
)
def test_the_tense_says_on_which_side_a_day_lies(
    words: str, tense: Tense, expected: str
) -> None:
    assert str(resolve(words, tense, date(2022, 1, 13))) == expected


@pytest.mark.parametrize("words", ["yesterday", "on Tuesday", "last October"])
def test_with_no_day_to_count_from_there_is_a_doubt(words: str) -> None:
    assert resolve(words, Tense.PAST, None) is DoubtKind.NO_ANCHOR


def test_a_full_date_needs_no_day_to_count_from() -> None:
    assert resolve("January 12, 2022", Tense.PAST, None) == When(2022, 1, 12)


@pytest.mark.parametrize("words", ["recent days", "February 30, 2022", "some day"])
def test_what_names_no_one_day_is_a_doubt(words: str) -> None:
    assert resolve(words, Tense.PAST, date(2022, 1, 13)) is DoubtKind.NO_DATE


@given(st.text(max_size=30), st.sampled_from(Tense), st.none() | st.dates())
def test_no_words_break_the_calendar(
    words: str, tense: Tense, anchor: date | None
) -> None:
    assert isinstance(resolve(words, tense, anchor), When | DoubtKind)


@pytest.mark.parametrize("entry", load_times(), ids=lambda e: e.id)
def test_an_expression_holds_a_word_that_gives_it_away(entry: TimeEntry) -> None:
    assert all(HINT.search(words) for words, _, _ in entry.examples)
