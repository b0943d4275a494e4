"""Frames: whether a word stands in the company that an entry asks for."""

import pytest
from spacy.tokens import Token
from tests.parses import agreed_to_meet, iranian_offer, rejects, was_rejected, will_meet

from headway.extract.frames import fillers, fits
from headway.lexicon.moves import MoveEntry, load_moves
from headway.model.kinds import MoveKind


def anybody(token: Token) -> bool:
    return token.pos_ == "PROPN"


def nobody(token: Token) -> bool:
    return False


def entry(id_: str) -> MoveEntry:
    entries = [e for found in load_moves().values() for e in found if e.id == id_]
    return entries[0]


@pytest.mark.parametrize(
    ("token", "relation", "expected"),
    [
        (rejects()[5], "subj", ["Iran", "Iraq"]),
        (rejects()[5], "obj", ["offer"]),
        (rejects()[5], "neg", ["rejected"]),
        (was_rejected()[3], "neg", []),
        (iranian_offer()[2], "poss", ["Iranian"]),
        (iranian_offer()[4], "with", ["Iraq"]),
        (iranian_offer()[4], "behind", ["of"]),
        (iranian_offer()[4], "head", ["offer"]),
        (agreed_to_meet()[1], "inf", ["meet"]),
        (will_meet()[5], "modal", ["will"]),
        (will_meet()[5], "if", ["If"]),
        (will_meet()[4], "subj", ["Iran"]),
        (agreed_to_meet()[3], "if", []),
    ],
    ids=[
        "joint subject",
        "object",
        "negation",
        "no negation",
        "a demonym owns the noun",
        "behind a preposition",
        "the preposition itself",
        "the noun above",
        "infinitive",
        "modal verb",
        "condition",
        "a modal shares its verb's subject",
        "no condition",
    ],
)
def test_a_relation_finds_its_words(
    token: Token, relation: str, expected: list[str]
) -> None:
    assert [t.text for t in fillers(token, relation)] == expected


def test_reject_needs_something_rejected() -> None:
    assert entry("reject").kind is MoveKind.REJECT
    assert fits(rejects()[5], entry("reject"), anybody)


def test_meet_needs_somebody_who_can_meet() -> None:
    verb = agreed_to_meet()[3]
    assert fits(verb, entry("meet"), anybody)
    assert not fits(verb, entry("meet"), nobody)
