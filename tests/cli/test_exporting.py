"""A ledger, or what a dossier files, written for spreadsheets and other programs."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.test_finding import filled
from tests.fakes import article, capture, entries
from tests.filings import filing, on
from typer.testing import CliRunner, Result

from headway.cli.exporting import firsts
from headway.cli.main import app
from headway.errors import UsageError
from headway.ledger.opening import open_ledger

ELSEWHERE = "Boats sailed. " + article().text


def export(*words: object) -> Result:
    call = ["ledger", "export", *(str(word) for word in words)]
    return CliRunner().invoke(app, call)


def rows(made: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.removeprefix("\ufeff"), newline="")))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier with one report filed, in a ledger that holds another one, too."""
    monkeypatch.chdir(tmp_path)
    filled(tmp_path / "patrol.toml", "patrol.db")
    ledger = open_ledger("patrol.db", create=False)
    other = entries(replace(article(ELSEWHERE), id="other"))
    ledger.add(capture(ELSEWHERE.encode(), "other.txt"), other)
    ledger.close()
    return tmp_path


@pytest.mark.usefixtures("desk")
def test_a_ledger_is_a_spreadsheet_with_one_row_an_entry() -> None:
    said = export("--ledger", "patrol.db", "--format", "csv")
    assert said.stderr == ""
    found = rows(said.stdout)
    assert {row["report"] for row in found} == {"cresk", "other"}
    assert len(found) == 16
    assert {row["issues"] for row in found} == {""}


def test_a_file_of_it_is_what_the_terminal_has(desk: Path) -> None:
    call = ("--ledger", "patrol.db", "--format", "csv")
    assert export(*call, "-o", "talks.csv").stdout == ""
    assert (desk / "talks.csv").read_bytes() == export(*call).stdout.encode()


@pytest.mark.usefixtures("desk")
def test_of_a_dossier_it_has_its_reports_parties_and_issues() -> None:
    said = export("--dossier", "patrol.toml", "--format", "csv")
    found = rows(said.stdout)
    assert {row["report"] for row in found} == {"cresk"}
    refusal = next(row for row in found if row["kind"] == "reject")
    assert (refusal["parties"], refusal["issues"]) == ("Borland", "Patrols")


@pytest.mark.usefixtures("desk")
def test_a_dossier_chooses_what_other_forms_tell_too() -> None:
    (line,) = export("--dossier", "patrol.toml").stdout.splitlines()
    assert json.loads(line)["article"]["id"] == "cresk"
    events = export("--dossier", "patrol.toml", "--format", "plover").stdout
    assert {row["article_id"] for row in rows(events)} == {"cresk"}


@pytest.mark.usefixtures("desk")
def test_without_a_ledger_or_a_dossier_one_is_told_to_name_one() -> None:
    said = export("--format", "csv")
    assert isinstance(said.exception, UsageError)
    assert "--ledger" in str(said.exception)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("output", ["patrol.toml", "patrol.db"])
def test_the_export_is_not_written_over_what_it_is_made_from(output: str) -> None:
    said = export("--dossier", "patrol.toml", "-o", output)
    assert isinstance(said.exception, UsageError)


def test_of_reports_that_print_one_text_the_first_is_told() -> None:
    early, late = filing("early", on(1)), filing("late", on(2))
    copy = replace(late, witness=early.article)
    old = filing("old", on(1), superseded=True)
    assert [one.id for one in firsts([copy, early, old])] == ["early"]
    assert [one.id for one in firsts([late, early])] == ["early", "late"]
