"""What docs/howto-export.md promises."""

import csv
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from headway.cli.main import app
from headway.columns.moves import MOVE
from headway.serve.entry_sheet import COLUMNS as SHEET

ROOT = Path(__file__).parents[1]
EXPORT = (ROOT / "docs" / "howto-export.md").read_text("utf-8")


def fenced(language: str) -> list[str]:
    """The blocks of a language in the page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", EXPORT, re.DOTALL | re.MULTILINE)


def run(command: str) -> int:
    return CliRunner().invoke(app, shlex.split(command)[1:]).exit_code


@pytest.mark.model
def test_the_how_to_of_exports_gives_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(fenced("text")[0])
    (tmp_path / "talks.toml").write_text(fenced("toml")[0])
    commands = re.findall(r"^ {4}(headway .+)$", EXPORT, re.MULTILINE)
    assert [(one, run(one)) for one in commands] == [(one, 0) for one in commands]
    shown = list(csv.DictReader(fenced("csv")[0].splitlines()))
    made = (tmp_path / "talks.csv").read_text("utf-8-sig").splitlines()
    rows = [row for row in csv.DictReader(made) if row["sort"] != "statement"]
    assert [{key: row[key] for key in shown[0]} for row in rows] == shown
    for file in ("talks.jsonl", "talks.ftm.json", "new.atom"):
        assert (tmp_path / file).stat().st_size > 0


def test_the_how_to_of_exports_names_every_column() -> None:
    (_, table, *_) = EXPORT.split("| --- | --- |\n")
    rows = table.split("\n\n")[0].splitlines()
    first = " ".join(row.split("|")[1] for row in rows)
    assert set(re.findall(r"`(\w+)`", first)) == set(SHEET)


def test_its_snippets_use_columns_that_there_are() -> None:
    known = {*SHEET, *(column.name for column in MOVE.columns)}
    snippets = "\n".join([*fenced("python"), *fenced("r")])
    used = re.findall(r"\[?\[\"(\w+)\"|, \"(\w+)\"|talks\$(\w+)", snippets)
    names = {name for found in used for name in found if name}
    assert {"words", "day", "parties", "evidence", "actor_party"} <= names
    assert names - known <= {"party"}  # that one is made there
    for snippet in fenced("python"):
        compile(snippet, "howto-export.md", "exec")
