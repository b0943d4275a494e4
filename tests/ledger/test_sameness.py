"""Judgements on names are kept, never contradict each other, and are only added to."""

from datetime import UTC, datetime

import pytest

from headway.errors import UsageError
from headway.ledger.pulse import pulse_of
from headway.ledger.sameness import judge, judgements, withdraw
from headway.ledger.store import Ledger
from headway.model.sameness import Judgement, standing

NOON = datetime(2021, 3, 3, 12, tzinfo=UTC)


def said(name: str, other: str, *, same: bool = True) -> Judgement:
    return Judgement(
        name=name, other=other, same=same, by="jane", made=NOON, why="one office"
    )


def test_a_judgement_comes_out_as_it_was_made_and_is_felt(ledger: Ledger) -> None:
    made = judge(ledger, said("Riabkov", "Ivo Riabkov"))
    assert made.number == 1
    assert judgements(ledger) == [made]
    with ledger.engine.connect() as db:
        assert pulse_of(db) == 1


def test_what_is_taken_back_is_kept_and_may_be_said_again(ledger: Ledger) -> None:
    judge(ledger, said("Riabkov", "Ivo Riabkov"))
    undone = withdraw(ledger, 1, said("", ""))
    assert (undone.undoes, undone.name) == (1, "Riabkov")
    again = judge(ledger, said("Riabkov", "Ivo Riabkov"))
    assert [one.number for one in judgements(ledger)] == [1, 2, 3]
    assert standing(judgements(ledger)) == [again]


def test_what_was_never_said_cannot_be_taken_back(ledger: Ledger) -> None:
    judge(ledger, said("Riabkov", "Ivo Riabkov"))
    withdraw(ledger, 1, said("", ""))
    for number in (1, 2, 7):
        with pytest.raises(UsageError, match=f"no judgement {number} stands"):
            withdraw(ledger, number, said("", ""))


def test_a_contradiction_is_refused_with_what_is_in_its_way(ledger: Ledger) -> None:
    judge(ledger, said("A", "B"))
    judge(ledger, said("C", "A", same=False))
    with pytest.raises(UsageError) as refused:
        judge(ledger, said("C", "B"))
    assert str(refused.value) == (
        '"C" is not "A" by jane on 2021-03-03: undo that first'
    )
    withdraw(ledger, 2, said("", ""))
    assert judge(ledger, said("C", "B")).number == 4


@pytest.mark.parametrize(
    ("other", "why"), [("A", "is one name"), ("B", "said already")]
)
def test_what_says_nothing_new_is_refused(ledger: Ledger, other: str, why: str) -> None:
    judge(ledger, said("B", "A"))
    with pytest.raises(UsageError, match=why):
        judge(ledger, said("A", other))
