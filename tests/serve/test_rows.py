"""Rows of any columns, for people and for programs."""

import csv
import io
import json
import math
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.serve.rows import csv_lines, json_lines, print_rows
from headway.serve.sheet import plain

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def told(values: Sequence[Any]) -> Any:
    """The values of one row, read back from JSON."""
    names = [f"c{n}" for n, _ in enumerate(values)]
    return list(json.loads("".join(json_lines(names, [values]))).values())


def printed(names: Sequence[str], *rows: Sequence[Any]) -> str:
    """The table, where there is no terminal."""
    out = io.StringIO()
    print_rows(out, names, rows)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "told_as"),
    [
        (None, None),
        (True, True),
        (3, 3),
        (0.5, 0.5),
        (math.nan, None),
        (math.inf, None),
        (Decimal("170141183460469231731687303715884105727"), 2**127 - 1),
        (Decimal("1.50"), 1.5),
        (date(2021, 3, 2), "2021-03-02"),
        (datetime(2021, 3, 2, 8, 30), "2021-03-02T08:30:00"),
        (time(8, 30), "08:30:00"),
        (b"\x00\xff", "00ff"),
        ({"start": 1, "end": date(2021, 3, 2)}, {"start": 1, "end": "2021-03-02"}),
        ([("a", 1)], [["a", 1]]),
        (timedelta(days=1), "1 day, 0:00:00"),
    ],
    ids=str,
)
def test_every_value_of_sql_is_one_of_json(value: Any, told_as: Any) -> None:
    assert told([value]) == [told_as]


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_a_line_of_json_is_one_line_and_gives_the_words_back(words: list[str]) -> None:
    (line,) = json_lines([str(n) for n, _ in enumerate(words)], [words])
    assert line.splitlines() == [line.removesuffix("\n")]
    assert list(json.loads(line).values()) == words


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_csv_gives_the_words_back_and_holds_no_formula(words: list[str]) -> None:
    lines = "".join(csv_lines(["a"] * len(words), [words]))
    (_, cells) = csv.reader(io.StringIO(lines, newline=""))
    assert [plain(cell) for cell in cells] == words
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)


def test_csv_has_lists_in_one_cell_and_figures_as_they_are() -> None:
    values = [None, -1, 0.5, ["Arland", "Borland"], [{"start": 1, "end": 2}], True]
    assert list(csv_lines("abcdef", [values])) == [
        "a,b,c,d,e,f\n",
        ',-1,0.5,"Arland; Borland","[{""start"": 1, ""end"": 2}]",true\n',
    ]


def test_a_table_has_words_on_the_left_and_figures_on_the_right() -> None:
    shown = printed(["who", "moves"], ["Arland", 12], ["Boren", 7])
    assert [line.rstrip() for line in shown.splitlines()] == [
        "who     moves",
        "Arland     12",
        "Boren       7",
    ]


def test_a_table_cuts_what_runs_on() -> None:
    shown = printed(["words"], ["no patrol\n" * 20])
    assert shown.splitlines()[1].rstrip() == ("no patrol " * 20)[:59] + "…"


def test_a_table_steers_no_terminal_and_takes_no_words_for_marks() -> None:
    shown = printed(["[bold]w\x1b[2J"], ["[red]no\x1b[2J \u202epatrol"])
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]w" in shown
    assert "[red]no" in shown


def test_a_table_of_nothing_has_its_heads() -> None:
    assert printed(["who", "moves"]).split() == ["who", "moves"]
