"""What a worker of a cluster does with a task that it is sent."""

from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import TypeVar

from headway import __version__
from headway.batch.version import rules_here
from headway.errors import UsageError

__all__ = ["StrangerError", "take", "this_headway"]

ALONE = Lock()  # models are made for one report at a time
Task = TypeVar("Task")
Done = TypeVar("Done")


class StrangerError(UsageError):
    """A worker has another Headway than the driver: it would read otherwise."""


@cache
def this_headway() -> str:
    """The version of Headway and of its rules, by which two machines are compared."""
    return f"{__version__} ({rules_here()})"


def take(work: Callable[[Task], Done], task: Task, wanted: str) -> Done:
    """What `work` gives for the task: one at a time, even in a worker of many threads.

    Raises `StrangerError` where this is not the Headway that is wanted.
    """
    if (here := this_headway()) != wanted:
        raise StrangerError(
            f"a worker has Headway {here}, this is {wanted}: install the same on both"
        )
    with ALONE:
        return work(task)
