"""The engine of one machine: a process for each core."""

import fcntl
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import TypeVar

from headway.batch.engine import MOST_LOSSES, LostError
from headway.batch.turns import Turn, again

__all__ = ["LocalEngine"]

ORPHANED = 1  # the exit code of a worker whose driver is gone
Task = TypeVar("Task")
Done = TypeVar("Done")


class Lane:
    """One worker: a pool of its own, so that its death takes no other with it."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Have a worker; its process starts with its first task."""
        self.line, self.held = Pipe(duplex=False)
        self.pool = ProcessPoolExecutor(
            1,
            mp_context=get_context("spawn"),
            initializer=end_with_driver,
            initargs=(self.line,),
        )

    def take(self, work: Callable[[Task], Done], task: Task) -> Future[Done]:
        """Let the worker do it; one that died while it had nothing to do is renewed."""
        try:
            return self.pool.submit(work, task)
        except BrokenProcessPool:
            self.renew()
            return self.pool.submit(work, task)

    def end(self) -> None:
        """End the worker, whatever it is doing."""
        self.held.close()
        self.line.close()
        self.pool.shutdown(wait=False, cancel_futures=True)

    def renew(self) -> None:
        """Put another worker in the place of a dead one."""
        self.end()
        self.begin()


class LocalEngine:
    """So many worker processes, each with models of its own."""

    def __init__(self, workers: int, most: int = MOST_LOSSES) -> None:
        """`most` is how many workers a task may lose."""
        self.most = most
        self.lanes = [Lane() for _ in range(workers)]

    def each(
        self, work: Callable[[Task], Done], tasks: Sequence[Task]
    ) -> Iterator[Done]:
        """What `work` gives for each task, as `Engine` promises."""
        waiting = deque(map(Turn, tasks))
        running: dict[Future[Done], tuple[Lane, Turn]] = {}
        free = list(self.lanes)
        while waiting or running:
            if not self.lanes:
                raise LostError("the workers were let go before all was done")
            while waiting and free:
                lane, turn = free.pop(), waiting.popleft()
                running[lane.take(work, turn.task)] = lane, turn
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                lane, turn = running.pop(future)
                free.append(lane)
                try:
                    done = future.result()
                except BrokenProcessPool:
                    lane.renew()
                    waiting.appendleft(again(turn, self.most))
                else:
                    yield done

    def close(self) -> None:
        """End all workers."""
        while self.lanes:
            self.lanes.pop().end()


def end_with_driver(line: Connection) -> None:
    """Let this worker end as soon as nobody holds the other end of the line.

    The system ends it, so that a worker whom a library holds up ends too; the thread is
    for systems that do not, and for a driver that was gone before. Ctrl-C is the
    driver's matter.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(line.fileno(), fcntl.F_SETOWN, os.getpid())
    flags = fcntl.fcntl(line.fileno(), fcntl.F_GETFL)
    fcntl.fcntl(line.fileno(), fcntl.F_SETFL, flags | os.O_ASYNC)
    Thread(target=await_end, args=(line,), daemon=True).start()


def await_end(line: Connection) -> None:
    """End this process once the line breaks off."""
    with suppress(EOFError, OSError):
        line.recv()
    os._exit(ORPHANED)
