"""Words of strangers steer no terminal and turn no words of a page round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.serve.safe import safe, visible

STEERING = ["\0", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\f", "\v", "\x1c"]
TURNING = ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068"]


@pytest.mark.parametrize("char", [*STEERING, *TURNING], ids=ascii)
def test_what_steers_or_turns_is_shown_as_a_sign(char: str) -> None:
    assert visible(f"two{char}ports") == "two\ufffdports"
    assert safe(f"two{char}ports").plain == "two\ufffdports"


@pytest.mark.parametrize(
    "words", ["two\n\tports\r\n", "Le\u00a0Monde", "שלום", "é👍🏽"]
)
def test_but_what_can_be_seen_stays(words: str) -> None:
    assert visible(words) == words


@given(st.text())
def test_each_code_point_stays_one(words: str) -> None:
    assert len(visible(words)) == len(words)
