"""The sentences of a ledger in memory, and which lie nearest to a question."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headway.desk.nearness import Signed
from headway.ledger.passages import Signs, signs_of

NUMBERS = 384
Rows = np.typing.NDArray[np.float32]


def rows(count: int, seed: int) -> Rows:
    return np.random.default_rng(seed).normal(size=(count, NUMBERS)).astype(np.float32)


def nearest(signed: Signed, row: Rows, most: int = 1) -> list[tuple[str, int]]:
    return list(signed.nearest(signs_of(row[None])[0], most))


def test_a_sentence_is_nearest_to_itself() -> None:
    signed = Signed()
    some, others = rows(30, 1), rows(3_000, 2)
    signed.put("a", signs_of(some))
    signed.put("b", signs_of(others))
    assert nearest(signed, some[7]) == [("a", 7)]
    assert nearest(signed, others[2_999]) == [("b", 2_999)]
    assert len(nearest(signed, some[7], 50)) >= 50


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert nearest(Signed(), rows(1, 1)[0]) == []
    signed = Signed()
    signed.put("a", signs_of(rows(0, 1)))
    assert nearest(signed, rows(1, 1)[0]) == []


def test_what_was_dropped_or_replaced_is_not_found() -> None:
    signed = Signed()
    old, new = rows(5, 1), rows(5, 2)
    signed.put("a", signs_of(old))
    signed.put("b", signs_of(new))
    signed.drop("b")
    signed.drop("nobody")
    signed.put("a", signs_of(new))
    assert ("a", 0) not in nearest(signed, old[0])
    assert {sha for sha, _ in nearest(signed, new[3], 10)} == {"a"}
    assert signed.dead == pytest.approx(2 / 3)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 3)), max_size=12))
def test_moving_together_loses_nothing_that_is_there(
    steps: list[tuple[str, int]],
) -> None:
    signed = Signed()
    held: dict[str, Signs] = {}
    for place, (sha, count) in enumerate(steps):
        if count:
            held[sha] = signs_of(rows(count, place))
            signed.put(sha, held[sha])
        else:
            held.pop(sha, None)
            signed.drop(sha)
    moved = signed.moved_together()
    assert moved.dead == 0
    assert moved.count == sum(map(len, held.values()))
    for sha, signs in held.items():
        for row, one in enumerate(signs):
            assert next(iter(moved.nearest(one, 1))) == (sha, row)
