"""A thread that asks DuckDB, so that this one hears when it is to stop."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

import duckdb

__all__ = ["Worker"]

T = TypeVar("T")
SOON = 0.1  # seconds


class Worker:
    """A thread that works for this one, which can be stopped meanwhile."""

    def __init__(self, db: duckdb.DuckDBPyConnection) -> None:
        self.db = db
        self.pool = ThreadPoolExecutor(1)
        self.work: Future[Any] = Future()  # what is under way, or was the last

    def done(self, work: Callable[[], T]) -> T:
        """What comes of the work."""
        self.work = made = self.pool.submit(work)
        return made.result()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self.pool.shutdown(wait=False)

    def stop(self) -> None:
        """Stop what is under way; it may begin only while it is being stopped."""
        while not self.work.cancel() and not self.work.done():
            self.db.interrupt()
            wait([self.work], timeout=SOON)
