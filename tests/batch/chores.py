"""Small tasks for workers, so that they can be counted, stopped and lost."""

import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import NamedTuple


class Chore(NamedTuple):
    """Something for a worker to do, with a folder where it can leave traces."""

    folder: Path
    name: str
    number: int = 0


def double(number: int) -> int:
    return 2 * number


def nap(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def whose(_: int) -> int:
    """The worker that did it; long enough that each has its turn."""
    time.sleep(0.2)
    return os.getpid()


def odd_ones_out(number: int) -> int:
    if number % 2:
        raise LookupError(f"no such number: {number}")
    return number


def open_nothing(chore: Chore) -> str:
    return (chore.folder / chore.name).read_text()


def begun(chore: Chore) -> int:
    """Leave a trace; how often this chore was begun by now."""
    with (chore.folder / chore.name).open("a") as trace:
        trace.write(f"{os.getpid()}\n")
    return len((chore.folder / chore.name).read_text().splitlines())


def trace(chore: Chore) -> str:
    begun(chore)
    return chore.name


def fatal(chore: Chore) -> int:
    """Kill the worker as often as the number says, then say how often it was begun."""
    times = begun(chore)
    if times <= chore.number:
        os.kill(os.getpid(), signal.SIGKILL)
    return times


def hold(chore: Chore) -> str:
    """The name once somebody lets it go: a file beside the trace."""
    begun(chore)
    while not (chore.folder / "go").exists():
        time.sleep(0.02)
    return chore.name


def stuck(chore: Chore) -> bool:
    """Leave a trace and never come back, with no ear for anything in Python."""
    begun(chore)
    return re.match(r"(a+)+$", "a" * 64 + "b") is None


def grow(chore: Chore) -> int:
    """Take three gigabytes at the first time; how often it was begun."""
    times = begun(chore)
    if times == 1:
        kept = [bytearray(os.urandom(1)) * 100_000_000 for _ in range(30)]
        time.sleep(10)
        sys.exit(len(kept))
    return times
