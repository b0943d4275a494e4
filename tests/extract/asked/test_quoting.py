"""Where words stand in a text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.extract.asked.faults import Fault, ThrownError
from headway.extract.asked.quoting import letters_of
from headway.model.span import Span

TEXT = "Arland said that Arland\n  will sign. The Arlandian envoy said no."
LETTERS = letters_of(TEXT)
BLANKS = r"\s+"


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
    assert list(LETTERS.found(words)) == [Span(*place) for place in places]


def test_of_several_places_the_nearest_is_meant() -> None:
    assert LETTERS.nearest("Arland", Span(26, 30)) == Span(17, 23)
    assert LETTERS.nearest("Arland", Span(0, 4)) == Span(0, 6)


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
        LETTERS.nearest(words, near)
    assert wrong.value.fault is fault


FEW = st.text("ab_ \n", max_size=12)


@given(FEW | st.text(max_size=60), FEW | st.text(max_size=8))
def test_words_are_found_where_a_pattern_finds_them(text: str, words: str) -> None:
    parts = map(re.escape, words.split())
    wanted = re.compile(rf"(?=({BLANKS.join(parts)}))")
    places = [one.span(1) for one in wanted.finditer(text) if words.split()]
    whole = [place for place in places if all(is_whole(text, end) for end in place)]
    assert list(letters_of(text).found(words)) == [Span(*place) for place in whole]


def is_whole(text: str, place: int) -> bool:
    """Whether no word goes on over this place."""
    return not re.fullmatch(r"[^\W]{2}", text[max(place - 1, 0) : place + 1])


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_whatever_stands_in_a_text_is_found_where_it_stands(
    text: str, start: int, end: int
) -> None:
    words = text[start:end]
    for span in letters_of(text).found(words):
        assert span.of(text).split() == words.split()


def test_no_text_makes_it_take_long() -> None:
    long = letters_of("a " * 100_000)
    assert next(long.found("a " * 1_000 + "b"), None) is None
    assert next(letters_of("a" * 200_000).found("a" * 1_000), None) is None
