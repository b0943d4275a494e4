"""A stand-in for Ray: what its manual says of the functions that an adapter calls.

`wait` gives one reference that is ready and the others; a task whose worker dies is
begun anew `max_retries` times; `get` raises what the task has raised.
"""

from collections.abc import Callable
from concurrent.futures import (
    FIRST_COMPLETED,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from concurrent.futures import wait as await_some
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import SimpleNamespace
from typing import Any


class WorkerCrashedError(Exception):
    pass


class Remote:
    """A function that is called elsewhere."""

    def __init__(self, work: Callable[[Any], Any], retries: int) -> None:
        self.work = work
        self.retries = retries

    def remote(self, task: Any) -> "Future[Any]":
        return cores[0].submit(self.tried, task)

    def tried(self, task: Any) -> Any:
        for _ in range(self.retries + 1):
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as worker:
                try:
                    return worker.submit(self.work, task).result()
                except BrokenProcessPool:
                    continue
        raise WorkerCrashedError("The worker died unexpectedly")


exceptions = SimpleNamespace(WorkerCrashedError=WorkerCrashedError)
cores: list[ThreadPoolExecutor] = []


def init(address: str | None = None) -> None:
    cores.append(ThreadPoolExecutor(2))


def remote(
    *, num_cpus: int, max_retries: int
) -> Callable[[Callable[[Any], Any]], Remote]:
    return lambda work: Remote(work, max_retries)


def wait(
    waitables: list["Future[Any]"],
) -> tuple[list["Future[Any]"], list["Future[Any]"]]:
    ready = next(iter(await_some(waitables, return_when=FIRST_COMPLETED).done))
    return [ready], [other for other in waitables if other is not ready]


def get(ref: "Future[Any]") -> Any:
    return ref.result()


def shutdown() -> None:
    cores.pop().shutdown()
