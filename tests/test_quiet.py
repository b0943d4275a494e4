"""Headway sends nothing anywhere, and leaves nothing in anybody's home."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
READING = "import sys; from headway.cli.main import run; sys.argv[0] = 'headway'; run()"


def home_after(code: str, home: Path, *words: str) -> set[str]:
    """The files that a program leaves in an empty home."""
    home.mkdir()
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "ORT_"))}
    room = {**kept, "HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    subprocess.run(
        [sys.executable, "-c", code, *words],
        env=room,
        cwd=home.parent,
        check=True,
        capture_output=True,
    )
    return {str(p.relative_to(home)) for p in home.rglob("*") if p.is_file()}


@pytest.mark.model
def test_reading_a_report_leaves_nothing_at_home(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Arland rejected the offer of Borland.")
    words = ("read", "report.txt", "--ledger", "talks.db")
    assert home_after(READING, tmp_path / "home", *words) == set()
    assert (tmp_path / "talks.db").exists()
