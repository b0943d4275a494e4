"""The desk in the processes that answer.

They load nothing that only the back room needs.
"""

import gc
import multiprocessing
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing.process import BaseProcess

import uvicorn
from starlette.types import ASGIApp
from uvicorn.supervisors import Multiprocess

from headway.cli.doorway import Doorway
from headway.desk.app import make_app
from headway.desk.settings import Settings
from headway.ledger.opening import open_ledger
from headway.ledger.sharing import share

__all__ = ["answering", "desk"]

LEAVE = 5  # seconds for answers under way, when the desk closes
HEAD = 32_000  # bytes of a request's head
BEGIN = 120  # seconds in which a process must have begun
TURN = 0.001  # seconds
LEFT_OVER = 20_000  # things made and not let go of, when those let go of are looked for
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def desk(address: str, way: Doorway, rate: int, secret: bytes, user: str) -> ASGIApp:
    """The desk, in the process that answers; it ends with the one that began it."""
    if parent := multiprocessing.parent_process():
        threading.Thread(target=ending_with, args=(parent,), daemon=True).start()
    kept = open_ledger(address, create=True)
    share(kept)
    made = make_app(
        Settings(
            ledger=kept,
            accounts=way.accounts,
            hosts=way.hosts,
            proxies=tuple(way.proxies),
            secure=way.accounts,
            rate=rate if way.accounts else 0,
            user=user,
            secret=secret,
        )
    )
    take_turns()
    return made


def take_turns() -> None:
    """Let no answer wait long for others under way in this process.

    What is there from the start is not looked through again for what is left over.
    """
    sys.setswitchinterval(TURN)
    gc.collect()
    gc.freeze()
    gc.set_threshold(LEFT_OVER)


def ending_with(parent: BaseProcess) -> None:
    """End this process when the other one has."""
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)


def answering(make: partial[ASGIApp], workers: int) -> Callable[[socket.socket], None]:
    """What answers at a socket until told to end, in one process or several.

    From now on, to be told to end is heard.
    """
    config = uvicorn.Config(
        make,
        factory=True,
        workers=workers,
        log_level="warning",
        access_log=False,
        lifespan="off",
        ws="none",
        http="h11",  # by it a head has a bound, whatever else is installed
        proxy_headers=False,  # the desk takes the word of named proxies alone
        server_header=False,
        h11_max_incomplete_event_size=HEAD,
        timeout_graceful_shutdown=LEAVE,
        timeout_worker_healthcheck=BEGIN,
    )
    if workers > 1:
        return lambda door: Multiprocess(config, sockets=[door]).run()
    server = Server(config)
    for number in SIGNALS:
        signal.signal(number, server.handle_exit)
    return lambda door: server.run(sockets=[door])


class Server(uvicorn.Server):
    """Ends when it is told to, and is told once."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals as they are: they lead here since before the start."""
        yield
