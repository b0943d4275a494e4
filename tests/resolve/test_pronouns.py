"""Whom a pronoun takes up, and where it takes up nobody."""

import pytest
from tests.sentences import code, moves, sides

from headway.model.kinds import MoveKind
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Iran was firm. Its demand was heard in Vienna.", {"Iran"}),
        ("Iran said that Iraq gave no answer to its demand.", set()),
    ],
    ids=["one owner", "two owners in one sentence"],
)
def test_a_possessive_is_settled_where_one_may_own(
    road: Road, text: str, parties: set[str]
) -> None:
    found = code(road, text)
    asked = [sides(found, move) for move in moves(found, MoveKind.DEMAND)]
    assert set().union(*asked) == parties
