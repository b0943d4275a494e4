"""Each shape of a dateline fits its examples and none of its counter-examples."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.datelines import DatelineShape, load_datelines, shape
from headway.lexicon.languages import load_common_words

SHAPES = load_datelines().shapes


def named(value: DatelineShape | str) -> str:
    return value[:30] if isinstance(value, str) else value.id


@pytest.mark.parametrize(
    ("fitting", "line"),
    [(each, line) for each in SHAPES for line in each.examples],
    ids=named,
)
def test_an_example_is_fitted(fitting: DatelineShape, line: str) -> None:
    assert fitting.pattern.match(line)


@pytest.mark.parametrize(
    ("written", "number"),
    [("Jan", 1), ("Sept.", 9), ("DECEMBER", 12), ("May", 5)],
)
def test_a_month_is_known_by_its_first_letters(written: str, number: int) -> None:
    assert load_datelines().month(written) == number


@pytest.mark.parametrize("written", ["Ju", "Mayor", "Monday", "."])
def test_another_word_is_no_month(written: str) -> None:
    assert load_datelines().month(written) is None


def test_a_broken_shape_is_named() -> None:
    with pytest.raises(LexiconError, match=r"datelines\.jsonl: odd: "):
        shape({"id": "odd", "pattern": "("}, "AFP")


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(LexiconError, match="no words of xx"):
        load_common_words("xx")
