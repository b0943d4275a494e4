"""A report and a ledger that calls of the command line may name."""

from pathlib import Path

import pytest
from tests.cli.calls import REPORT, headway


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "river.txt"
    file.write_text(REPORT, "utf-8")
    return file


@pytest.fixture
def ledger(report: Path, tmp_path: Path) -> Path:
    file = tmp_path / "talks.db"
    assert headway("read", report, "--ledger", file, "--format", "none").exit_code == 0
    return file
