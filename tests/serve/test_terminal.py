"""What a terminal shows."""

import json
import re
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console
from tests.fakes import TEXT, article, entries

from headway.analyse.overview import overview
from headway.model.entry import Entries
from headway.model.kinds import CueClass, MoveStatus
from headway.model.span import Span
from headway.serve.lines import line
from headway.serve.show import shower
from headway.serve.summary import summary_of
from headway.serve.table import Tables


def printed(form: str) -> str:
    out = StringIO()
    show = shower(form, out)
    show.one(entries())
    show.end()
    return out.getvalue()


class Terminal(StringIO):
    """Output that takes itself for a terminal."""

    def isatty(self) -> bool:
        return True


def on_terminal(
    monkeypatch: pytest.MonkeyPatch, columns: int, found: Entries | None = None
) -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "xterm")
    out = Terminal()
    Tables(out).one(found or entries())
    return re.sub("\x1b.*?m", "", out.getvalue())


def plain(found: Entries | None = None) -> list[str]:
    out = StringIO()
    Tables(out).one(found or entries())
    return out.getvalue().splitlines()


LONG = replace(
    entries(),
    moves=tuple(replace(move, evidence=Span(0, 140)) for move in entries().moves),
)


def test_where_there_is_room_the_words_take_it(monkeypatch: pytest.MonkeyPatch) -> None:
    said = on_terminal(monkeypatch, 140, LONG)
    start = TEXT[:70]
    assert any(start in line for line in said.splitlines())
    assert all(len(line) <= 140 for line in said.splitlines())


def test_where_there_is_none_the_words_have_a_line_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = on_terminal(monkeypatch, 80).splitlines()
    place = lines.index("reject  Borland  → Arland")
    assert lines[place + 1].rstrip() == "    Borland rejected the patrol"


@pytest.mark.parametrize("columns", [80, 140])
def test_a_column_that_nobody_fills_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    nobody = replace(
        entries(), moves=tuple(replace(m, recipient=None) for m in entries().moves)
    )
    said = on_terminal(monkeypatch, columns, nobody)
    assert "move" in said
    assert " to " not in said
    assert "→" not in said


def test_tables_stand_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = on_terminal(monkeypatch, 140).splitlines()
    heads = [
        n for n, line in enumerate(lines) if line.startswith(("move ", "proposal "))
    ]
    assert [lines[n - 1].strip() for n in heads] == ["", ""]


def test_piped_each_entry_is_one_line_and_ends_with_its_words() -> None:
    lines = plain(LONG)
    sorts = [line.split()[0] for line in lines if line]
    assert sorts == [
        "#",
        "meeting",
        *["move"] * 3,
        "proposal",
        "channel",
        "statement",
        "because",
        "outcome:",
    ]
    assert [line for line in lines if line != line.rstrip()] == []
    assert [line[-9:] for line in lines if line.startswith("move")] == [
        TEXT[131:140]
    ] * 3


def test_judgements_stand_in_words() -> None:
    lines = plain()
    assert lines[-2] == "outcome: the talks did not move; 2 things left in doubt"
    assert any(line.startswith("move       assess (bad)  reporter") for line in lines)
    planned = replace(entries().moves[1], status=MoveStatus.PLANNED)
    found = replace(entries(), moves=(planned,), doubts=())
    assert any(line.startswith("move       propose (planned)") for line in plain(found))
    assert "nothing left in doubt" in plain(found)[-2]


@pytest.mark.parametrize(
    ("cue_class", "begins"),
    [
        (CueClass.SPEECH, "statement  indirect  Borland"),
        (CueClass.BELIEF, "statement  indirect (belief)  Borland"),
        (CueClass.INTENTION, "statement  indirect (intention)  Borland"),
    ],
)
def test_a_statement_that_is_no_speech_says_what_it_is(
    cue_class: CueClass, begins: str
) -> None:
    said = replace(entries().statements[0], cue_class=cue_class)
    lines = plain(replace(entries(), statements=(said,)))
    assert [line for line in lines if line.startswith(begins)]


def test_a_meeting_is_told_once() -> None:
    assert not any(line.startswith("move       meet") for line in plain())


def test_but_talk_of_meeting_that_is_no_meeting_is_a_move() -> None:
    alone = replace(entries(), meetings=())
    assert any(line.startswith("move       meet") for line in plain(alone))


@pytest.mark.parametrize("steering", ["\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\x7f"])
def test_jsonl_escapes_what_would_steer_a_terminal(steering: str) -> None:
    hostile = replace(article(), title=f"No{steering} patrol\u2028")
    printed = line(entries(hostile))
    assert printed.removesuffix("\n").isprintable()
    assert json.loads(printed)["article"]["title"] == hostile.title


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
    Tables(out).one(entries(hostile))
    assert steering not in out.getvalue()
    assert "patrol" in out.getvalue()


def test_the_summary_holds_verdict_sides_and_meetings() -> None:
    out = StringIO()
    Console(file=out, width=100).print(summary_of(overview([entries()])))
    for words in ("little headway", "Arland", "Borland", "Cresk"):
        assert words in out.getvalue()
