"""Processes of tests: started, awaited, ended."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[2]
PATH = f"{ROOT / 'src'}:{ROOT}"
LONG = 60.0  # seconds: our machines may be busy


def python(
    *words: str, path: str = PATH, folder: Path = ROOT, heard: bool = True
) -> subprocess.Popen[str]:
    """A Python of its own, with nothing but our code on its path."""
    ear = subprocess.PIPE if heard else subprocess.DEVNULL
    return subprocess.Popen(
        [sys.executable, *words],
        env={"PYTHONPATH": path},
        cwd=folder,
        stdout=ear,
        stderr=ear,
        text=True,
    )


def until(true: Callable[[], bool], seconds: float = LONG) -> None:
    """Wait until it is true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


def within(process: int) -> list[psutil.Process]:
    """The process and all that it has started."""
    whole = psutil.Process(process)
    return [whole, *whole.children(recursive=True)]


def gone(processes: Iterable[psutil.Process]) -> bool:
    """Whether none of them lives."""
    return all(
        not one.is_running() or one.status() == psutil.STATUS_ZOMBIE
        for one in processes
    )
