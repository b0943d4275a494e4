"""Processes of tests that have nothing but our code on their path."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATH = f"{ROOT / 'src'}:{ROOT}"


def python(
    *words: str, path: str = PATH, folder: Path = ROOT, heard: bool = True
) -> subprocess.Popen[str]:
    """A Python of its own."""
    ear = subprocess.PIPE if heard else subprocess.DEVNULL
    return subprocess.Popen(
        [sys.executable, *words],
        env={"PYTHONPATH": path},
        cwd=folder,
        stdout=ear,
        stderr=ear,
        text=True,
    )
