"""A stand-in for Spark: what its manual says of the methods that an adapter calls.

A job of one partition is done by one executor, from any thread; an executor that dies
is replaced, and its task is tried again.
"""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from typing import Any, NamedTuple

FAILURES = 50  # as `spark.task.maxFailures`


class Rows(NamedTuple):
    """Things that are spread over the executors, with what is to be done to each."""

    things: list[Any]
    work: Callable[[Any], Any] = str

    def map(self, work: Callable[[Any], Any]) -> "Rows":
        return Rows(self.things, work)

    def first(self) -> Any:
        for _ in range(FAILURES):
            with (
                suppress(BrokenProcessPool),
                ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor,
            ):
                return executor.submit(self.work, self.things[0]).result()
        raise RuntimeError("Job aborted due to stage failure")


class SparkContext:
    @classmethod
    def getOrCreate(cls) -> "SparkContext":  # as Spark has it
        return cls()

    def parallelize(self, things: list[Any], slices: int) -> Rows:
        return Rows(things)

    def stop(self) -> None:
        pass
