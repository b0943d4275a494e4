"""What is left of a text, at its places."""

from hypothesis import given
from hypothesis import strategies as st

from headway.model.span import Span, blanked

TEXT = "They met. It rained. They left."


def test_all_else_becomes_line_breaks() -> None:
    assert blanked(TEXT, [Span(21, 31)]) == "\n" * 21 + "They left."


def test_blanks_between_what_is_kept_stay() -> None:
    assert blanked(TEXT, [Span(0, 9), Span(10, 20)]) == TEXT[:20] + "\n" * 11


@given(st.text(), st.lists(st.integers(0, 50), unique=True))
def test_offsets_stay_true(text: str, borders: list[int]) -> None:
    inside = sorted(b for b in borders if b <= len(text))
    kept = [Span(*pair) for pair in zip(inside[::2], inside[1::2], strict=False)]
    left = blanked(text, kept)
    assert len(left) == len(text)
    assert all(span.of(left) == span.of(text) for span in kept)
