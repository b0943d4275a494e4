"""How findings are held against what is known of a negotiation's days."""

from datetime import date

import pytest
from benchmarks.backtest import PERIODS, place, share, step_row, verdict
from benchmarks.followed import PILES, dossier_file
from benchmarks.judging import (
    Bar,
    Judged,
    Known,
    bars,
    found_by,
    judgement,
    judgements,
    known_days,
    met,
)
from tests.climbs import climbed, partial, told
from tests.filings import on

from headway.analyse.followed.ladder import Climb
from headway.dossier.following import load_dossier
from headway.model.kinds import MoveKind, Scope

AGREED = climbed(partial(on(7)))
BROKEN = climbed(
    [*partial(on(7)), *told(on(20), MoveKind.BREAK_OFF, scope=Scope.TALKS)]
)
FALLEN = climbed([*partial(on(7)), *told(on(20), MoveKind.PRESSURE, 3)])
AGAIN = climbed([*partial(on(7)), *told(on(20), MoveKind.RESUME, scope=Scope.TALKS)])


@pytest.mark.parametrize(
    ("climb", "day", "wanted", "is_met"),
    [
        (AGREED, 9, "rung 5", True),
        (AGREED, 5, "rung 5", True),
        (AGREED, 4, "rung 5", False),
        (AGREED, 25, "rung 5", True),
        (AGREED, 7, "rung 6", False),
        (BROKEN, 21, "rung 5", True),
        (BROKEN, 22, "rung 5", False),
        (BROKEN, 22, "a break", True),
        (BROKEN, 23, "a break", False),
        (FALLEN, 20, "a break", False),
        (FALLEN, 20, "a step back", True),
        (AGREED, 7, "a step back", False),
        (AGAIN, 20, "talks resumed", True),
        (AGREED, 7, "talks resumed", False),
        (Climb(), 7, "rung 5", False),
    ],
    ids=[
        "a step just before",
        "a step just after",
        "too early",
        "it stands so",
        "too low",
        "it stood so just before",
        "not any more",
        "broken off",
        "not within two days",
        "a fall is no break",
        "a fall is a step back",
        "up is not back",
        "talks again",
        "an agreement resumes no talks",
        "no step at all",
    ],
)
def test_when_a_bar_is_met(climb: Climb, day: int, wanted: str, is_met: bool) -> None:
    assert met(Bar(on(day), wanted, ""), climb) is is_met


@pytest.mark.parametrize(
    ("climb", "day", "way", "step"),
    [
        (AGREED, 8, "forward", True),
        (AGREED, 8, "back", False),
        (AGREED, 8, "contact", False),
        (AGREED, 10, "forward", False),
        (FALLEN, 20, "back", True),
        (FALLEN, 20, "forward", False),
        (AGAIN, 20, "contact", True),
    ],
    ids=[
        "an agreement",
        "the other way",
        "more than contact",
        "too late",
        "a fall",
        "a fall is not forward",
        "talks",
    ],
)
def test_a_known_day_is_found_by_a_step_that_goes_its_way(
    climb: Climb, day: int, way: str, step: bool
) -> None:
    known = Known(on(day), way, "")
    assert found_by(known, climb.steps, []) == (step, False)
    assert found_by(known, climb.steps, [on(day + 2)]) == (step, True)


def test_a_judgement_is_of_one_day_or_of_one_step() -> None:
    day, step = (Judged(on(7), sign, True, "", ()) for sign in (None, "agreed"))
    assert judgement([step, day], on(7)) == day
    assert judgement([step, day], on(7), "agreed") == step
    assert judgement([step, day], on(7), "contact") is None


def test_what_is_not_judged_is_neither_right_nor_wrong() -> None:
    (step,) = AGREED.steps
    assert "not judged" in step_row(step, None)
    wrong = Judged(on(7), "agreed in part", False, "told again", ("a", "b"))
    assert verdict(wrong) == "no | told again | `a`, `b`"
    assert place(step.tellings[0]).startswith("`2021-03-07-accept")
    assert share([True, False]) == "1 of 2"


@pytest.mark.parametrize("name", PILES)
def test_what_is_known_is_of_the_negotiations_time(name: str) -> None:
    first, last = PERIODS[name]
    days = [*(one.day for one in known_days(name)), *(bar.day for bar in bars(name))]
    assert [
        day for day in days if not first <= f"{day:%Y-%m}" <= max(last, "2020-06")
    ] == []
    assert len(known_days(name)) >= 25
    assert load_dossier(dossier_file(name)).issues


@pytest.mark.parametrize("name", PILES)
def test_a_true_judgement_names_reports_and_is_made_once(name: str) -> None:
    found = judgements(name)
    keys: list[tuple[date, str | None]] = [(one.day, one.sign) for one in found]
    assert len(keys) == len(set(keys))
    assert [one.day for one in found if one.true and not one.reports] == []
    assert [one.day for one in found if not one.why] == []
