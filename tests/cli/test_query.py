"""`headway query`, as it is called."""

import csv
import json
import re
import shlex
import sys
from pathlib import Path

import pytest
from fsspec.implementations.memory import MemoryFileSystem
from pyarrow import parquet as pq
from tests.columns.made import archive
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.cli.query import EXAMPLES
from headway.columns.asking import Ask
from headway.columns.schema import SHOWN
from headway.errors import HeadwayError, UsageError

COUNT = "SELECT kind, count(*) AS moves FROM move GROUP BY kind ORDER BY kind"


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of three reports."""
    return archive(tmp_path_factory.mktemp("talks"))


def query(*words: object, given: str | None = None) -> Result:
    """What comes of a call."""
    return CliRunner().invoke(app, ["query", *map(str, words)], input=given)


def refused(*words: object) -> str:
    """Why a call is refused."""
    wrong = query(*words).exception
    assert isinstance(wrong, UsageError)
    return str(wrong)


def test_rows_are_a_table(talks: Path) -> None:
    done = query(talks, COUNT)
    assert done.exit_code == 0
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["kind", "moves"],
        *([kind, "3"] for kind in ("assess", "demand", "meet", "propose", "reject")),
    ]


def test_a_question_may_have_several_lines(talks: Path) -> None:
    assert query(talks, COUNT.replace(" FROM", "\n-- all\nFROM")).exit_code == 0


def test_a_question_may_come_from_standard_input(talks: Path) -> None:
    assert query(talks, "-", given=COUNT).stdout == query(talks, COUNT).stdout


def test_the_ending_of_the_file_tells_the_form(talks: Path, tmp_path: Path) -> None:
    for ending in ("csv", "jsonl", "parquet", "txt"):
        assert query(talks, COUNT, "-o", tmp_path / f"x.{ending}").exit_code == 0
    with (tmp_path / "x.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    lines = (tmp_path / "x.jsonl").read_text().splitlines()
    assert rows[0] == {"kind": "assess", "moves": "3"}
    assert json.loads(lines[0]) == {"kind": "assess", "moves": 3}
    assert pq.read_table(tmp_path / "x.parquet").num_rows == len(rows) == len(lines)
    assert (tmp_path / "x.txt").read_text().startswith("kind")


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "table"])
def test_a_limit_is_kept(talks: Path, tmp_path: Path, form: str) -> None:
    place = tmp_path / f"x.{form}"
    done = query(talks, COUNT, "--format", form, "--limit", 2, "-o", place)
    assert done.exit_code == 0
    if form == "parquet":
        assert pq.read_table(place).num_rows == 2
    else:
        assert len(place.read_text().splitlines()) == (2 if form == "jsonl" else 3)


def test_a_table_says_that_there_is_more(talks: Path) -> None:
    assert "the first 2 rows" in query(talks, COUNT, "--limit", 2).stderr
    assert query(talks, COUNT, "--limit", 5).stderr == ""
    assert "no row" in query(talks, f"FROM ({COUNT}) WHERE moves > 9").stderr


def test_without_a_question_the_tables_are_told(talks: Path) -> None:
    said = query(talks).stdout
    assert "report (3 rows)" in said
    assert [table for table in SHOWN if f"{table} (" not in said] == []
    assert [name for name in Ask if f"--ask {name}" not in said] == []
    assert "the words that tell it, to the letter" in said


def test_one_table_is_told(talks: Path) -> None:
    said = query(talks, "--schema", "move").stdout
    assert said.startswith("move (15 rows)")
    assert "report (" not in said


def test_the_tables_are_told_to_programs(talks: Path, tmp_path: Path) -> None:
    told = query(talks, "--schema", "move", "--format", "jsonl").stdout
    rows = [json.loads(line) for line in told.splitlines()]
    assert [row["column"] for row in rows] == [c.name for c in SHOWN["move"].columns]
    assert rows[0].keys() == {"table", "column", "tells", "null"}
    assert query(talks, "-o", tmp_path / "tables.csv").stdout == ""
    head, *lines = (tmp_path / "tables.csv").read_text("utf-8").splitlines()
    assert head == "table,column,tells,null"
    assert len(lines) == sum(len(table.columns) for table in SHOWN.values())


def test_what_is_told_of_tables_is_no_parquet(talks: Path, tmp_path: Path) -> None:
    assert "Parquet holds rows" in refused(talks, "-o", tmp_path / "tables.parquet")
    assert not (tmp_path / "tables.parquet").exists()


@pytest.mark.parametrize("name", Ask)
def test_a_ready_question_is_asked_by_its_name(talks: Path, name: Ask) -> None:
    done = query(talks, "--ask", name)
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) > 1


def test_a_call_that_says_two_things_is_refused(talks: Path) -> None:
    assert "one of the three" in refused(talks, COUNT, "--ask", "meetings")
    assert "one of the three" in refused(talks, COUNT, "--schema", "move")


def test_a_table_that_is_none_is_refused(talks: Path) -> None:
    assert "the tables are report, actor" in refused(talks, "--schema", "moves")


def test_a_folder_without_a_batch_is_told(tmp_path: Path) -> None:
    assert "no batch in this folder" in refused(tmp_path, COUNT)
    assert "no batch there" in refused("memory://nowhere", COUNT)


def test_an_archive_may_lie_in_a_store(talks: Path, memory: MemoryFileSystem) -> None:
    memory.put(str(talks / "tables"), "/queried/tables", recursive=True)
    done = query("memory://queried", COUNT)
    assert done.stdout == query(talks, COUNT).stdout
    assert "report (3 rows)" in query("memory://queried").stdout
    with memory.open("/queried/secret.txt", "w") as file:
        file.write("secret")
    said = refused("memory://queried", "FROM read_text('memory:///queried/secret.txt')")
    assert "disabled by configuration" in said


def test_a_store_of_which_a_package_is_missing_is_told() -> None:
    wrong = query("abfs://nowhere/talks", COUNT).exception
    assert isinstance(wrong, HeadwayError)
    assert "\n" not in str(wrong)


def test_nothing_is_written_into_the_archive(talks: Path) -> None:
    place = talks / "tables" / "move" / "x.parquet"
    assert "lies in the archive" in refused(talks, COUNT, "-o", place)
    assert not place.exists()


def test_a_question_that_is_none_leaves_the_file_as_it_was(
    talks: Path, tmp_path: Path
) -> None:
    (tmp_path / "x.csv").write_text("before")
    assert "SELECT" in refused(talks, "DROP VIEW move", "-o", tmp_path / "x.csv")
    late = "SELECT CASE WHEN kind = 'meet' THEN error('late') END FROM move"
    assert "late" in refused(talks, late, "-o", tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text() == "before"


def test_what_parquet_has_no_type_for_is_told(talks: Path, tmp_path: Path) -> None:
    said = refused(talks, "SELECT INTERVAL 1 DAY", "-o", tmp_path / "x.parquet")
    assert "CAST(… AS VARCHAR)" in said
    assert not (tmp_path / "x.parquet").exists()


def test_without_the_extra_the_way_to_get_it_is_told(
    talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [n for n in sys.modules if n.startswith("headway.columns.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "headway.cli.querying", raising=False)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert "pip install 'headway[archive]'" in refused(talks, COUNT)


HOWTO = (Path(__file__).parents[2] / "docs" / "howto-query.md").read_text("utf-8")
COMMANDS = re.findall(r"^ {4}headway query (.+)$", HOWTO, re.MULTILINE)
SHOWN_AFTER = re.findall(
    r"^ {4}headway query ([^\n]+)\n\n```text\n(.*?)^```",
    HOWTO,
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the archive that examples name."""
    archive(tmp_path / "talks")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_how_to_and_the_help_run(here: Path) -> None:
    examples = re.findall("^Example: headway query (.+)$", EXAMPLES, re.MULTILINE)
    calls = [*COMMANDS, *examples]
    assert len(calls) == 10
    codes = {call: query(*shlex.split(call)).exit_code for call in calls}
    assert codes == dict.fromkeys(calls, 0)
    assert (here / "meetings.csv").exists()


def test_the_how_to_shows_what_is_printed(here: Path) -> None:
    assert len(SHOWN_AFTER) == 3
    for call, shown in SHOWN_AFTER:
        printed = query(*shlex.split(call)).stdout.splitlines()
        assert [line.rstrip() for line in printed] == shown.splitlines()


@pytest.mark.parametrize("name", Ask)
def test_the_how_to_names_every_ready_question(name: Ask) -> None:
    assert f"| `{name}` |" in HOWTO
