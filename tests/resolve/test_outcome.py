"""Which way a report says that the talks moved, and which moves decide it."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import article, move

from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence
from headway.model.when import When
from headway.resolve.outcome import outcome_of

TODAY = date(2021, 3, 4)
TEXT = "\n".join(f"Arland makes its move {number:02}." for number in range(30))


def made(*kinds: MoveKind, **slots: object) -> list[Move]:
    """A move of each kind, one a line."""
    found = article(TEXT)
    return [
        replace(move(found, kind, f"move {n:02}", "arland"), **slots)  # type: ignore[arg-type]
        for n, kind in enumerate(kinds)
    ]


WEIGHTS = {
    "start": {Outcome.FORWARD: 0.0, Outcome.BACK: 0.0, Outcome.NEITHER: 0.5},
    "kind: accept": {Outcome.FORWARD: 4.0, Outcome.BACK: 0.0, Outcome.NEITHER: 0.0},
    "first: accept": {Outcome.FORWARD: 0.5, Outcome.BACK: 0.0, Outcome.NEITHER: 0.0},
    "kind: break_off": {Outcome.FORWARD: 0.0, Outcome.BACK: 9.0, Outcome.NEITHER: 0.0},
    "kind: reject": {Outcome.FORWARD: 0.0, Outcome.BACK: 1.0, Outcome.NEITHER: 0.0},
    "kind: assess +": {Outcome.FORWARD: 4.0, Outcome.BACK: 0.0, Outcome.NEITHER: 0.0},
    "word: collaps": {Outcome.FORWARD: 0.0, Outcome.BACK: 9.0, Outcome.NEITHER: 0.0},
}


def kinds(moves: list[Move]) -> tuple[Outcome, list[MoveKind]]:
    """The outcome, and the kinds of the moves that decide it."""
    verdict = outcome_of(moves, TODAY, TEXT, WEIGHTS)
    return verdict.outcome, [m.kind for m in moves if m.id in verdict.deciding]


ACCEPT, BREAK_OFF = MoveKind.ACCEPT, MoveKind.BREAK_OFF
MEET, REJECT = MoveKind.MEET, MoveKind.REJECT


@pytest.mark.parametrize(
    ("steps", "outcome", "deciding"),
    [
        ((ACCEPT, ACCEPT), Outcome.FORWARD, [ACCEPT] * 2),
        ((MEET, BREAK_OFF), Outcome.BACK, [BREAK_OFF]),
        ((REJECT, BREAK_OFF), Outcome.BACK, [BREAK_OFF]),
        ((ACCEPT, BREAK_OFF), Outcome.BACK, [BREAK_OFF]),
        ((MEET, MEET), Outcome.NEITHER, []),
        ((), Outcome.NEITHER, []),
    ],
    ids=[
        "two agreements that are needed both",
        "a walk-out",
        "the heaviest goes first",
        "both ways, one of them heavier",
        "talk alone weighs nothing",
        "nothing",
    ],
)
def test_an_outcome_names_the_moves_that_decide_it(
    steps: tuple[MoveKind, ...], outcome: Outcome, deciding: list[MoveKind]
) -> None:
    assert kinds(made(*steps)) == (outcome, deciding)


def test_a_word_that_proves_a_move_weighs_and_another_does_not() -> None:
    found = article("Arland says that the talks collapsed. Arland says so again.")
    fell, again = (
        move(found, MoveKind.ASSESS, words, "arland")
        for words in ("the talks collapsed", "says so again")
    )
    told = outcome_of([fell], TODAY, found.text, WEIGHTS)
    assert (told.outcome, told.deciding) == (Outcome.BACK, (fell.id,))
    assert outcome_of([again], TODAY, found.text, WEIGHTS).outcome is Outcome.NEITHER


def test_what_opens_the_report_weighs_more() -> None:
    first = made(ACCEPT)
    text = "So it goes on. " * 60 + TEXT
    later = move(article(text), ACCEPT, "move 00", "arland")
    weights = WEIGHTS | {
        "kind: accept": dict.fromkeys(Outcome, 0.0),
        "first: accept": {w: float(w is Outcome.FORWARD) for w in Outcome},
    }
    assert outcome_of(first, TODAY, TEXT, weights).outcome is Outcome.FORWARD
    assert outcome_of([later], TODAY, text, weights).outcome is Outcome.NEITHER


def test_what_is_no_news_decides_nothing() -> None:
    old = made(ACCEPT, BREAK_OFF, date=When(2009))
    assert kinds(old) == (Outcome.NEITHER, [])


@pytest.mark.parametrize("status", [MoveStatus.PLANNED, MoveStatus.NEGATED])
def test_what_is_not_done_is_another_sign(status: MoveStatus) -> None:
    assert kinds(made(ACCEPT, BREAK_OFF, status=status)) == (Outcome.NEITHER, [])


def test_a_mixed_judgement_weighs_nothing_and_a_good_one_does() -> None:
    mixed = made(MoveKind.ASSESS, valence=Valence.MIXED)
    assert kinds(mixed) == (Outcome.NEITHER, [])
    good = made(MoveKind.ASSESS, valence=Valence.GOOD)
    assert kinds(good) == (Outcome.FORWARD, [MoveKind.ASSESS])
