"""Results are never written over what they are made from."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.fakes import capture, entries

from headway.cli.clashes import refuse_overwriting
from headway.errors import UsageError
from headway.ledger.opening import open_ledger


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger, a report in a folder, and other names for both."""
    made = open_ledger(str(tmp_path / "talks.db"), create=True)
    made.add(capture(), entries())
    made.close()
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "ferry.txt").write_text("Both ports signed.")
    (tmp_path / "link.db").symlink_to("talks.db")
    (tmp_path / "link.txt").symlink_to("reports/ferry.txt")
    os.link(tmp_path / "reports" / "ferry.txt", tmp_path / "twin.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "output", ["talks.db", "./talks.db", "reports/../talks.db", "link.db"]
)
@pytest.mark.parametrize("ledger", ["talks.db", "sqlite:///talks.db"])
def test_the_ledger_is_not_written_over(output: str, ledger: str) -> None:
    with pytest.raises(UsageError, match=f"-o .*{Path(output).name} is the ledger"):
        refuse_overwriting(Path(output), ledger)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "output", ["reports/ferry.txt", "link.txt", "reports/./ferry.txt", "twin.txt"]
)
@pytest.mark.parametrize("source", ["reports/ferry.txt", "reports", ".", "link.txt"])
def test_what_is_to_be_read_is_not_written_over(output: str, source: str) -> None:
    with pytest.raises(UsageError, match="is one of the files to be read: name"):
        refuse_overwriting(Path(output), None, ["-", source])


def test_a_file_behind_standard_input_is_not_written_over(desk: Path) -> None:
    call = f"{sys.executable} -m headway read - -o link.txt < reports/ferry.txt"
    done = subprocess.run(["bash", "-c", call], cwd=desk, capture_output=True)
    assert done.returncode == 2
    assert (desk / "link.txt").read_text() == "Both ports signed."


@pytest.mark.usefixtures("desk")
def test_a_ledger_that_is_not_there_yet_is_not_the_output_either() -> None:
    with pytest.raises(UsageError, match="is the ledger"):
        refuse_overwriting(Path("new.db"), "./new.db")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("output", [None, Path("page.html"), Path("reports/page.html")])
def test_any_other_place_may_be_written(output: Path | None) -> None:
    sources = ["reports", "-", "https://example.org/a", "a\0b", "gone.txt"]
    refuse_overwriting(output, "talks.db", sources)
    refuse_overwriting(output, "postgresql://h/db", sources)
    refuse_overwriting(output, None, sources)
