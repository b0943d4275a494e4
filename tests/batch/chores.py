"""Small tasks for workers, so that they can be counted, stopped and lost."""

import os
import re
import signal
import sys
from pathlib import Path
from threading import Event
from typing import NamedTuple

from tests.waiting import LONG, when


class Chore(NamedTuple):
    """Something for a worker to do, with a folder where it can leave traces."""

    folder: Path
    name: str
    number: int = 0


def double(number: int) -> int:
    return 2 * number


def whose(_: int) -> int:
    """The worker that did it."""
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


def meet(chore: Chore) -> int:
    """The worker that did it, once so many chores as the number says are begun."""
    begun(chore)
    when(lambda: len(list(chore.folder.iterdir())) >= chore.number, chore.folder)
    return os.getpid()


def hold(chore: Chore) -> str:
    """The name once somebody lets it go: a file beside the trace."""
    begun(chore)
    when((chore.folder / "go").exists, chore.folder)
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
        Event().wait(LONG)  # for its end
        sys.exit(len(kept))
    return times
