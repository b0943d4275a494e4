"""The weights of the signs of a place, and of an outcome."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.weights import (
    SORTS,
    of_outcome,
    outcome_weights,
    place_weights,
    weights,
)
from headway.model.kinds import Outcome


def test_each_sign_has_a_weight_for_each_sort() -> None:
    found = place_weights()
    assert found["own"]["all"] > 0 > found["only named"]["all"]
    assert all(set(weight) == set(SORTS) for weight in found.values())


@pytest.mark.parametrize("row", [{"id": "own"}, {"id": "own", "weights": {"all": "x"}}])
def test_a_broken_row_is_named(row: dict[str, object]) -> None:
    with pytest.raises(LexiconError, match=r"place_weights\.jsonl: own"):
        weights(row)


def test_each_sign_of_an_outcome_has_a_weight_for_each_way() -> None:
    found = outcome_weights()
    assert set(found["start"]) == set(Outcome)
    assert found["kind: accept"][Outcome.FORWARD] > found["kind: accept"][Outcome.BACK]
    assert (
        found["kind: break_off"][Outcome.BACK]
        > 0
        > found["kind: break_off"][Outcome.FORWARD]
    )


@pytest.mark.parametrize("row", [{"id": "x"}, {"id": "x", "weights": {"+": 1}}])
def test_a_broken_row_of_an_outcome_is_named(row: dict[str, object]) -> None:
    with pytest.raises(LexiconError, match=r"outcome_weights\.jsonl: x"):
        of_outcome(row)
