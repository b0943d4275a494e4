"""Like meanings have near vectors."""

import numpy as np
import pytest

from headway.extract.meaning import ENCODER, NUMBERS, batches, load_meaning, rounded

pytestmark = pytest.mark.model
TOLL = "Arland demands a lower toll on the river."
FEE = "The charge for ships should be cut, the Arlandian envoy said."
SPY = "A spy was arrested."


def test_a_paraphrase_lies_nearer_than_another_matter() -> None:
    toll, fee, spy = load_meaning().vectors([TOLL, FEE, SPY])
    assert toll @ fee > toll @ spy


def test_yes_and_no_lie_side_by_side() -> None:
    """So that nobody takes nearness for a stance."""
    yes, no, spy = load_meaning().vectors(
        ["Arland accepted the toll", "Arland rejected the toll", SPY]
    )
    assert yes @ no > yes @ spy


def test_vectors_have_length_one() -> None:
    found = load_meaning().vectors([TOLL, "", "toll " * 500])
    assert found.shape == (3, NUMBERS)
    assert found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-5)


def test_no_text_gives_no_row() -> None:
    assert load_meaning().vectors([]).shape == (0, NUMBERS)


def test_a_text_means_the_same_in_any_company() -> None:
    meaning = load_meaning()
    alone = meaning.vectors([TOLL])
    among = meaning.vectors([SPY, TOLL, "toll " * 50, FEE])
    assert alone[0] @ among[1] == pytest.approx(1, abs=1e-4)


def test_only_the_beginning_of_a_long_text_counts() -> None:
    meaning = load_meaning()
    one, other = meaning.vectors(["toll " * 100, "toll " * 100 + SPY])
    assert one == pytest.approx(other)


def test_vectors_are_rounded_so_that_a_byte_keeps_each_number() -> None:
    found = load_meaning().vectors([TOLL, FEE])
    assert rounded(found) == pytest.approx(found, abs=1e-7)
    steps = found / np.abs(found).max(axis=1, keepdims=True) * 127
    assert steps == pytest.approx(np.rint(steps), abs=1e-3)


def test_it_is_loaded_once_and_bears_its_version() -> None:
    assert load_meaning() is load_meaning()
    assert ENCODER.startswith("all-MiniLM-L6-v2-int8 1.")


def test_texts_of_like_length_are_read_together() -> None:
    assert list(batches([9, 1] * 8)) == [
        [1, 3, 5, 7, 9, 11, 13, 15],
        [0, 2, 4, 6, 8, 10, 12, 14],
    ]
    assert list(batches([])) == []
