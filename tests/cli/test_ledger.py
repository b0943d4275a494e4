"""What a ledger holds is counted, exported and taken out."""

import csv
import json
import re
from pathlib import Path

import pytest
from tests.cli.calls import REPORT, headway

from headway.errors import LedgerError

pytestmark = pytest.mark.model


def test_stats_say_from_when_the_reports_are_and_the_verdict(
    ledger: Path, tmp_path: Path
) -> None:
    said = headway("ledger", "stats", "--ledger", ledger).stdout
    assert "no report bears a date" in said
    assert "in 1 report" in said
    other = tmp_path / "other.txt"
    for day in ("2022-01-13", "2022-02-01"):
        other.write_text(f"{REPORT} {day}", "utf-8")
        call = ("read", other, "--date", day, "--ledger", ledger, "--format", "none")
        assert headway(*call).exit_code == 0
    said = headway("ledger", "stats", "--ledger", ledger).stdout
    assert "Published: 2022-01-13 to 2022-02-01, and 1 without a date" in said
    told = json.loads(headway("ledger", "stats", "--ledger", ledger, "--json").stdout)
    assert (told["from"], told["to"]) == ("2022-01-13", "2022-02-01")
    assert told["verdict"].endswith(".")


def test_a_ledger_is_counted_exported_and_shown(ledger: Path, tmp_path: Path) -> None:
    assert "move" in headway("ledger", "stats", "--ledger", ledger).stdout
    exported = headway("ledger", "export", "--ledger", ledger).stdout
    assert json.loads(exported)["article"]["id"] == "river"
    page = tmp_path / "talks.html"
    said = headway("report", "--ledger", ledger, "-o", page, "--summary")
    assert str(page) in said.stdout
    assert "in 1 report" in said.stdout
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_moves_are_exported_as_events(ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    call = ("ledger", "export", "--ledger", ledger, "--format", "plover")
    said = headway(*call, "-o", file)
    first, *_ = csv.DictReader(file.read_text("utf-8").splitlines())
    told = first["event_type"], first["actor_code"], first["date"]
    assert told == ("REJECT", "IRN", "")
    assert first["evidence"] in REPORT
    assert said.stderr == ""
    assert headway(*call).stdout == file.read_text("utf-8")


def test_moves_that_are_no_events_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "river.txt"
    file.write_text("Iran rejected the proposal of Iraq. The talks made no progress.")
    said = headway("read", file, "--format", "plover")
    assert len(said.stdout.splitlines()) == 2
    assert "headway: 1 of 2 moves left out, no events of PLOVER: 1 of" in said.stderr
    kept = headway("read", file, "--ledger", tmp_path / "t.db", "--format", "none")
    assert "left out" not in kept.stderr
    call = ("ledger", "export", "--ledger", tmp_path / "t.db", "--format", "plover")
    assert headway(*call).stderr in said.stderr


def test_a_removed_report_stays_out(ledger: Path, report: Path) -> None:
    call = ("ledger", "remove", "river", "--ledger", ledger, "--reason", "asked to")
    assert headway(*call).stdout == "1 removed\n"
    log = headway("account", "log", "--ledger", ledger, "--json").stdout
    assert json.loads(log)["act"] == "report remove"
    again = headway("read", report, "--ledger", ledger, "--format", "jsonl")
    assert again.stdout == ""
    assert re.search(
        r"river\.txt: kept out, removed on \d{4}-\d\d-\d\d\n", again.stderr
    )
    assert "ledger: 1 kept out;" in again.stderr
    assert isinstance(headway(*call).exception, LedgerError)
