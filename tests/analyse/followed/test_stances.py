"""Which moves are a stance, and what each is worth."""

from typing import Any

import pytest
from tests.filings import ARLAND, CRESK, filing, on
from tests.stances import (
    DEMAND,
    DEMANDS,
    RIVER,
    only,
    report,
    told,
)

from headway.analyse.followed.positions import positions
from headway.model.kinds import MoveKind, MoveStatus


def test_readings_that_are_likely_wrong_are_no_stance() -> None:
    assert positions(RIVER, [report("a", 1, DEMAND, confidence=0.4)]) == ()


@pytest.mark.parametrize(
    ("kind", "status", "worth"),
    [
        (MoveKind.ACCEPT, MoveStatus.PLANNED, -2),
        (MoveKind.PRESSURE, MoveStatus.PLANNED, 2),
        (MoveKind.REJECT, MoveStatus.PLANNED, 2),
        (MoveKind.REJECT, MoveStatus.NEGATED, 0),
        (MoveKind.ACCEPT, MoveStatus.NEGATED, 0),
    ],
    ids=[
        "a planned acceptance is a promise",
        "planned pressure is a threat",
        "who will refuse refuses",
        "who has not refused has not answered",
        "who has not agreed has not answered",
    ],
)
def test_what_is_planned_or_not_done_is_worth_less(
    kind: MoveKind, status: MoveStatus, worth: int
) -> None:
    assert only(report("a", 1, kind, status=status)).stance.firmness == worth


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (MoveKind.WARN, MoveStatus.NEGATED),
        (MoveKind.DEMAND, MoveStatus.NEGATED),
        (MoveKind.BREAK_OFF, MoveStatus.NEGATED),
        (MoveKind.MEET, MoveStatus.ACTUAL),
        (MoveKind.ACCUSE, MoveStatus.ACTUAL),
        (MoveKind.ASSESS, MoveStatus.ACTUAL),
        (MoveKind.DENY, MoveStatus.ACTUAL),
    ],
)
def test_other_moves_are_no_stance(kind: MoveKind, status: MoveStatus) -> None:
    assert positions(RIVER, [report("a", 1, kind, status=status)]) == ()


@pytest.mark.parametrize(
    ("sentence", "by", "worth"),
    [((0, 40), ARLAND, 2), ((41, 80), ARLAND, -2), ((0, 40), CRESK, -2)],
    ids=["one sentence", "another sentence", "the pressure of another"],
)
def test_a_promise_in_one_breath_with_pressure_is_a_threat(
    sentence: tuple[int, int], by: str, worth: int
) -> None:
    vow = told(MoveKind.COMMIT, "Arland vowed", sentence=(0, 40))
    act = told(
        MoveKind.PRESSURE,
        "to close the lock",
        sentence=sentence,
        parties=(by,),
        confidence=0.35,
    )
    assert only(filing("a", on(1), vow, act)).stance.firmness == worth


def test_a_deed_with_no_day_of_its_own_weighs_less() -> None:
    dated: dict[str, Any] = {"first": on(10), "last": on(10)}
    deeds = [report(n, 10, MoveKind.PRESSURE) for n in ("c", "d")]
    fresh = [report(n, 10, MoveKind.PRESSURE, **dated) for n in ("c", "d")]
    assert only(*DEMANDS, *deeds).stance.kind is DEMAND
    assert only(*DEMANDS, *fresh).stance.kind is MoveKind.PRESSURE


def test_a_telling_in_full_words_comes_before_a_scrap() -> None:
    scrap = report("a", 1, DEMAND, words="it demanded", confidence=0.95)
    full = report(
        "b",
        2,
        DEMAND,
        words="Arland demanded that the boats of Cresk stay away from the bay",
        confidence=0.9,
    )
    assert [c.outlet for c in only(scrap, full).stance.tellings] == ["The b", "The a"]
