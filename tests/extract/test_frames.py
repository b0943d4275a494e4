"""Frames: whether a word stands in the company that an entry asks for."""

import pytest
from spacy.tokens import Token
from tests.parses import agreed_to_meet, iranian_offer, rejects, was_rejected, will_meet

from headway.extract.frames import Acts, Frame, around, fillers
from headway.lexicon.moves import Condition, MoveEntry, load_moves
from headway.model.kinds import MoveKind


def anybody(token: Token) -> bool:
    return token.pos_ == "PROPN"


def nobody(token: Token) -> bool:
    return False


def entry(id_: str) -> MoveEntry:
    entries = [e for found in load_moves().values() for e in found if e.id == id_]
    return entries[0]


def frame(token: Token, acts: Acts = anybody) -> Frame:
    """The word in its sentence."""
    return Frame(token, acts, around(token.doc))


def fits(token: Token, entry: MoveEntry, acts: Acts) -> bool:
    """Whether the word stands in the frame of the entry."""
    return frame(token, acts).fits(entry)


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


@pytest.mark.parametrize(
    ("relation", "lemmas", "wanted", "held"),
    [
        ("obj", {"offer"}, True, True),
        ("obj", {"treaty"}, True, False),
        ("obj", {"treaty"}, False, True),
        ("obj", {"offer"}, False, False),
        ("subj", {"offer"}, True, False),
        ("with", (), True, False),
        ("with", (), False, True),
    ],
    ids=[
        "its object",
        "a word of no sentence",
        "which is forbidden",
        "an object that is forbidden",
        "a word of the sentence in another place",
        "a preposition that is not there",
        "which is forbidden, too",
    ],
)
def test_a_need_holds_of_the_words_in_relation(
    relation: str, lemmas: set[str], wanted: bool, held: bool
) -> None:
    asked = Condition(relation=relation, lemmas=frozenset(lemmas), wanted=wanted)
    assert frame(rejects()[5]).holds(asked) is held
