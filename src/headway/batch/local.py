"""The engine of one machine: a process for each core."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any, TypeVar

from headway.batch.engine import MOST_LOSSES, LostError

__all__ = ["LocalEngine"]

ORPHANED = 1  # the exit code of a worker whose driver is gone
Task = TypeVar("Task")
Done = TypeVar("Done")


@dataclass(slots=True)
class Turn:
    """A task and how many workers it has lost."""

    task: Any
    losses: int = 0


class Lane:
    """One worker: a pool of its own, so that its death takes no other with it."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Have a worker; its process starts with its first task."""
        line, self.held = Pipe(duplex=False)
        self.pool = ProcessPoolExecutor(
            1,
            mp_context=get_context("spawn"),
            initializer=end_with_driver,
            initargs=(line,),
        )

    def end(self) -> None:
        """End the worker, whatever it is doing."""
        self.held.close()
        self.pool.shutdown(wait=False, cancel_futures=True)

    def renew(self) -> None:
        """Put another worker in the place of a dead one."""
        self.end()
        self.begin()


class LocalEngine:
    """So many worker processes, each with models of its own."""

    def __init__(self, workers: int) -> None:
        self.lanes = [Lane() for _ in range(workers)]

    def each(
        self, work: Callable[[Task], Done], tasks: Sequence[Task]
    ) -> Iterator[Done]:
        """What `work` gives for each task, as `Engine` promises."""
        waiting = deque(Turn(task) for task in tasks)
        running: dict[Future[Done], tuple[Lane, Turn]] = {}
        free = list(self.lanes)
        while waiting or running:
            while waiting and free:
                lane, turn = free.pop(), waiting.popleft()
                running[lane.pool.submit(work, turn.task)] = lane, turn
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                lane, turn = running.pop(future)
                free.append(lane)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    lane.renew()
                    waiting.appendleft(again(turn))

    def close(self) -> None:
        """End all workers."""
        for lane in self.lanes:
            lane.end()


def again(turn: Turn) -> Turn:
    """The task once more; `LostError` where it has lost too many workers."""
    if turn.losses + 1 >= MOST_LOSSES:
        raise LostError(
            f"{turn.losses + 1} workers were lost one after the other over one task: "
            "see that they have memory enough (--workers), then start it again"
        )
    return Turn(turn.task, turn.losses + 1)


def end_with_driver(line: Connection) -> None:
    """Let this worker end as soon as nobody holds the other end of the line.

    Ctrl-C is the driver's matter.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=await_end, args=(line,), daemon=True).start()


def await_end(line: Connection) -> None:
    """End this process once the line breaks off."""
    with suppress(EOFError, OSError):
        line.recv()
    os._exit(ORPHANED)
