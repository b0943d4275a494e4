"""Whether a move was made, is to come or was not made, where the network reads it."""

import pytest
from tests.extract.telling import candidate
from tests.parses import parsed

from headway.extract.status import status_of, valence_of
from headway.model.article import Article
from headway.model.kinds import MoveKind, MoveStatus, Valence
from headway.road import Road

DID = (
    "Iran Iran PROPN NNP nsubj 1",
    "rebuffed rebuff VERB VBD ROOT 1",
    "Iraq Iraq PROPN NNP dobj 1",
)
DID_NOT = (
    "Iran Iran PROPN NNP nsubj 3",
    "did do AUX VBD aux 3",
    "not not PART RB neg 3",
    "budge budge VERB VB ROOT 3",
)
WILL = (
    "Iran Iran PROPN NNP nsubj 2",
    "will will AUX MD aux 2",
    "blockade blockade VERB VB ROOT 2",
    "Iraq Iraq PROPN NNP dobj 2",
)


@pytest.mark.parametrize(
    ("rows", "place", "kind", "status"),
    [
        (DID, 1, MoveKind.REJECT, MoveStatus.ACTUAL),
        (DID_NOT, 3, MoveKind.REJECT, MoveStatus.ACTUAL),
        (DID_NOT, 3, MoveKind.CONCEDE, MoveStatus.NEGATED),
        (DID_NOT, 3, MoveKind.ASSESS, MoveStatus.ACTUAL),
        (WILL, 2, MoveKind.PRESSURE, MoveStatus.PLANNED),
        (WILL, 2, MoveKind.WARN, MoveStatus.ACTUAL),
    ],
    ids=[
        "a deed",
        "a no that makes the refusal",
        "a no that takes the concession back",
        "a no within a verdict",
        "a deed to come",
        "a threat is made by saying it",
    ],
)
def test_status(
    rows: tuple[str, ...], place: int, kind: MoveKind, status: MoveStatus
) -> None:
    assert status_of(candidate(parsed(*rows), place, kind), None) is status


@pytest.mark.model
@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Iran pulled out of the talks.", MoveStatus.ACTUAL),
        ("Iran will pull out of the talks.", MoveStatus.PLANNED),
        ("Iran may well pull out of the talks.", MoveStatus.PLANNED),
        ("Iran said that it would pull out of the talks.", MoveStatus.PLANNED),
    ],
    ids=["a deed", "a deed to come", "a deed that may come", "a deed that would come"],
)
def test_what_an_entry_forbids_makes_no_deed_of_what_is_to_come(
    said: str, status: MoveStatus, road: Road
) -> None:
    made = road.code(Article(id="talks", text=said)).moves
    assert status in [move.status for move in made if move.kind is MoveKind.BREAK_OFF]


def test_the_network_says_how_a_verdict_judges_where_no_entry_does() -> None:
    doc = parsed(*DID)
    bad = candidate(doc, 1, MoveKind.ASSESS, valence=1)
    assert valence_of(bad) is tuple(Valence)[1]
    assert valence_of(candidate(doc, 1, MoveKind.REJECT, valence=1)) is None
