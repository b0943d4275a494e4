"""From probabilities to spans."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headway.extract.learnt.decode import Judged, decode, runs

LETTERS = {"-": 0, "s": 1, "q": 2, "c": 3}  # outside, source, cue, content


def judged(cue: int, letters: str, sure: float = 0.9) -> Judged:
    """A cue and the label of each token of the text, one letter for each."""
    labels = np.full((len(letters), 4), 0.1)
    labels[np.arange(len(letters)), [LETTERS[letter] for letter in letters]] = 0.7
    return Judged(cue=cue, sure=sure, lo=0, labels=labels)


def test_the_spans_are_runs_of_like_labels() -> None:
    (found,) = decode([judged(2, "ssqccc--")], 8)
    assert (found.source, found.cue, found.content) == ((0, 2), (2, 3), ((3, 6),))


def test_a_content_that_source_and_cue_part_keeps_its_parts() -> None:
    (found,) = decode([judged(3, "ccsqcc")], 6)
    assert found.content == ((0, 2), (4, 6))


def test_a_hole_of_one_token_is_filled_and_a_wider_one_is_not() -> None:
    (found,) = decode([judged(0, "qcc-cc--cc")], 10)
    assert found.content == ((1, 6), (8, 10))


def test_of_two_sources_the_likelier_is_taken() -> None:
    (found,) = decode([judged(3, "s-sqccssss-")], 11)
    assert found.source == (6, 10)


def test_the_surer_cue_takes_what_two_claim() -> None:
    sure, unsure = judged(0, "qccc----", 0.9), judged(7, "--cccccq", 0.6)
    found = decode([unsure, sure], 8)
    assert [f.content for f in found] == [((1, 4),), ((4, 7),)]


def test_who_is_left_with_the_lesser_part_says_nothing() -> None:
    sure, unsure = judged(0, "qcccc---", 0.9), judged(7, "--cccc-q", 0.6)
    assert [f.token for f in decode([unsure, sure], 8)] == [0]


def test_a_cue_without_content_is_none() -> None:
    assert decode([judged(1, "sq--")], 4) == []


@given(
    st.lists(
        st.tuples(
            st.integers(0, 11),
            st.floats(0, 1),
            st.text(alphabet="-sqc", min_size=12, max_size=12),
        ),
        max_size=5,
    )
)
def test_no_token_is_content_twice(given: list[tuple[int, float, str]]) -> None:
    found = decode([judged(cue, letters, sure) for cue, sure, letters in given], 12)
    tokens = [t for f in found for lo, hi in f.content for t in range(lo, hi)]
    assert len(tokens) == len(set(tokens))
    assert all(f.cue[0] <= f.token < f.cue[1] for f in found)
    assert not any(lo <= f.token < hi for f in found for lo, hi in f.content)


@given(st.sets(st.integers(0, 30)))
def test_runs_hold_the_tokens_and_touch_nowhere(tokens: set[int]) -> None:
    found = runs(sorted(tokens))
    assert {t for lo, hi in found for t in range(lo, hi)} == tokens
    assert all(a[1] < b[0] for a, b in pairwise(found))
