"""Waiting for what others do, and being woken by it: no test sleeps.

Files are watched by the system (inotify), processes by a hand on each (pidfd); whoever
waits in vain for `LONG` has failed.
"""

import ctypes
import os
import select
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

LONG = 300.0  # seconds: our machines may be busy, and nobody waits so long in vain
CHANGES = 0x2 | 0x8 | 0x40 | 0x80 | 0x100 | 0x200  # writes, moves, births and deaths
LIBC = ctypes.CDLL(None, use_errno=True)


def when(true: Callable[[], bool], folder: Path, seconds: float = LONG) -> None:
    """Wait until it is true; it is looked at whenever a file of the folder changes."""
    end = time.monotonic() + seconds
    with changes_in(folder) as changes:
        while not true():
            assert ready(changes, end - time.monotonic()), "it never came"
            os.read(changes, 1 << 16)


@contextmanager
def changes_in(folder: Path) -> Iterator[int]:
    """A descriptor that can be read whenever a file of the folder changes."""
    watch = LIBC.inotify_init1(os.O_CLOEXEC)
    if LIBC.inotify_add_watch(watch, os.fsencode(folder), CHANGES) < 0:
        raise OSError(ctypes.get_errno(), f"{folder} cannot be watched")
    try:
        yield watch
    finally:
        os.close(watch)


def ready(descriptor: int, seconds: float) -> bool:
    """Whether a descriptor can be read within that time."""
    asked = select.poll()
    asked.register(descriptor, select.POLLIN)
    return bool(asked.poll(max(seconds, 0) * 1000))


def within(process: int) -> list[psutil.Process]:
    """The process and all that it has started."""
    whole = psutil.Process(process)
    return [whole, *whole.children(recursive=True)]


def all_end(processes: Iterable[psutil.Process], seconds: float = LONG) -> bool:
    """Whether each of them ends within that time."""
    end = time.monotonic() + seconds
    return all(ends(one, end - time.monotonic()) for one in processes)


def ends(process: psutil.Process, seconds: float) -> bool:
    """Whether a process ends within that time; one that nobody has buried has ended."""
    with suppress(ProcessLookupError):
        hand = os.pidfd_open(process.pid)
        try:
            return not process.is_running() or ready(hand, seconds)
        finally:
            os.close(hand)
    return True
