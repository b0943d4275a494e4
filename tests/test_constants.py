"""The page on headway holds the constants as the code has them."""

import re
from datetime import timedelta

import pytest
from benchmarks.constants import (
    BEGIN,
    END,
    MODULES,
    PAGE,
    rewritten,
    rows,
    shown,
    table,
)

from headway.analyse.followed import scale
from headway.analyse.followed.scale import BREAK, RISE, Rung, Sign

SAID = PAGE.read_text("utf-8")


def test_the_page_is_as_the_code() -> None:
    assert rewritten(SAID) == SAID, "run python -m benchmarks.constants"


@pytest.mark.parametrize("title", MODULES)
def test_each_constant_has_a_reason(title: str) -> None:
    lines = [
        line.strip("| ").split(" | ") for line in table(MODULES[title]).splitlines()
    ]
    reasons = {line[0]: line[-1] for line in lines[2:] if len(line) > 2}
    whole = {name for name, reason in reasons.items() if reason and ", " not in name}
    bare = [
        n for n, why in reasons.items() if not why and n.partition(", ")[0] not in whole
    ]
    assert bare == []


def test_all_measures_of_the_scale_stand_in_its_table() -> None:
    named = set(re.findall(r"`scale\.(\w+)`", SAID))
    kinds = {Rung.__name__, Sign.__name__}
    assert named == {name for name in scale.__all__ if name not in kinds}


def test_a_row_has_the_value_and_the_reason() -> None:
    made = list(rows(scale))
    assert any(
        row.startswith(f"| `scale.BREAK` | {BREAK:g} | at least two clear")
        for row in made
    )
    assert any(row.startswith("| `scale.RISE`, agreed | 1.5 | ") for row in made)
    assert RISE[Sign.AGREED] == 1.5


def test_every_rung_stands_in_the_page() -> None:
    table_of = SAID.split("## The ladder")[1].split("**What counts")[0]
    assert re.findall(r"^\| (\d) \|", table_of, re.MULTILINE) == [
        f"{r:d}" for r in Rung
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.5, "0.5"), (2 / 3, "0.667"), (7, "7"), (timedelta(days=7), "7 days")],
    ids=["a half", "two thirds", "a count", "a week"],
)
def test_how_a_value_is_shown(value: object, words: str) -> None:
    assert shown(value) == words


def test_a_page_without_its_tables_gets_them() -> None:
    before, after = "# A page\n\n", "\nThe end.\n"
    bare = f"{before}{BEGIN}{END}{after}"
    made = rewritten(bare)
    assert made.startswith(before)
    assert made.endswith(after)
    assert made.count("| constant | value | reason |") == len(MODULES)
