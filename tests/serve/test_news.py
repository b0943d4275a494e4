"""What is new since a day, for programs and pages."""

import json

from tests.desk.material import RIVER, river
from tests.filings import on

from headway.analyse.followed.changes import changes
from headway.serve.news import news_line


def test_changes_are_told_in_lines_with_their_proofs() -> None:
    told = json.loads(news_line("a week ago", changes(RIVER, river(), on(13))))
    assert (told["period"], told["since"], told["until"]) == (
        "a week ago",
        "2021-03-13",
        "2021-03-16",
    )
    heads = [one["head"] for one in told["changes"]]
    assert heads[0] == "How far the talks have come"
    first = told["changes"][0]
    assert first["evidence"][0]["words"] == "agreed on tolls"
    assert "agreed" in first["line"]


def test_where_nothing_is_new_no_change_is_told() -> None:
    told = json.loads(news_line("yesterday", changes(RIVER, river(), on(18))))
    assert (told["reports"], told["until"], told["changes"]) == (0, None, [])
