"""A Dask cluster that is not ours: a scheduler and workers, as people start them."""

import asyncio
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from distributed import Client, Scheduler, SchedulerPlugin
from tests.batch.processes import PATH, python
from tests.waiting import LONG, all_end, when, within


class Foreign:
    """A scheduler of its own, whose workers come and go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "scheduler.json"
        self.port = 0
        self.scheduler = self.start()
        self.workers: list[subprocess.Popen[str]] = []

    @property
    def address(self) -> str:
        told: str = json.loads(self.file.read_text())["address"]
        return told

    def start(self) -> subprocess.Popen[str]:
        """A scheduler, at the same port as one before."""
        self.file.unlink(missing_ok=True)
        started = python(
            *("-m", "distributed.cli.dask_scheduler"),
            *("--host", "tcp://127.0.0.1", "--port", str(self.port)),
            *("--no-dashboard", "--dashboard-address", "127.0.0.1:0"),
            *("--scheduler-file", str(self.file)),
            folder=self.folder,
            heard=False,
        )
        when(self.is_up, self.folder)
        self.port = int(self.address.rpartition(":")[2])
        return started

    def is_up(self) -> bool:
        """Whether the scheduler has told where it is."""
        return self.file.exists() and bool(self.file.read_text())

    def worker(self, *words: str, path: str = PATH) -> subprocess.Popen[str]:
        """One more worker."""
        started = python(
            *("-m", "distributed.cli.dask_worker", self.address),
            *("--host", "127.0.0.1", "--no-dashboard", *words),
            path=path,
            folder=self.folder,
            heard=False,
        )
        self.workers.append(started)
        return started

    def end(self) -> None:
        """End all of it."""
        for started in (*self.workers, self.scheduler):
            kill(started)


def kill(started: subprocess.Popen[str]) -> None:
    """End a process and what it has started, and wait for it."""
    if started.poll() is None:
        family = within(started.pid)
        started.kill()
        assert all_end(family)
    started.communicate()


class Farewell(SchedulerPlugin):
    """Hears that a worker or a client has left a scheduler."""

    def __init__(self) -> None:
        self.heard = asyncio.Event()

    def remove_worker(self, *_: Any, **__: Any) -> None:
        """A worker has left."""
        self.heard.set()

    def remove_client(self, *_: Any, **__: Any) -> None:
        """A client has left, and what it wanted is dropped."""
        self.heard.set()


def once(true: Callable[[Scheduler], bool], client: Client) -> None:
    """Wait until it is true of the scheduler, as a worker or a client leaves it."""
    client.run_on_scheduler(left, true)


async def left(true: Callable[[Scheduler], bool], dask_scheduler: Scheduler) -> None:
    """The same, at the scheduler."""
    farewell = Farewell()
    dask_scheduler.add_plugin(farewell)
    while not true(dask_scheduler):
        await asyncio.wait_for(farewell.heard.wait(), LONG)
        farewell.heard.clear()


def is_bare(scheduler: Scheduler) -> bool:
    """Whether it has no worker."""
    return not scheduler.workers


def is_idle(scheduler: Scheduler) -> bool:
    """Whether no worker has anything to do."""
    return not any(worker.processing for worker in scheduler.workers.values())
