"""Under a desk many read while one writes, and the ledger is one file afterwards."""

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.fakes import SIGNED, TEXT, article, capture, editor, entries

from headway.ledger.opening import is_sealed, open_ledger, place_of
from headway.ledger.schema import article as reports
from headway.ledger.settling import settle
from headway.ledger.sharing import part_with, share, tidy
from headway.ledger.store import Ledger

MANY = 20
SECRET = "a word that stands in one report alone"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a ledger with one report lies."""
    place = tmp_path / "talks.db"
    ledger = open_ledger(str(place), create=True)
    ledger.add(capture(), entries())
    ledger.close()
    return place


@pytest.fixture
def shared(file: Path) -> Iterator[Ledger]:
    """The ledger, as a desk opens it."""
    ledger = open_ledger(str(file), create=True)
    assert share(ledger)
    yield ledger
    ledger.close()


def mode(file: Path) -> str:
    """Where SQLite writes first."""
    db = sqlite3.connect(file)
    (found,) = db.execute("PRAGMA journal_mode").fetchone()
    db.close()
    return str(found)


def confirm(ledger: Ledger) -> None:
    """Write something."""
    read = entries()
    said = ledger.corrections(read.article.sha256)
    ledger.correct(editor(read, said).confirm(read.moves[0].id, SIGNED))


def test_who_reads_does_not_keep_the_writer_waiting(shared: Ledger) -> None:
    with shared.engine.connect() as reading:
        assert reading.scalar(sa.select(sa.func.count()).select_from(reports)) == 1
        confirm(shared)
        more = f"{TEXT} Then it rained."
        shared.add(capture(more.encode()), entries(article(more)))
        assert reading.scalar(sa.select(sa.func.count()).select_from(reports)) == 1
    assert shared.counts()["article"] == 2


def test_who_writes_does_not_keep_readers_waiting(shared: Ledger) -> None:
    with shared.writer.begin() as writing:
        writing.execute(sa.update(reports).values(title="Yes to the patrol"))
        assert [one.article.title for one in shared.entries()] == ["No patrol"]


def test_many_read_while_one_writes(blank: str) -> None:
    ledger = open_ledger(blank, create=True)
    share(ledger)
    ledger.add(capture(), entries())
    with ThreadPoolExecutor(MANY) as pool:
        read = [pool.submit(ledger.report, entries().article.sha256) for _ in range(99)]
        for _ in range(10):
            confirm(ledger)
        assert {one.result().article.id for one in read} == {"cresk"}
    assert len(ledger.corrections()) == 10
    part_with(ledger)


def test_a_ledger_is_one_file_when_its_desk_has_closed(
    shared: Ledger, file: Path
) -> None:
    confirm(shared)
    assert mode(file) == "wal"
    assert part_with(shared)
    assert mode(file) == "delete"
    assert [one.name for one in file.parent.iterdir()] == ["talks.db"]


def test_a_ledger_that_another_desk_has_open_stays_as_it_is(
    shared: Ledger, file: Path
) -> None:
    other = open_ledger(str(file), create=True)
    share(other)
    with shared.engine.connect() as reading:
        reading.scalar(sa.select(reports.c.id))
        assert not part_with(other)
    assert mode(file) == "wal"


def test_a_ledger_in_use_is_shared_later(file: Path) -> None:
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN")
    holder.execute("SELECT * FROM article").fetchone()
    ledger = open_ledger(str(file), create=False)
    sa.event.listen(ledger.engine, "checkout", hurry)
    assert not share(ledger)
    holder.close()
    assert share(ledger)
    ledger.close()


def hurry(connection: sqlite3.Connection, *_: object) -> None:
    """Wait for nobody."""
    connection.execute("PRAGMA busy_timeout = 10")


@pytest.mark.parametrize("is_shared", [True, False], ids=["a desk", "no desk"])
def test_what_is_removed_leaves_all_files(file: Path, is_shared: bool) -> None:
    ledger = open_ledger(str(file), create=True)
    if is_shared:
        share(ledger)
    text = f"{TEXT} {SECRET}."
    found = entries(article(text))
    ledger.add(capture(text.encode(), "secret.txt"), found)
    assert any(SECRET.encode() in one.read_bytes() for one in file.parent.iterdir())
    ledger.remove(found.article.sha256, "its outlet asks")
    left = {
        one.name for one in file.parent.iterdir() if SECRET.encode() in bytes_of(one)
    }
    assert left == set()
    ledger.close()


def bytes_of(file: Path) -> bytes:
    """What stands in a file; nothing, where it went meanwhile."""
    return file.read_bytes() if file.exists() else b""


def test_what_is_removed_leaves_all_files_once_readers_have_gone(
    shared: Ledger, file: Path
) -> None:
    text = f"{TEXT} {SECRET}."
    found = entries(article(text))
    shared.add(capture(text.encode(), "secret.txt"), found)
    sa.event.listen(shared.engine, "checkout", hurry)
    with shared.engine.connect() as reading:
        reading.scalar(sa.select(reports.c.id))
        assert not settle(shared.engine, 10)
    shared.remove(found.article.sha256, "its outlet asks")
    tidy(shared)
    assert not any(SECRET.encode() in bytes_of(one) for one in file.parent.iterdir())


def test_settling_is_nothing_to_a_ledger_that_no_desk_has_open(blank: str) -> None:
    ledger = open_ledger(blank, create=True)
    assert settle(ledger.engine)
    tidy(ledger)
    ledger.close()


def test_a_server_is_not_kept_busy_for_long(blank: str) -> None:
    ledger = open_ledger(blank, create=True)
    share(ledger)
    if ledger.engine.dialect.name == "postgresql":
        with ledger.engine.connect() as db:
            said = db.scalar(sa.text("SELECT current_setting('statement_timeout')"))
            assert said == "15s"
    part_with(ledger)


def test_a_ledger_that_a_killed_desk_left_is_read_from_a_sealed_medium(
    shared: Ledger, file: Path, tmp_path: Path
) -> None:
    settle(shared.engine)
    sealed = tmp_path / "medium" / "talks.db"
    sealed.parent.mkdir()
    sealed.write_bytes(file.read_bytes())
    place = place_of(sealed, sealed=True)
    engine = sa.create_engine(sa.engine.URL.create("sqlite", **place))
    with engine.connect() as db:
        assert db.scalar(sa.select(reports.c.title)) == "No patrol"
    engine.dispose()
    assert [one.name for one in sealed.parent.iterdir()] == ["talks.db"]


def test_a_folder_that_can_be_written_is_not_sealed(shared: Ledger, file: Path) -> None:
    assert not is_sealed(file)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_sealed(
    shared: Ledger, file: Path, tmp_path: Path
) -> None:
    part_with(shared)
    tmp_path.chmod(0o500)
    assert not is_sealed(file)  # it is one file: nothing is to be written beside it
    tmp_path.chmod(0o700)
