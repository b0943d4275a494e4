"""Days of a dossier: narrowed, in order, page by page."""

from typing import Any

from tests.filings import on

from headway.desk.answers.days import Narrowed, days_of, points


def row(day: int, weight: float, *issues: str) -> dict[str, Any]:
    told = [{"words": issue, "issues": [issue]} for issue in issues]
    return {
        "day": on(day).isoformat(),
        "weight": weight,
        "what": "agreed",
        "witnesses": 2,
        "told": told,
    }


ROWS = [row(1, 2.0, "Tolls"), row(2, 5.0, "Fish"), row(3, 3.0, "Tolls", "Fish")]


def numbers(
    asked: Narrowed, size: int = 9, page: int = 1, day: str | None = None
) -> Any:
    found = days_of(ROWS, asked, size, page, day)
    return [int(one["day"][-2:]) for one in found.rows]


def test_the_weightiest_come_first_or_all_in_order() -> None:
    assert numbers(Narrowed()) == [2, 3, 1]
    assert numbers(Narrowed(in_order=True)) == [1, 2, 3]


def test_days_are_narrowed_by_time_and_issue() -> None:
    assert numbers(Narrowed(first=on(2), last=on(2))) == [2]
    assert numbers(Narrowed(issue="Tolls")) == [3, 1]
    assert numbers(Narrowed(issue="Ships")) == []


def test_of_an_issue_only_what_is_about_it_is_told() -> None:
    found = days_of(ROWS, Narrowed(issue="Tolls"), 9, 1)
    assert [one["words"] for one in found.rows[0]["told"]] == ["Tolls"]
    assert len(ROWS[2]["told"]) == 2


def test_pages_are_of_one_size_and_a_day_finds_its_own() -> None:
    assert numbers(Narrowed(), size=2) == [2, 3]
    assert numbers(Narrowed(), size=2, page=2) == [1]
    assert numbers(Narrowed(), size=2, page=9) == [1]
    assert numbers(Narrowed(), size=2, page=-3) == [2, 3]
    assert numbers(Narrowed(), size=2, day="2021-03-01") == [1]
    assert numbers(Narrowed(), size=2, day="2021-03-09") == [2, 3]


def test_the_chart_has_a_point_for_each_day() -> None:
    assert points(ROWS, "Fish") == [
        ("2021-03-02", 5.0, "agreed", 2),
        ("2021-03-03", 3.0, "agreed", 2),
    ]
    assert len(points(ROWS, None)) == 3
