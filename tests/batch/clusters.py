"""A Dask cluster that is not ours: a scheduler and workers, as people start them."""

import json
import subprocess
from pathlib import Path

from tests.batch.processes import PATH, gone, python, until, within


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
        until(self.file.exists)
        until(lambda: bool(self.file.read_text()))
        self.port = int(self.address.rpartition(":")[2])
        return started

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
        until(lambda: gone(family))
    started.communicate()
