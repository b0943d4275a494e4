"""Where words stand in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.extract.asked.faults import Fault, ThrownError
from headway.extract.asked.quoting import found, nearest
from headway.model.span import Span

TEXT = "Arland said that Arland\n  will sign. The Arlandian envoy said no."


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("Arland", [(0, 6), (17, 23)]),
        ("Arland will sign", [(17, 35)]),
        ("arland", []),
        ("Arland  said", [(0, 11)]),
        ("rland", []),
        ("said no.", [(57, 65)]),
        ("Arland has signed", []),
        ("", []),
        (" \n", []),
        (".*", []),
        ("Arland\0said", []),
    ],
    ids=[
        "no part of a longer word",
        "over the end of a line",
        "no other capitals",
        "whatever blank lies between",
        "nor the end of a word",
        "with a mark",
        "no paraphrase",
        "no words",
        "blanks alone",
        "no pattern",
        "no control characters",
    ],
)
def test_words_stand_there_letter_by_letter(
    words: str, places: list[tuple[int, int]]
) -> None:
    assert found(TEXT, words) == [Span(*place) for place in places]


def test_of_several_places_the_nearest_is_meant() -> None:
    assert nearest(TEXT, "Arland", Span(26, 30)) == Span(17, 23)
    assert nearest(TEXT, "Arland", Span(0, 4)) == Span(0, 6)


@pytest.mark.parametrize(
    ("words", "near", "fault"),
    [
        ("Borland", Span(0, 4), Fault.ABSENT),
        ("Arland", Span(0, 30), Fault.SEVERAL),
    ],
    ids=["that do not stand there", "that are as near twice"],
)
def test_words_are_thrown_away(words: str, near: Span, fault: Fault) -> None:
    with pytest.raises(ThrownError) as wrong:
        nearest(TEXT, words, near)
    assert wrong.value.fault is fault


@given(st.text(max_size=60), st.text(max_size=8))
def test_whatever_is_found_is_what_was_sought(text: str, words: str) -> None:
    for span in found(text, words):
        assert span.of(text).split() == words.split()
