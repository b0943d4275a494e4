"""The days of a negotiation, and how much each weighs."""

import pytest
from tests.climbs import TALKS, partial, told
from tests.filings import copy_of, filing, move, on

from headway.analyse.followed.days import Milestone, milestones
from headway.analyse.followed.evidence import evidence, seen_in
from headway.analyse.followed.scale import DAY_WEIGHTS, ENOUGH, Sign
from headway.model.filing import Filing
from headway.model.kinds import MoveKind, Scope


def days_of(*reports: list[Filing]) -> list[Milestone]:
    """The days of which the reports tell."""
    return milestones(
        evidence(seen_in([one for some in reports for one in some], TALKS))
    )


def test_the_weightiest_day_comes_first_and_of_days_alike_the_earlier() -> None:
    found = days_of(
        told(on(9), MoveKind.MEET, 1), told(on(7), MoveKind.MEET, 1), partial(on(8), 1)
    )
    assert [one.day for one in found] == [on(8), on(7), on(9)]


@pytest.mark.parametrize(
    ("kind", "scope", "weight"),
    [
        (MoveKind.MEET, None, DAY_WEIGHTS[Sign.CONTACT]),
        (MoveKind.DEMAND, None, DAY_WEIGHTS[Sign.STATED]),
        (MoveKind.BREAK_OFF, Scope.TALKS, DAY_WEIGHTS[Sign.BROKEN]),
        (MoveKind.ACCEPT, Scope.PART, DAY_WEIGHTS[Sign.PARTLY]),
    ],
    ids=[
        "a meeting",
        "a demand",
        "a break",
        "an agreement, which is an answer too, once",
    ],
)
def test_a_day_weighs_what_its_signs_weigh(
    kind: MoveKind, scope: Scope | None, weight: float
) -> None:
    (day,) = days_of(told(on(7), kind, 1, scope=scope))
    assert day.weight == weight


def test_enough_tellings_are_enough() -> None:
    few, many = (
        days_of(told(on(7), MoveKind.MEET, times))[0].weight
        for times in (int(ENOUGH), int(ENOUGH) + 4)
    )
    assert few == many == ENOUGH * DAY_WEIGHTS[Sign.CONTACT]
    assert days_of(told(on(7), MoveKind.MEET, 2))[0].weight < few


def test_what_a_day_is_weighty_by() -> None:
    (day,) = days_of(told(on(7), MoveKind.MEET, 3), partial(on(7), 1))
    assert day.main is Sign.PARTLY
    assert days_of(told(on(7), MoveKind.MEET, 3))[0].main is Sign.CONTACT


def test_witnesses_of_a_day_are_counted_once_over_all_signs() -> None:
    one = filing("a", on(7), move(MoveKind.MEET), move(MoveKind.DEMAND))
    (day,) = days_of([one, copy_of(one, "b")], told(on(7), MoveKind.MEET, 1))
    assert day.witnesses == 2


def test_of_nothing_there_are_no_days() -> None:
    assert milestones({}) == []
