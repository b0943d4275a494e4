"""Momentum: forward and backward moves, of which the old ones count ever less."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.climbs import FISH, TALKS, TOLLS, told
from tests.filings import CRESK, on

from headway.analyse.direction import BACK as BACKWARD
from headway.analyse.direction import FORWARD as AHEAD
from headway.analyse.followed.evidence import seen_in
from headway.analyse.followed.momentum import Momentum, momentum, push_of
from headway.analyse.followed.scale import BACK, ENOUGH, FORWARD, HALF_LIFE
from headway.model.filing import Filing
from headway.model.kinds import MoveKind

M = MoveKind
SURE = int(ENOUGH)  # so many tellings make a move whole


def of(*reports: list[Filing], issue: str | None = None) -> Momentum:
    """The momentum that the reports give."""
    return momentum(seen_in([one for some in reports for one in some], TALKS), issue)


def test_before_the_first_move_there_is_none() -> None:
    assert Momentum().at(on(7)) == 0
    found = of(told(on(7), M.CONCEDE, SURE))
    assert found.at(on(6)) == 0
    assert found.at(on(7)) == FORWARD[M.CONCEDE]


def test_a_move_counts_half_after_its_half_life() -> None:
    found = of(told(on(7), M.CONCEDE, SURE))
    later = on(7) + timedelta(days=HALF_LIFE)
    assert found.at(later) == pytest.approx(FORWARD[M.CONCEDE] / 2)


def test_moves_add_up_and_the_old_one_has_faded() -> None:
    found = of(told(on(7), M.CONCEDE, SURE), told(on(17), M.REJECT, SURE))
    faded = FORWARD[M.CONCEDE] * 0.5 ** (10 / HALF_LIFE)
    assert found.days == (on(7), on(17))
    assert found.at(on(17)) == pytest.approx(faded - BACK[M.REJECT])


def test_one_move_told_by_many_is_one() -> None:
    few, many = (of(told(on(7), M.CONCEDE, n)).at(on(7)) for n in (SURE, SURE + 5))
    assert few == many
    assert of(told(on(7), M.CONCEDE, 1)).at(on(7)) == pytest.approx(few / SURE)


def test_the_same_step_of_the_other_party_is_another() -> None:
    both = of(
        told(on(7), M.CONCEDE, SURE),
        told(on(7), M.CONCEDE, SURE, party=CRESK, to="Arland"),
    )
    assert both.at(on(7)) == 2 * FORWARD[M.CONCEDE]


@pytest.mark.parametrize("kind", [M.MEET, M.DEMAND, M.ASSESS, M.DENY, M.DEFER])
def test_talk_carries_nothing(kind: MoveKind) -> None:
    assert push_of(kind) == 0
    assert of(told(on(7), kind, SURE)) == Momentum()


def test_what_goes_forward_and_back_is_the_same_everywhere() -> None:
    assert set(FORWARD) == AHEAD
    assert set(BACK) == BACKWARD


def test_nobodys_move_carries_nothing() -> None:
    reports = told(on(7), M.CONCEDE, party="", near=("Arland", CRESK))
    assert of(reports) == Momentum()


def test_an_issue_has_its_own() -> None:
    reports = told(on(7), M.CONCEDE, SURE, issues=(TOLLS,))
    assert of(reports, issue=TOLLS).at(on(7)) == FORWARD[M.CONCEDE]
    assert of(reports, issue=FISH) == Momentum()


@given(st.lists(st.tuples(st.integers(1, 28), st.sampled_from([*FORWARD, *BACK]))))
def test_it_never_passes_the_sum_of_all_moves(
    steps: list[tuple[int, MoveKind]],
) -> None:
    found = of(*(told(on(day), kind, 1) for day, kind in steps))
    bound = sum(abs(push_of(kind)) for _, kind in set(steps))
    assert all(abs(value) <= bound + 1e-9 for value in found.values)
    assert list(found.days) == sorted({on(day) for day, _ in steps})
