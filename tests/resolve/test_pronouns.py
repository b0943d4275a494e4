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


@pytest.mark.parametrize(
    ("between", "party"),
    [("The bridge was shut. The ice was thin. ", "Iran"), ("", "Russia")],
    ids=["nobody else is near", "somebody else is near"],
)
def test_a_he_may_be_the_subject_though_the_name_says_she(
    road: Road, between: str, party: str
) -> None:
    found = code(
        road,
        f"Russian envoy Oleg Smirnov came to Vienna. {between}Iranian envoy Maryam "
        "Karimi briefed NATO on Monday about talks he held in Geneva on Sunday with "
        "Turkish envoy Kemal Aydin.",
    )
    assert {party, "Turkey"} in [
        sides(found, met) for met in moves(found, MoveKind.MEET)
    ]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Iran received a letter on Monday. It demanded an answer.", {"Iran"}),
        ("The letter reached Iran on Monday. It demanded an answer.", set()),
    ],
    ids=["a state", "a letter"],
)
def test_it_is_an_actor_unless_another_phrase_is_likelier(
    road: Road, text: str, party: set[str]
) -> None:
    found = code(road, text)
    asked = [sides(found, move) for move in moves(found, MoveKind.DEMAND)]
    assert set().union(*asked) == party
