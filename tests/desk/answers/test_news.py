"""What changed of late, in short."""

from typing import Any

from headway.desk.answers.news import grouped, lately, news_since


def row(period: str, reports: int, *heads: str) -> dict[str, Any]:
    found = [{"head": head, "line": head} for head in heads]
    return {"period": period, "reports": reports, "changes": found}


def test_the_shortest_time_in_which_something_changed_is_told() -> None:
    found = lately([row("yesterday", 0), row("a week ago", 2, "Acts", "Acts", "Held")])
    assert (found.period, found.heads) == ("a week ago", (("Acts", 2), ("Held", 1)))


def test_the_last_reports_are_no_news() -> None:
    found = lately([row("yesterday", 0), row("the last reports", 9, "Acts")])
    assert (found.period, found.row, found.heads) == ("", None, ())


def test_changes_stand_under_their_heads() -> None:
    found = row("yesterday", 2, "Acts", "Acts", "Held")
    assert [(head, len(some)) for head, some in grouped(found)] == [
        ("Acts", 2),
        ("Held", 1),
    ]
    assert news_since([found], "yesterday") is found
    assert news_since([found], "a week ago") is None
