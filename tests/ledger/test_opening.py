"""Ledgers are made, found and refused, each with a line that says what to do."""

import os
import sqlite3
from pathlib import Path

import pytest
from tests.fakes import capture, entries

from headway.errors import LedgerError
from headway.ledger.opening import ledger_to_fill, open_ledger


def test_a_ledger_is_made_once_and_opened_ever_after(address: str) -> None:
    first = open_ledger(address, create=True)
    first.add(capture(), entries())
    first.close()
    again = open_ledger(address, create=False)
    assert list(again.entries()) == [entries()]
    again.close()


def test_a_missing_ledger_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such ledger"):
        open_ledger(str(tmp_path / "talks.db"), create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_left_as_it_was(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear minister, " * 100)
    with pytest.raises(LedgerError, match="no ledger"):
        open_ledger(str(letter), create=True)
    assert letter.read_text() == "Dear minister, " * 100


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE stamps (id INTEGER)")
    db.close()
    with pytest.raises(LedgerError, match="no ledger"):
        open_ledger(str(other), create=True)


def test_another_programs_database_is_not_taken_for_a_newer_or_older_ledger(
    tmp_path: Path,
) -> None:
    for version in ("0001", "8f3a"):
        other = tmp_path / f"{version}.db"
        with sqlite3.connect(other) as db:
            db.execute("CREATE TABLE alembic_version (version_num TEXT)")
            db.execute("INSERT INTO alembic_version VALUES (?)", (version,))
            db.execute("CREATE TABLE article (id INTEGER)")
        db.close()
        for create in (True, False):
            with pytest.raises(LedgerError, match="but no ledger: name another one"):
                open_ledger(str(other), create=create)


@pytest.mark.parametrize(
    "blow",
    [
        "DROP TABLE move",
        "DROP TABLE tombstone",
        "DROP TABLE alembic_version",
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_master",
    ],
)
def test_a_ledger_that_lost_a_table_is_damaged(tmp_path: Path, blow: str) -> None:
    file = tmp_path / "talks.db"
    open_ledger(str(file), create=True).close()
    with sqlite3.connect(file) as db:
        db.executescript(blow)
    db.close()
    for create in (True, False):
        with pytest.raises(LedgerError, match="is damaged: restore it from a copy"):
            open_ledger(str(file), create=create)


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "talks.db"
    open_ledger(str(file), create=True).close()
    with sqlite3.connect(file) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    db.close()
    with pytest.raises(LedgerError, match="newer Headway"):
        open_ledger(str(file), create=True)


def test_an_empty_file_is_no_ledger_to_read_from(tmp_path: Path) -> None:
    (tmp_path / "talks.db").touch()
    with pytest.raises(LedgerError, match="empty"):
        open_ledger(str(tmp_path / "talks.db"), create=False)


@pytest.mark.parametrize(
    ("name", "says"),
    [(".", "folder"), ("none/talks.db", "no folder")],
    ids=["a folder", "a file in a folder that is not there"],
)
def test_an_impossible_path_is_refused(tmp_path: Path, name: str, says: str) -> None:
    with pytest.raises(LedgerError, match=says):
        open_ledger(str(tmp_path / name), create=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(LedgerError, match=r"permissions|folder"):
        open_ledger(str(tmp_path / "talks.db"), create=True)
    tmp_path.chmod(0o700)


def test_an_sqlite_address_is_a_file_too(tmp_path: Path) -> None:
    file = tmp_path / "talks.db"
    open_ledger(f"sqlite:///{file}", create=True).close()
    assert file.exists()


@pytest.mark.parametrize(
    "address", ["nosuchdatabase://", "mysql://u@h/db", "sqlite://", "postgresql+x://h"]
)
def test_an_address_of_another_kind_is_refused(address: str) -> None:
    with pytest.raises(LedgerError, match="is no kind of ledger: give a file or"):
        open_ledger(address, create=True)


@pytest.mark.parametrize("address", [":memory:", "sqlite:///:memory:"])
def test_a_ledger_that_would_keep_nothing_is_refused(address: str) -> None:
    for find in (ledger_to_fill, lambda name: open_ledger(name, create=False)):
        with pytest.raises(LedgerError, match="keep nothing: give the name of a file"):
            find(address)


def test_a_pipe_or_device_is_no_ledger(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.db")
    for place in (tmp_path / "pipe.db", "/dev/null"):
        with pytest.raises(LedgerError, match="keeps nothing: name a file"):
            open_ledger(str(place), create=True)


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(LedgerError, match="not an address"):
        open_ledger("postgresql://h:port/db", create=True)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://jane:secret@127.0.0.1:1/db",
        "postgresql://jane:sec@secret@127.0.0.1:1/db",
        "postgresql://127.0.0.1:1/db?user=jane&password=secret",
        "postgresql://jane:secret@127.0.0.1:port/db",
        "postgresql://jane:secret/db",
        "postgresql:jane:secret@127.0.0.1/db",
        "mysql://jane:secret@127.0.0.1/db",
    ],
)
def test_a_password_is_never_told(address: str) -> None:
    with pytest.raises(LedgerError) as refused:
        open_ledger(address, create=True)
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_ledger_to_fill_is_not_made_before_there_is_something(tmp_path: Path) -> None:
    assert ledger_to_fill(str(tmp_path / "talks.db")) is None
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_to_fill_is_opened_where_there_is_one(address: str) -> None:
    open_ledger(address, create=True).close()
    ledger = ledger_to_fill(address)
    assert ledger is not None
    assert list(ledger.entries()) == []
    ledger.close()


def test_a_ledger_that_cannot_be_made_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no folder"):
        ledger_to_fill(str(tmp_path / "none" / "talks.db"))


def test_a_ledger_in_use_is_told_so(tmp_path: Path) -> None:
    file = tmp_path / "talks.db"
    open_ledger(str(file), create=True).close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LedgerError, match="another program"):
        open_ledger(str(file), create=True, patience=0.1)
    other.close()
