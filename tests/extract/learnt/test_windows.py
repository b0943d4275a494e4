"""A text in windows: nothing lost, nothing twice, none too large."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headway.extract.learnt.parsed import Pieced
from headway.extract.learnt.windows import windows


@st.composite
def texts(draw: st.DrawFn) -> Pieced:
    """Tokens of one to five word pieces, in sentences and paragraphs."""
    sizes = draw(st.lists(st.integers(1, 5), min_size=1, max_size=60))
    steps = st.lists(st.booleans(), min_size=len(sizes), max_size=len(sizes))
    first = np.cumsum([0, *sizes[:-1]], dtype=np.int32)
    places = np.arange(len(sizes), dtype=np.int32)
    return Pieced(
        pieces=np.arange(sum(sizes), dtype=np.int32) + 1000,
        first=first,
        start=places * 2,
        end=places * 2 + 1,
        paragraph=np.cumsum(draw(steps), dtype=np.int32),
        stop=np.cumsum(draw(steps), dtype=np.int32),
        quote=np.where(draw(steps), 0, -1).astype(np.int32),
    )


@given(texts(), st.integers(5, 30), st.integers(0, 30))
def test_every_token_is_in_one_window(text: Pieced, most: int, offset: int) -> None:
    cut = list(windows(text, most, offset))
    assert [t for w in cut for t in range(w.lo, w.hi)] == list(range(len(text)))


@given(texts(), st.integers(5, 30))
def test_no_window_is_larger_than_it_may(text: Pieced, most: int) -> None:
    for window in windows(text, most):
        assert 3 <= len(window.pieces) <= most + 2
        assert len(window.quoted) == len(window.pieces)


@given(texts(), st.integers(5, 30))
def test_each_token_finds_its_first_piece(text: Pieced, most: int) -> None:
    for window in windows(text, most):
        found = window.pieces[window.first]
        assert (found == text.pieces[text.first[window.lo : window.hi]]).all()
        assert (
            window.quoted[window.first] == (text.quote[window.lo : window.hi] >= 0)
        ).all()


def test_a_window_ends_with_a_paragraph_before_a_sentence() -> None:
    size = 12
    places = np.arange(size, dtype=np.int32)
    text = Pieced(
        pieces=places + 1000,
        first=places,
        start=places * 2,
        end=places * 2 + 1,
        paragraph=(places >= 6).astype(np.int32),
        stop=np.array([0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4], np.int32),
        quote=np.full(size, -1, np.int32),
    )
    assert [(w.lo, w.hi) for w in windows(text, 9)] == [(0, 6), (6, 12)]
