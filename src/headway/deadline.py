"""Work that may take so long and no longer, whatever it waits for."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

__all__ = ["within"]

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """What the work gives or raises; `TimeoutError` where it takes longer.

    Name look-ups know no time limit, and a server may send its headers byte by byte:
    so the work has a thread of its own, which ends unheard when its time is over.
    """
    promise: Future[T] = Future()

    def run() -> None:
        try:
            promise.set_result(work())
        except BaseException as broken:
            promise.set_exception(broken)

    Thread(target=run, daemon=True).start()
    return promise.result(timeout=seconds)
