"""A text as bytes in which words stand between blanks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.look.flat import flat


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("François said: no.", b"Francois said  no "),
        ("“Iran’s offer”", b" Iran s offer "),
        ("cease-fire\nin U.S.", b"cease fire in U S "),
        ("Øresund", b"Oresund"),
        ("мир 9", b"    9"),
    ],
    ids=["accents", "curly marks", "marks and lines", "a letter of its own", "Russian"],
)
def test_letters_stay_and_marks_go(text: str, said: bytes) -> None:
    assert flat(text) == said


@given(st.text())
def test_each_code_point_is_one_byte(text: str) -> None:
    assert len(flat(text)) == len(text)


@given(st.text())
def test_nothing_but_letters_digits_and_blanks_is_left(text: str) -> None:
    assert all(chr(byte).isalnum() or byte == ord(" ") for byte in flat(text))
