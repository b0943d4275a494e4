"""Tasks on their way to the workers of a Dask cluster, and back."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any
from uuid import uuid4

from distributed import Client, Future
from distributed.client import ClosedClientError
from distributed.scheduler import KilledWorker

from headway.batch.engine import LostError
from headway.batch.muster import Muster, SchedulerLostError
from headway.batch.turns import Turn, again
from headway.batch.worker import StrangerError, take, this_headway

__all__ = ["Flight"]

AHEAD = 4  # tasks on their way for each worker: a scheduler need not know a million
BEAT = 2.0  # seconds after which it is seen whether all is well
GATHER = 60.0  # seconds in which a result that is there can be had


class Flight:
    """Tasks on their way with one scheduler."""

    def __init__(
        self,
        client: Client,
        muster: Muster,
        work: Callable[[Any], Any],
        waiting: deque[Turn],
        most: int,
    ) -> None:
        """Those that wait; what is done is taken from them.

        `most` is how many workers a task may lose.
        """
        self.client = client
        self.muster = muster
        self.most = most
        self.work = work
        self.waiting = waiting
        self.running: dict[str, tuple[Future[Any], Turn]] = {}
        self.ended = SimpleQueue[str]()

    def results(self) -> Iterator[Any]:
        """Each result as it comes; `SchedulerLostError` where no more can come."""
        try:
            while self.waiting or self.running:
                hands = self.muster.hands()
                while self.waiting and len(self.running) < AHEAD * max(hands, 1):
                    self.send(self.waiting.popleft())
                with suppress(Empty):
                    yield from self.land(self.ended.get(timeout=BEAT))
        finally:
            for future, turn in self.running.values():
                future.release()
                self.waiting.appendleft(turn)

    def send(self, turn: Turn) -> None:
        """Send a task on its way."""
        key = f"headway-{uuid4().hex}"
        try:
            future = self.client.submit(
                take, self.work, turn.task, this_headway(), key=key, pure=False
            )
        except ClosedClientError as wrong:
            self.waiting.appendleft(turn)
            raise SchedulerLostError("the scheduler does not answer") from wrong
        self.running[key] = future, turn
        future.add_done_callback(lambda done: self.ended.put(done.key))

    def land(self, key: str) -> Iterator[Any]:
        """What came of a task; nothing where its worker was lost: it waits again."""
        future, turn = self.running[key]
        match future.status:
            case "error":
                self.running.pop(key)
                wrong = future.exception()
                if not isinstance(wrong, KilledWorker):
                    raise told(wrong)
                losses = wrong.allowed_failures + 1
                self.waiting.appendleft(again(turn, self.most, losses))
            case "cancelled":
                raise SchedulerLostError("the scheduler has dropped our tasks")
            case _:
                yield from self.fetch(key)

    def fetch(self, key: str) -> Iterator[Any]:
        """The result of a task; it waits again where that was lost with its worker."""
        future, turn = self.running.pop(key)
        try:
            done = future.result(timeout=GATHER)
        except (CancelledError, OSError, TimeoutError, KilledWorker):
            self.waiting.appendleft(turn)
        else:
            yield done


def told(wrong: BaseException | None) -> BaseException:
    """What a worker met with, in our words where it has no Headway to do our work."""
    match wrong:
        case ModuleNotFoundError(name=str(name)) if name.startswith("headway"):
            return StrangerError(
                f"a worker has no Headway that knows {name}, this is {this_headway()}: "
                "install the same on both"
            )
        case None:
            return LostError("a task failed on its worker, and nobody knows why")
        case _:
            return wrong
