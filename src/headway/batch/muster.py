"""Whether there are workers, told from time to time."""

import time
from collections.abc import Callable
from typing import Protocol

from distributed import Client

from headway.batch.engine import LostError

__all__ = ["Muster", "Say", "SchedulerLostError", "Way"]

BEAT = 2.0  # seconds after which they are counted again
SOON = 10.0  # seconds after which it is said that one is awaited
Say = Callable[[str], None]


class SchedulerLostError(LostError):
    """The scheduler does not know our tasks any more."""


class Way(Protocol):
    """How a cluster is reached."""

    def reach(self) -> Client:
        """A client of it; `HeadwayError` where there is none."""
        ...

    def renewed(self) -> Client:
        """Another client, when the scheduler was lost; `LostError` if it stays so."""
        ...

    def advice(self) -> str:
        """What to do where no worker comes."""
        ...

    def end(self) -> None:
        """End the cluster, if it is ours."""
        ...


class Muster:
    """How many workers a cluster has."""

    def __init__(
        self,
        client: Client,
        way: Way,
        say: Say,
        patience: float,
        soon: float = SOON,
        beat: float = BEAT,
    ) -> None:
        """`patience` is for how many seconds the first is awaited.

        After `soon` that is said; they are counted every `beat`, in seconds, too.
        """
        self.client = client
        self.way = way
        self.say = say
        self.patience = patience
        self.soon = soon
        self.beat = beat
        self.counted = self.seen = time.monotonic()  # seen: the last time there was one
        self.count = self.now()
        self.said = False

    def hands(self) -> int:
        """How many there are; `LostError` where there has been none for too long."""
        moment = time.monotonic()
        if moment - self.counted > self.beat:
            self.count, self.counted = self.now(), moment
        if self.count:
            self.seen, self.said = moment, False
        elif moment - self.seen > self.patience:
            raise LostError(f"no worker has come in time: {self.way.advice()}")
        elif moment - self.seen > self.soon and not self.said:
            self.say(f"waiting for a worker: {self.way.advice()}")
            self.said = True
        return self.count

    def now(self) -> int:
        """How many there are now; `SchedulerLostError` where nobody can tell."""
        if self.client.status != "running":
            raise SchedulerLostError("the scheduler does not answer")
        try:
            return len(self.client.nthreads())
        except OSError as wrong:
            raise SchedulerLostError("the scheduler does not answer") from wrong
