"""Where the sentence ends that holds an entry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import at

from headway.follow.sentences import Sentences
from headway.model.span import Span


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Arland met Borland. It failed. They left.", "failed", "It failed."),
        ("“It failed.” Mr. Lind left at 5 p.m. on foot.", "left", None),
        ("He met Sen. A. Moe. They spoke.", "met", "He met Sen. A. Moe."),
        ("No talks\n\nArland left", "left", "Arland left"),
        ("It failed. It was late", "failed. It", "It failed. It was late"),
        ("Arland", "Arland", "Arland"),
    ],
    ids=[
        "the middle one",
        "a title",
        "initials",
        "paragraphs",
        "two sentences",
        "no full stop",
    ],
)
def test_the_sentence_around(text: str, words: str, sentence: str | None) -> None:
    sentence = sentence or "Mr. Lind left at 5 p.m. on foot."
    assert Sentences(text).around(at(words, text)).of(text) == sentence


@given(st.text(alphabet="Ab. \n”", min_size=1), st.data())
def test_a_sentence_holds_what_it_is_around(text: str, draw: st.DataObject) -> None:
    start = draw.draw(st.integers(0, len(text) - 1))
    span = Span(start, draw.draw(st.integers(start + 1, len(text))))
    found = Sentences(text).around(span)
    assert found.holds(span)
    assert found.end <= len(text)
