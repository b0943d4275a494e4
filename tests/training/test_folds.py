"""Parts that are held out, and chances that say how often a reading is right."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.moves.folds import FOLDS, folds
from training.moves.platt import fitted


@given(st.sets(st.text(min_size=1), min_size=FOLDS))
def test_each_report_is_held_out_once_wherever_it_stands(ids: set[str]) -> None:
    parts = folds(ids)
    assert sorted(one for part in parts for one in part) == sorted(ids)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
    assert folds(sorted(ids, reverse=True)) == parts


@pytest.mark.parametrize(("slope", "offset"), [(1.0, 0.0), (0.5, -0.7)])
def test_the_weights_of_chances_are_found(slope: float, offset: float) -> None:
    chance = np.random.default_rng(0)
    sums = chance.normal(size=20_000) * 2
    right = chance.random(20_000) < 1 / (1 + np.exp(-slope * sums - offset))
    found = fitted(np.stack([sums, np.ones_like(sums)], 1), right.astype(float))
    assert found == pytest.approx((slope, offset), abs=0.06)
