"""A Dask cluster of this machine, in a process of its own that ends with this one.

The process is told on its standard input what to start, answers with the address, and
ends when the input does: by `close`, or because the driver is gone.
"""

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from multiprocessing import active_children
from typing import NamedTuple

import dask
from distributed import Client, LocalCluster, Security

from headway.batch.engine import LostError
from headway.deadline import within
from headway.errors import UsageError

__all__ = ["Host"]

SOON = 10  # seconds in which it ends
UP = 120.0  # seconds in which it names its address
START = 20.0  # seconds in which a client reaches it
TRIES = 3  # to start it
MEMORY = 2_100_000_000  # bytes, a twentieth less of which a worker may take
QUIET = 50  # as `logging.CRITICAL`
UNTIDY = "ignore::UserWarning:multiprocessing.resource_tracker"  # it ends at once
SETTINGS = {
    "distributed.scheduler.allowed-failures": 0,
    "distributed.worker.memory.target": False,
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.pause": False,
    "distributed.worker.profile.enabled": False,
    "distributed.scheduler.http.routes": [],  # it serves no pages
    "distributed.worker.http.routes": [],
    "logging": dict.fromkeys(
        ("distributed", "distributed.client", "tornado.application"), "critical"
    ),
}


class Orders(NamedTuple):
    """What the process is to start."""

    workers: int
    security: Security


class Host:
    """The cluster, as its driver holds it."""

    def __init__(self, workers: int, up: float = UP) -> None:
        """Start it; `UsageError` where a package for it is missing.

        Its address is awaited for `up` seconds.
        """
        self.workers = workers
        self.up = up
        try:  # nobody else on this machine gets in
            self.security = Security.temporary()
        except ImportError as missing:
            raise UsageError(
                "--engine dask needs more packages: pip install 'headway[cluster]'"
            ) from missing
        self.begin()

    def begin(self) -> None:
        """Start the process, with no worker at work yet."""
        self.process = subprocess.Popen(
            [sys.executable, "-W", UNTIDY, "-m", "headway.batch.hosting"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,  # Ctrl-C is the driver's matter
        )
        assert self.process.stdin is not None
        with suppress(BrokenPipeError):
            pickle.dump(Orders(self.workers, self.security), self.process.stdin)
            self.process.stdin.flush()

    def reach(self) -> Client:
        """A client of the cluster, which is begun anew where it does not come up."""
        for _ in range(TRIES):
            client = self.answer()
            if client is not None:
                return client
            self.end()
            self.begin()
        raise LostError(f"no Dask cluster comes up: {self.advice()}")

    def answer(self) -> Client | None:
        """A client of the cluster; None if it was lost while it started, or hangs."""
        assert self.process.stdout is not None
        with suppress(OSError):  # a time that is over is one, too
            address = within(self.up, self.process.stdout.readline).decode().strip()
            if address:
                return Client(
                    address, security=self.security, timeout=START, set_as_default=False
                )
        return None

    def renewed(self) -> Client:
        """A client of another such cluster, in the place of one that is lost."""
        self.end()
        self.begin()
        return self.reach()

    def advice(self) -> str:
        """What to look at."""
        return "see that this machine has memory, disk and processes left"

    def end(self) -> None:
        """End it, whatever its workers are doing."""
        with self.process:
            assert self.process.stdin is not None
            with suppress(BrokenPipeError):
                self.process.stdin.close()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(SOON)
            self.process.kill()


def host(orders: Orders) -> None:
    """Start a cluster, print its address, and end with the standard input."""
    told = os.dup(1)
    os.dup2(2, 1)  # what workers print is not for the driver
    with dask.config.set(SETTINGS):
        cluster = LocalCluster(
            n_workers=orders.workers,
            threads_per_worker=1,
            memory_limit=MEMORY,
            host="127.0.0.1",
            security=orders.security,
            protocol="tls",
            dashboard_address=None,
            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
            silence_logs=QUIET,
        )
        with os.fdopen(told, "w") as answer:
            answer.write(f"{cluster.scheduler_address}\n")
        sys.stdin.buffer.read()
        for worker in active_children():
            worker.kill()
        os._exit(0)


if __name__ == "__main__":
    host(pickle.load(sys.stdin.buffer))
