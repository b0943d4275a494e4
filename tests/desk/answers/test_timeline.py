"""Days of a dossier: narrowed, in order, page by page."""

from datetime import date
from typing import Any

import pytest
from tests.desk.material import PATROL, filled
from tests.filings import on

from headway.desk.answers.findings import answer
from headway.desk.answers.found import stamp
from headway.desk.answers.timeline import Days, day_rows, days, days_page, points
from headway.desk.backroom import Backroom
from headway.desk.workout import Question
from headway.ledger.store import Ledger


def row(day: int, weight: float, *entries: str) -> dict[str, Any]:
    return {
        "day": on(day).isoformat(),
        "weight": weight,
        "what": "agreed",
        "witnesses": 2,
        "told": [{"entry": entry} for entry in entries],
    }


ROWS = [row(1, 2.0, "y"), row(2, 5.0, "x"), row(3, 3.0, "x", "y")]


def numbers(
    size: int = 9, page: int = 1, day: str | None = None, *, in_order: bool = False
) -> list[int]:
    found = days_page(ROWS, size, page, day, in_order=in_order)
    return [int(one["day"][-2:]) for one in found.rows]


def test_the_weightiest_come_first_or_all_in_order() -> None:
    assert numbers() == [2, 3, 1]
    assert numbers(in_order=True) == [1, 2, 3]


def test_pages_are_of_one_size_and_a_day_finds_its_own() -> None:
    assert numbers(size=2) == [2, 3]
    assert numbers(size=2, page=2) == [1]
    assert numbers(size=2, page=9) == [1]
    assert numbers(size=2, page=-3) == [2, 3]
    assert numbers(size=2, day="2021-03-01") == [1]
    assert numbers(size=2, day="2021-03-09") == [2, 3]


@pytest.mark.parametrize(
    ("first", "last", "held"),
    [
        (None, None, True),
        (on(2), on(2), True),
        (on(3), None, False),
        (None, on(1), False),
    ],
    ids=["whenever", "that day", "too early", "too late"],
)
def test_days_are_narrowed_by_time(
    first: date | None, last: date | None, held: bool
) -> None:
    assert Days(first=first, last=last).holds("2021-03-02") is held


def test_of_an_issue_only_what_is_about_it_is_told(ledger: Ledger) -> None:
    sha = filled(ledger)
    about = next(move.id for move in ledger.report(sha).moves)
    rows = [row(1, 2.0, about), row(2, 5.0, "x"), row(3, 3.0, "x", about)]
    found = day_rows(ledger, PATROL.id, rows, "Patrols")
    assert found == [row(1, 2.0, about), row(3, 3.0, about)]
    assert day_rows(ledger, PATROL.id, rows, "Ships") == []
    assert day_rows(ledger, PATROL.id, rows, None) == rows


def test_pages_and_programs_find_the_same_days_of_an_issue(ledger: Ledger) -> None:
    filled(ledger)
    Backroom(ledger).round()
    of = stamp(ledger, PATROL.id, Question.TIMELINE)
    assert of is not None
    for issue in (None, "Patrols", "Ships"):
        made, places = days(ledger, of, Days(issue=issue))
        rows = answer(ledger, PATROL.id, Question.TIMELINE).rows
        told = day_rows(ledger, PATROL.id, rows, issue)
        assert [made.keys[n].day for n in places] == [one["day"] for one in told]
        assert bool(told) is (issue != "Ships")


def test_the_chart_has_a_point_for_each_day() -> None:
    assert points(ROWS[1:]) == [
        ("2021-03-02", 5.0, "agreed", 2),
        ("2021-03-03", 3.0, "agreed", 2),
    ]
