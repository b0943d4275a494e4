"""`headway batch`, as people use it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from tests.batch.material import lines
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import OutputError, SourceError, UsageError
from headway.ledger.opening import open_ledger

RUN = [sys.executable, "-m", "headway", "batch", "run"]


def headway(*words: object) -> Result:
    """One call in this process."""
    return CliRunner().invoke(app, ["batch", *map(str, words)])


def run(*words: object) -> subprocess.CompletedProcess[str]:
    """A batch in a process of its own."""
    call = [*RUN, *map(str, words)]
    return subprocess.run(call, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a real batch has read the archive, with what it said."""
    place = tmp_path_factory.mktemp("batch")
    file, out = place / "archive.jsonl", place / "out"
    file.write_text("".join(lines()), "utf-8")
    made = run(file, "--out", out, "--workers", "1", "--ledger", out / "t.db")
    (place / "said").write_text(f"{made.returncode}\n{made.stderr}", "utf-8")
    return place


@pytest.mark.model
def test_a_batch_says_what_became_of_every_report(done: Path) -> None:
    code, *said = (done / "said").read_text("utf-8").splitlines()
    assert code == "1"  # one line is broken
    assert said[0].startswith("headway: sifted 7 reports (")
    assert said[0].endswith(
        "2 worth reading; not read: 2 no talk between parties, 1 in another language, "
        "1 too short"
    )
    assert said[1].startswith("headway: read 1 report, ")
    assert said[1].endswith("; 1 more is a copy; not read: 1 no report")
    assert said[2] == "headway: ledger: 1 new, 1 known"
    assert said[3].startswith("headway: what was not read, and why: headway batch show")
    assert said[4].startswith("headway: next: headway report --ledger ")


@pytest.mark.model
def test_what_was_read_is_in_the_ledger(done: Path) -> None:
    ledger = open_ledger(str(done / "out" / "t.db"), create=False)
    [made] = ledger.entries()
    ledger.close()
    assert made.article.id == "again"
    assert made.moves
    assert "+sparing-" in made.reader.version


@pytest.mark.model
def test_the_same_call_again_reads_nothing(done: Path) -> None:
    before = {f: f.stat().st_mtime_ns for f in (done / "out" / "shards").iterdir()}
    made = run(done / "archive.jsonl", "--out", done / "out")
    after = {f: f.stat().st_mtime_ns for f in (done / "out" / "shards").iterdir()}
    assert before == after != {}
    assert "read 1 report, " in made.stderr


@pytest.mark.model
def test_a_batch_is_shown_with_what_it_could_not_read(done: Path) -> None:
    shown = headway("show", done / "out")
    broken, sifted, read = shown.stdout.splitlines()
    assert "broken JSON" in broken
    assert sifted.startswith("sifted 7 reports (")
    assert read.startswith("read 1 report, ")
    assert read.endswith(", of 1; 1 more is a copy; not read: 1 no report")


@pytest.mark.model
def test_the_same_is_shown_to_programs(done: Path) -> None:
    shown = json.loads(headway("show", done / "out", "--json").stdout)
    (broken,) = shown.pop("unread")
    assert "broken JSON" in broken
    assert shown.pop("set_aside") == {
        "no talk between parties": 2,
        "in another language": 1,
        "too short": 1,
    }
    assert shown.pop("failed") == {"no report": 1}
    assert shown.pop("words") > 0 < shown.pop("entries")
    assert shown == {"reports": 7, "worth_reading": 2, "copies": 1, "read": 1}


@pytest.mark.model
def test_it_is_said_that_results_of_other_options_are_let_go(
    done: Path, tmp_path: Path
) -> None:
    assert "let go" not in (done / "said").read_text("utf-8")
    out = shutil.copytree(done / "out", tmp_path / "out")
    call = [done / "archive.jsonl", "--out", out, "--workers", "1"]
    made = run(*call, "--date", "2021-03-05")
    assert "1 shard of other inputs, options or rules let go" in made.stderr


def test_a_folder_without_a_batch_is_told(tmp_path: Path) -> None:
    for verb in (["show"], ["load", "--ledger", tmp_path / "talks.db"]):
        failed = headway(*verb, tmp_path)
        assert isinstance(failed.exception, UsageError)
        assert "headway batch run" in str(failed.exception)
    assert list(tmp_path.iterdir()) == []


def test_an_input_that_is_not_there_is_told_before_anything_is_made(
    tmp_path: Path,
) -> None:
    failed = headway("run", tmp_path / "none.jsonl", "--out", tmp_path / "out")
    assert isinstance(failed.exception, SourceError)
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"text": "x"}), "utf-8")
    assert isinstance(headway("run", file, "--out", file).exception, OutputError)
    assert isinstance(headway("show", file).exception, UsageError)


def test_two_batches_do_not_work_in_one_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "x"}), "utf-8")
    out = tmp_path / "out"
    out.mkdir()
    with FileLock(out / ".lock"):
        failed = headway("run", tmp_path / "a.jsonl", "--out", out)
    assert isinstance(failed.exception, UsageError)
    assert "another batch is at work" in str(failed.exception)


def test_a_scheduler_is_dasks(tmp_path: Path) -> None:
    call = ["run", tmp_path, "--out", tmp_path / "out", "--scheduler", "tcp://a:1"]
    failed = headway(*call)
    assert isinstance(failed.exception, UsageError)
    assert "--engine dask" in str(failed.exception)
