"""The engine of a Dask cluster: one of this machine, or one that others have started.

Whatever may be lost is begun anew: a task whose worker died, and all that was on its
way when the scheduler went.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar

from distributed import Client

from headway.batch.engine import MOST_LOSSES, Engine
from headway.batch.flight import Flight
from headway.batch.hosting import Host
from headway.batch.muster import Muster, Say, SchedulerLostError, Way
from headway.batch.reaching import Cluster
from headway.batch.turns import Turn
from headway.errors import UsageError
from headway.machine import cores

__all__ = ["DaskEngine", "dask_engine"]

PATIENCE = 3600.0  # seconds for which the first worker is awaited: queues are long
CLOSE = 2.0  # seconds in which a scheduler takes leave
Task = TypeVar("Task")
Done = TypeVar("Done")


def dask_engine(workers: int | None, scheduler: str | None, say: Say) -> Engine:
    """The workers of this scheduler; without one, so many of this machine.

    `scheduler` is an address or the file of one, and `say` is told what a person should
    know. Raises `UsageError` where it cannot be reached.
    """
    hush()
    if scheduler is None:
        return DaskEngine(Host(workers or cores()), say)
    if workers is not None:
        raise UsageError(
            "--workers is for this machine: a scheduler has workers of its own"
        )
    return DaskEngine(Cluster(scheduler, say), say)


def hush() -> None:
    """Keep Dask's own words to itself: all that matters is said in ours."""
    for name in ("distributed", "distributed.client", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


class DaskEngine:
    """The workers of a cluster."""

    def __init__(
        self,
        way: Way,
        say: Say,
        most: int = MOST_LOSSES,
        patience: float = PATIENCE,
    ) -> None:
        """`most` is how many workers a task may lose.

        `patience` is for how many seconds the first worker is awaited.
        """
        self.way = way
        self.say = say
        self.most = most
        self.patience = patience
        self.client = reached(way)

    def each(
        self, work: Callable[[Task], Done], tasks: Sequence[Task]
    ) -> Iterator[Done]:
        """What `work` gives for each task, as `Engine` promises."""
        waiting = deque(map(Turn, tasks))
        barren = 0  # schedulers that were lost one after the other
        while waiting:
            try:
                muster = Muster(self.client, self.way, self.say, self.patience)
                flight = Flight(self.client, muster, work, waiting, self.most)
                for done in flight.results():
                    barren = 0
                    yield done
            except SchedulerLostError:
                barren += 1
                if barren >= self.most:
                    raise
                self.renew()

    def renew(self) -> None:
        """Have a scheduler again, ours or the one that others have started anew."""
        self.leave()
        self.client = self.way.renewed()

    def close(self) -> None:
        """Let the workers go; tasks on their way are taken back."""
        try:
            self.leave()
        finally:
            self.way.end()

    def leave(self) -> None:
        """Take leave of the scheduler, if it listens.

        A client that was about to reach it anew says "ConnectionPool is closed".
        """
        with suppress(TimeoutError, OSError, RuntimeError):
            self.client.close(timeout=CLOSE)


def reached(way: Way) -> Client:
    """A client of the cluster; what was begun for it ends if there is none."""
    try:
        return way.reach()
    except BaseException:
        way.end()
        raise
