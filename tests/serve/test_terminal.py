"""What a terminal shows."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console
from tests.fakes import article, entries

from headway.analyse.overview import overview
from headway.serve.show import shower
from headway.serve.summary import summary_of


def printed(form: str) -> str:
    out = StringIO()
    show = shower(form, out)
    show.one(entries())
    show.end()
    return out.getvalue()


def test_tables_name_who_does_what_and_quote_the_words() -> None:
    said = printed("table")
    assert "Arland proposed a joint patrol" in said
    assert "Borland rejected the patrol" in said
    assert "2021-03-01" in said


@pytest.mark.parametrize(
    ("form", "starts"),
    [("jsonl", '{"article"'), ("html", "<!doctype html>"), ("none", "")],
)
def test_each_form_prints_its_own(form: str, starts: str) -> None:
    said = printed(form)
    assert said.lstrip().startswith(starts)
    assert bool(said) == bool(starts)


@pytest.mark.parametrize("steering", ["\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\r"])
def test_a_report_cannot_steer_the_terminal(steering: str) -> None:
    out = StringIO()
    hostile = replace(article(), title=f"No{steering} patrol")
    shower("table", out).one(entries(hostile))
    assert steering not in out.getvalue()
    assert "patrol" in out.getvalue()


def test_the_summary_holds_verdict_sides_and_meetings() -> None:
    out = StringIO()
    Console(file=out, width=100).print(summary_of(overview([entries()])))
    for words in ("little headway", "Arland", "Borland", "Cresk"):
        assert words in out.getvalue()
