"""Backups, at the command line."""

import stat
from pathlib import Path

import pytest
from tests.fakes import capture, entries
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import HeadwayError, LedgerError, OutputError, UsageError
from headway.ledger.audits import audits
from headway.ledger.opening import open_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with a report."""
    file = tmp_path / "talks.db"
    made = open_ledger(str(file), create=True)
    made.add(capture(), entries())
    made.close()
    return file


def headway(*words: object) -> Result:
    """A call."""
    return CliRunner().invoke(app, [str(word) for word in words])


def test_a_ledger_goes_to_another_place(ledger: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "talks.backup", tmp_path / "new.db"
    said = headway("backup", file, "--ledger", ledger)
    assert said.exit_code == 0
    assert "hashes of passwords" in said.stdout
    assert headway("restore", file, "--ledger", new).exit_code == 0
    kept = [open_ledger(str(one), create=False) for one in (ledger, new)]
    assert list(kept[0].entries()) == list(kept[1].entries())
    assert [one["act"] for one in audits(kept[0], 9, None)] == ["backup"]
    assert [one["act"] for one in audits(kept[1], 9, None)] == ["restore"]


def test_nobody_else_reads_a_backup(ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "talks.backup"
    headway("backup", file, "--ledger", ledger)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_backup_takes_the_place_of_the_last_one(ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "talks.backup"
    for _ in range(2):
        assert headway("backup", file, "--ledger", ledger).exit_code == 0
    assert sorted(tmp_path.iterdir()) == [file, ledger]


def test_nothing_else_is_written_over(ledger: Path, tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("Arland came.")
    for file in (other, ledger):
        before = file.read_bytes()
        said = headway("backup", file, "--ledger", ledger)
        assert isinstance(said.exception, UsageError)
        assert file.read_bytes() == before


def test_where_nothing_can_be_written_nothing_is(ledger: Path, tmp_path: Path) -> None:
    for file in (tmp_path, tmp_path / "no" / "talks.backup"):
        said = headway("backup", file, "--ledger", ledger)
        assert isinstance(said.exception, OutputError)
    assert list(tmp_path.iterdir()) == [ledger]


def test_a_ledger_that_is_not_there_is_told(tmp_path: Path) -> None:
    said = headway("backup", tmp_path / "x", "--ledger", tmp_path / "none.db")
    assert isinstance(said.exception, HeadwayError)
    assert list(tmp_path.iterdir()) == []


def test_a_broken_backup_makes_no_ledger(ledger: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "talks.backup", tmp_path / "new.db"
    headway("backup", file, "--ledger", ledger)
    file.write_bytes(file.read_bytes()[:-100])
    said = headway("restore", file, "--ledger", new)
    assert isinstance(said.exception, LedgerError)
    assert not new.exists()


def test_nothing_is_restored_over_a_ledger(ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "talks.backup"
    headway("backup", file, "--ledger", ledger)
    before = ledger.read_bytes()
    said = headway("restore", file, "--ledger", ledger)
    assert "holds something already" in str(said.exception)
    assert ledger.read_bytes() == before
