"""The weights of the signs of a place."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.weights import SORTS, place_weights, weights


def test_each_sign_has_a_weight_for_each_sort() -> None:
    found = place_weights()
    assert found["own"]["all"] > 0 > found["only named"]["all"]
    assert all(set(weight) == set(SORTS) for weight in found.values())


@pytest.mark.parametrize("row", [{"id": "own"}, {"id": "own", "weights": {"all": "x"}}])
def test_a_broken_row_is_named(row: dict[str, object]) -> None:
    with pytest.raises(LexiconError, match=r"place_weights\.jsonl: own"):
        weights(row)
