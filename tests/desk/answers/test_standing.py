"""How far talks have come, ready to be drawn."""

import json
from datetime import date
from typing import Any

import pytest
from tests.desk.material import RIVER, TODAY, TOLLS, river

from headway.desk.answers.standing import (
    Standing,
    chart_told,
    fading,
    months,
    standing_of,
)
from headway.desk.workout import Question, worked_out


@pytest.fixture
def standing() -> Standing:
    kept = worked_out(RIVER, river(), TODAY)[Question.STANDING]
    found = standing_of(json.loads(kept))
    assert found is not None
    return found


def test_without_rows_nothing_stands() -> None:
    assert standing_of([]) is None


def test_each_issue_has_its_progress_and_no_other(standing: Standing) -> None:
    whole, tolls = standing.progress(None), standing.progress(TOLLS)
    assert whole is standing.whole
    assert tolls is not None
    assert tolls["issue"] == TOLLS
    assert standing.progress("Ships") is None


def test_a_step_is_drawn_with_its_weightiest_words(standing: Standing) -> None:
    drawn = chart_told(standing, standing.whole)
    last = drawn["steps"][-1]
    assert (last["day"], last["rung"], last["words"]) == (
        "2021-03-14",
        6,
        "agreed on tolls",
    )
    assert len(drawn["rungs"]) == 8


def test_the_table_tells_what_the_chart_draws(standing: Standing) -> None:
    drawn = chart_told(standing, standing.whole)
    rows = months(drawn)
    assert [row["month"] for row in rows] == ["2021-03"]
    assert rows[0]["rung"] == 6
    assert rows[0]["talk"] == sum(count for _, count in drawn["talk"])


def test_between_two_pushes_momentum_fades() -> None:
    ends, pushed = "2021-06-30", 4.0
    told: list[list[Any]] = [["2021-01-01", pushed], ["2021-05-01", 1.0]]
    curve = list(fading(told, ends))
    before = [v for day, v in curve if "2021-01-01" < day < "2021-05-01"]
    assert before == sorted(before, reverse=True)
    assert before[0] < pushed
    assert curve[-1][0] == ends
    assert all(date.fromisoformat(day) for day, _ in curve)


def test_a_rung_is_held_until_the_next_step() -> None:
    chart = {
        "talk": [["2021-03-01", 1], ["2021-05-03", 2]],
        "momentum": [],
        "steps": [{"day": "2021-03-04", "rung": 5}],
    }
    assert [(row["month"], row["rung"]) for row in months(chart)] == [
        ("2021-03", 5),
        ("2021-05", 5),
    ]
