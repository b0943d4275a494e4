"""All that there is to find over a dossier's reports, question by question."""

import json
from typing import Any

from tests.desk.material import RIVER, TODAY, river
from tests.filings import on

from headway.desk.workout import Arrivals, Period, Question, days_since, worked_out


def rows(question: Question, **slots: Any) -> list[dict[str, Any]]:
    given = {"today": TODAY, **slots}
    found: list[dict[str, Any]] = json.loads(
        worked_out(RIVER, river(), **given)[question]
    )
    return found


def test_every_question_has_an_answer_and_always_the_same() -> None:
    first, again = (worked_out(RIVER, river(), TODAY) for _ in range(2))
    assert first == again
    assert set(first) == set(Question)


def test_without_reports_every_answer_is_there_and_empty() -> None:
    found = worked_out(RIVER, [], TODAY)
    assert set(found) == set(Question)
    assert (found[Question.TIMELINE], found[Question.SPARK]) == (b"[]", b"")


def test_what_is_new_is_told_for_each_period() -> None:
    told = {row["period"]: row["reports"] for row in rows(Question.CHANGES)}
    assert told == {"yesterday": 0, "a week ago": 3, "a month ago": 8} | {
        "the last reports": 8
    }


def test_without_a_day_there_are_no_last_reports() -> None:
    found = json.loads(worked_out(RIVER, [], TODAY)[Question.CHANGES])
    assert [row["period"] for row in found] == [*list(Period)[:3]]


def test_reports_that_were_set_aside_are_counted() -> None:
    arrivals = Arrivals(aside={days_since(TODAY)[Period.WEEK]: 4})
    told = {r["period"]: r["aside"] for r in rows(Question.CHANGES, arrivals=arrivals)}
    assert (told["a week ago"], told["yesterday"]) == (4, 0)


def test_a_period_begins_so_many_days_ago() -> None:
    assert days_since(on(20)) == {
        Period.DAY: on(19),
        Period.WEEK: on(13),
        Period.MONTH: on(18, 2),
    }


def test_conflicts_stand_with_what_they_are_about() -> None:
    (found,) = rows(Question.CONFLICTS)
    assert (found["of"], found["about"], found["first"]) == (
        "meeting",
        "place",
        "2021-03-04",
    )


def test_speakers_and_outlets_are_offered() -> None:
    (found,) = rows(Question.FACETS)
    assert found["speakers"] == ["Arland", "Cresk"]
    assert found["outlets"][:3] == ["The a", "The b", "The c"]
