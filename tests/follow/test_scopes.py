"""How far an agreement goes, or what is broken off, by the words of its sentence."""

import pytest

from headway.follow.scopes import scope_of
from headway.model.kinds import MoveKind, Scope

M, S = MoveKind, Scope


@pytest.mark.parametrize(
    ("kind", "words", "sentence", "scope"),
    [
        (M.ACCEPT, "reached a deal", "", S.AGREEMENT),
        (M.ACCEPT, "reached an interim deal", "", S.PART),
        (M.ACCEPT, "reached a deal", "Both reached a deal in principle.", S.PART),
        (M.ACCEPT, "agreed to a truce", "", S.PART),
        (M.ACCEPT, "struck a final agreement", "", S.WHOLE),
        (M.ACCEPT, "signed the interim deal", "", S.SIGNED),
        (
            M.ACCEPT,
            "reached it",
            "A deal was signed; they reached it late.",
            S.AGREEMENT,
        ),
        (M.ACCEPT, "agreed to resume talks", "", S.TALKS),
        (M.ACCEPT, "agreed to resume talks", "Under the deal they agreed.", S.TALKS),
        (M.ACCEPT, "agreed to inspections", "They agreed after talks.", None),
        (M.ACCEPT, "agreed", "Under the accord Cresk agreed.", S.AGREEMENT),
        (M.ACCEPT, "agreed to inspections", "", None),
        (M.RESUME, "resumed talks", "", S.TALKS),
        (M.RESUME, "resumed flights", "", None),
        (M.BREAK_OFF, "broke off the talks", "", S.TALKS),
        (M.BREAK_OFF, "walked out", "It walked out of the talks.", S.TALKS),
        (M.BREAK_OFF, "left the pact", "It left the pact amid talks.", S.AGREEMENT),
        (M.BREAK_OFF, "stopped the train", "", None),
        (M.REJECT, "rejected the accord", "", S.AGREEMENT),
        (M.IMPLEMENT, "carried out the deal", "", S.AGREEMENT),
        (M.DEMAND, "demanded a deal", "", None),
        (M.PROPOSE, "proposed talks", "", None),
        (M.ACCEPT, "agreed a great deal of it", "", None),
    ],
    ids=[
        "a deal",
        "an interim deal",
        "the sentence calls it so",
        "a truce ends nothing for good",
        "a final one",
        "signed, be it interim",
        "another one was signed",
        "agreed to talk",
        "agreed to talk under a deal",
        "agreed after talks",
        "only the sentence says of what",
        "no agreement, no talks",
        "talks resumed",
        "flights resumed",
        "talks broken off",
        "the sentence says of what",
        "a pact goes before talks",
        "a train",
        "a refusal",
        "carried out",
        "a demand reaches nothing",
        "an offer reaches nothing",
        "a great deal",
    ],
)
def test_what_a_move_reaches(
    kind: MoveKind, words: str, sentence: str, scope: Scope | None
) -> None:
    assert scope_of(kind, words, sentence or f"Both {words}.") is scope
