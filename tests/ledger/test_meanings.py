"""Vectors of moves are kept with their report, and go with it."""

from dataclasses import replace

import numpy as np
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import READER, capture, entries

from headway.errors import LedgerError
from headway.ledger.meanings import (
    Vector,
    keep_meanings,
    meanings,
    packed,
    unpacked,
)
from headway.ledger.schema import meaning
from headway.ledger.store import Ledger
from headway.model.entry import EntryId

ENCODER = "small 1"
ONE, TWO = EntryId("b" * 16), EntryId("a" * 16)
WHOLE = entries()
SHA = WHOLE.article.sha256


def vector(*parts: int) -> Vector:
    """A vector of length one in this direction; its largest number is to be 127."""
    return np.array(parts, np.float32) / np.float32(np.linalg.norm(parts))


EAST, NORTH = vector(127, 0, -3), vector(1, -127, 64)


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """A ledger that holds a report."""
    ledger.add(capture(), WHOLE)
    return ledger


def same(found: dict[EntryId, Vector], wanted: dict[EntryId, Vector]) -> bool:
    return found.keys() == wanted.keys() and all(
        found[move] == pytest.approx(row, abs=1e-7) for move, row in wanted.items()
    )


def test_vectors_come_back_as_they_were(held: Ledger) -> None:
    keep_meanings(held, SHA, ENCODER, {ONE: EAST, TWO: NORTH})
    assert same(meanings(held, SHA, ENCODER), {ONE: EAST, TWO: NORTH})


def test_more_are_kept_beside_those_that_are_there(held: Ledger) -> None:
    keep_meanings(held, SHA, ENCODER, {ONE: EAST})
    keep_meanings(held, SHA, ENCODER, {TWO: NORTH})
    assert same(meanings(held, SHA, ENCODER), {ONE: EAST, TWO: NORTH})


def test_those_of_another_encoder_are_not_given_and_give_way(held: Ledger) -> None:
    keep_meanings(held, SHA, ENCODER, {ONE: EAST})
    assert meanings(held, SHA, "small 2") == {}
    keep_meanings(held, SHA, "small 2", {TWO: NORTH})
    assert meanings(held, SHA, ENCODER) == {}
    assert same(meanings(held, SHA, "small 2"), {TWO: NORTH})


def test_none_are_kept_of_a_report_that_is_not_there(ledger: Ledger) -> None:
    keep_meanings(ledger, SHA, ENCODER, {ONE: EAST})
    assert meanings(ledger, SHA, ENCODER) == {}


def test_keeping_nothing_writes_no_row(held: Ledger) -> None:
    keep_meanings(held, SHA, ENCODER, {})
    with held.engine.connect() as db:
        assert db.scalar(sa.select(sa.func.count()).select_from(meaning)) == 0


def test_they_go_with_their_report(held: Ledger) -> None:
    keep_meanings(held, SHA, ENCODER, {ONE: EAST})
    held.forget(SHA)
    held.add(capture(), WHOLE)
    assert meanings(held, SHA, ENCODER) == {}


def test_they_go_when_it_is_read_anew(held: Ledger) -> None:
    """Another reader may say otherwise what a move is about."""
    keep_meanings(held, SHA, ENCODER, {ONE: EAST})
    held.add(capture(), WHOLE)
    assert meanings(held, SHA, ENCODER)
    held.add(capture(), replace(WHOLE, reader=replace(READER, version="next")))
    assert meanings(held, SHA, ENCODER) == {}


def test_a_damaged_row_is_told(held: Ledger) -> None:
    keep_meanings(held, SHA, ENCODER, {ONE: EAST, TWO: NORTH})
    with held.engine.begin() as db:
        db.execute(sa.update(meaning).values(content=b"12345"))
    with pytest.raises(LedgerError):
        meanings(held, SHA, ENCODER)


ROW = st.lists(st.integers(-127, 127), min_size=3, max_size=3)


@given(st.lists(ROW, min_size=1))
def test_packing_loses_nothing_of_rounded_vectors(rows: list[list[int]]) -> None:
    vectors = [vector(127, *row) for row in rows]
    found = unpacked(packed(vectors), len(vectors))
    assert found == pytest.approx(np.array(vectors), abs=1e-7)
