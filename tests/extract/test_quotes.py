"""Quoted words, however their marks are set."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.extract.quotes import find_quotes, is_utterance
from headway.model.span import Span


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We agree," she said.', ['"We agree,"']),
        ("“We agree,” she said.", ["“We agree,”"]),
        ("“We agree, “she said. “Fully.”", ["“We agree, “", "“Fully.”"]),
        ("“We agree. It is late.” He left.", ["“We agree. It is late.”"]),
        ("“We agree.\n\n“And we sign.”", ["“We agree.", "“And we sign.”"]),
        ('The 6" pipe and the 8" pipe.', []),
        ("No words are quoted here.", []),
    ],
    ids=[
        "straight marks",
        "curly marks",
        "a closing mark set the wrong way",
        "two sentences",
        "left open at a paragraph's end",
        "inches",
        "none",
    ],
)
def test_quotations_are_found_with_their_marks(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in find_quotes(text)] == quoted


@given(st.text(alphabet='ab “”"\n.,1', max_size=60))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = find_quotes(text)
    assert all(span.end <= len(text) for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_two_words_held_at_a_distance_are_no_utterance() -> None:
    text = "the “special operation” and “we will not sign this text”"
    found = [is_utterance(text, span) for span in find_quotes(text)]
    assert found == [False, True]
    assert not is_utterance(text, Span(4, 23))
