"""An archive answers what is asked in SQL, and no question changes a thing."""

import os
import signal
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from tests.columns.made import archive, reports

from headway.columns.home import folder as at
from headway.columns.opening import open_archive
from headway.columns.schema import SHOWN, TABLES
from headway.errors import HeadwayError, SourceError, UsageError

ENTRIES = [table for table in TABLES if table != "report"]
ENDLESS = (
    "SELECT count(*) FROM range(100000000) a, range(10000000) b "
    "WHERE hash(a.range + b.range) = 1"
)
RARE = ENDLESS.replace("count(*)", "a.range")


def rows(folder: Path, sql: str) -> list[dict[str, Any]]:
    """What is answered, row by row."""
    with open_archive(at(folder)) as opened, opened.ask(sql) as answer:
        return [row for batch in answer.batches for row in batch.to_pylist()]


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of three reports."""
    return archive(tmp_path_factory.mktemp("talks"))


def test_a_table_has_the_rows_of_all_shards(talks: Path) -> None:
    with open_archive(at(talks)) as opened:
        counts = {table: opened.count(table) for table in SHOWN}
    assert counts["report"] == 3
    assert counts["move"] == sum(len(read.moves) for read in reports())
    assert counts["aside"] == 0


def test_who_demands_what_of_whom_is_one_join(talks: Path) -> None:
    found = rows(
        talks,
        "SELECT DISTINCT name, recipient, about FROM move JOIN part "
        "ON entry = move.id AND role = 'actor' WHERE move.kind = 'demand'",
    )
    assert found == [
        {
            "name": "Arland",
            "recipient": "Borland",
            "about": "that Borland open the strait",
        }
    ]


def test_an_archive_without_files_has_tables_without_rows(tmp_path: Path) -> None:
    full = archive(tmp_path / "full")
    (tmp_path / "tables").mkdir()
    sql = "SELECT table_name, column_name, data_type FROM duckdb_columns()"
    assert rows(tmp_path, sql) == rows(full, sql)
    every = " UNION ALL ".join(f"SELECT report FROM {t}" for t in ENTRIES)
    assert rows(tmp_path, every) == []
    assert len(rows(full, every)) > len(ENTRIES)


@pytest.mark.parametrize("name", ["tal*ks", "year=2021", "it's", "a[b]", "q?"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    talks = archive(tmp_path / name)
    assert rows(talks, "SELECT count(*) AS n FROM report") == [{"n": 3}]
    assert len(rows(talks, "DESCRIBE report")) == len(TABLES["report"].columns)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM read_blob('{talks}/tables/../beside.txt')",
        "COPY (SELECT 1) TO '{talks}/tables/x.csv'",
        "COPY (SELECT 1) TO '{talks}/x.csv'",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO '{talks}/tables/x.csv'",
        "CREATE TABLE x AS SELECT 1",
        "DROP VIEW move",
        "ATTACH '{talks}/x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "PRAGMA enable_profiling",
        "SELECT 1; COPY (SELECT 1) TO '{talks}/tables/x.csv'",
        "SELECT * FROM enable_logging('file')",
        "EXPORT DATABASE '{talks}/tables/x'",
        "SELECT getenv('HOME')",
    ],
)
def test_a_question_reads_nothing_else_and_writes_nothing(
    talks: Path, sql: str
) -> None:
    (talks / "beside.txt").write_text("secret")
    before = sorted(talks.rglob("*"))
    with pytest.raises(HeadwayError) as told:
        rows(talks, sql.format(talks=talks))
    assert "\n" not in str(told.value)
    assert "secret" not in str(told.value)
    assert sorted(talks.rglob("*")) == before


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT kin FROM move", 'Candidate bindings: "kind"'),
        ("SELECT * FROM mov", 'Did you mean "move"?'),
        ("SELEC 1", 'syntax error at or near "SELEC"'),
        ("SELECT error('no')", "no"),
        ("", "0 statements: write one SELECT"),
        ("-- nothing", "0 statements: write one SELECT"),
        ("SELECT 1; SELECT 2", "2 statements: write one SELECT"),
        ("PIVOT move ON kind USING count(*)", "name the columns"),
        ("DELETE FROM move", "write a SELECT"),
        ("SELECT 'a'::INTEGER", "Could not convert string"),
    ],
)
def test_what_is_no_question_is_told_in_one_line(
    talks: Path, sql: str, said: str
) -> None:
    with pytest.raises(UsageError) as told:
        rows(talks, sql)
    assert said in str(told.value)
    assert "\n" not in str(told.value)


def test_a_pivot_with_its_columns_is_a_question(talks: Path) -> None:
    sql = "FROM (PIVOT move ON kind IN ('demand') USING count(*) GROUP BY status)"
    assert rows(talks, sql) == [{"status": "actual", "demand": 3}]


def test_a_damaged_file_is_told_with_its_name(tmp_path: Path) -> None:
    place = archive(tmp_path) / "tables" / "move" / "0abc.parquet"
    place.write_bytes(place.read_bytes()[:100])
    with pytest.raises(SourceError, match=r"0abc\.parquet.*run the batch again"):
        rows(tmp_path, "SELECT count(*) FROM move")


@pytest.mark.parametrize("sql", [ENDLESS, RARE], ids=["counted", "row by row"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_long_question_is_stopped_at_once(talks: Path, number: int, sql: str) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(number, stop)
    alarm = threading.Timer(0.5, os.kill, (os.getpid(), number))
    begun = time.monotonic()
    try:
        alarm.start()
        with pytest.raises(KeyboardInterrupt):
            rows(talks, sql)
    finally:
        alarm.cancel()
        signal.signal(number, before)
    assert time.monotonic() - begun < 10


def test_an_answer_that_is_left_early_is_not_worked_out(talks: Path) -> None:
    with open_archive(at(talks)) as opened:
        with opened.ask("FROM range(1000000000000)") as answer:
            assert next(answer.batches).num_rows
        assert opened.count("report") == 3
