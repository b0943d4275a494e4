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


def kinds(moves: list[Move]) -> tuple[Outcome, list[MoveKind]]:
    """The outcome, and the kinds of the moves that decide it."""
    verdict = outcome_of(moves, TODAY)
    return verdict.outcome, [m.kind for m in moves if m.id in verdict.deciding]


ACCEPT, BREAK_OFF = MoveKind.ACCEPT, MoveKind.BREAK_OFF
MEET, REJECT = MoveKind.MEET, MoveKind.REJECT


@pytest.mark.parametrize(
    ("steps", "outcome", "deciding"),
    [
        ((ACCEPT, ACCEPT), Outcome.FORWARD, [ACCEPT]),
        ((MEET, BREAK_OFF), Outcome.BACK, [BREAK_OFF]),
        ((REJECT, BREAK_OFF, BREAK_OFF), Outcome.BACK, [BREAK_OFF]),
        ((REJECT, ACCEPT), Outcome.NEITHER, [REJECT, ACCEPT]),
        ((MEET, MEET), Outcome.NEITHER, []),
        ((), Outcome.NEITHER, []),
    ],
    ids=[
        "one agreement is enough",
        "a walk-out",
        "the heaviest go first",
        "both ways",
        "talk alone weighs nothing",
        "nothing",
    ],
)
def test_an_outcome_names_the_moves_that_decide_it(
    steps: tuple[MoveKind, ...], outcome: Outcome, deciding: list[MoveKind]
) -> None:
    assert kinds(made(*steps)) == (outcome, deciding)


def test_more_are_named_where_others_go_the_other_way() -> None:
    steps = (ACCEPT, ACCEPT, ACCEPT, REJECT, REJECT)
    assert kinds(made(*steps)) == (Outcome.FORWARD, [ACCEPT] * 2)


@pytest.mark.parametrize(
    "slots",
    [
        {"status": MoveStatus.PLANNED},
        {"status": MoveStatus.NEGATED},
        {"date": When(2009)},
    ],
    ids=["to come", "not made", "years ago"],
)
def test_what_is_no_news_decides_nothing(slots: dict[str, object]) -> None:
    assert kinds(made(ACCEPT, BREAK_OFF, **slots)) == (Outcome.NEITHER, [])


def test_a_mixed_judgement_weighs_nothing_and_a_good_one_does() -> None:
    mixed = made(MoveKind.ASSESS, valence=Valence.MIXED)
    assert kinds(mixed) == (Outcome.NEITHER, [])
    good = made(MoveKind.ASSESS, valence=Valence.GOOD)
    assert kinds(good) == (Outcome.FORWARD, [MoveKind.ASSESS])
