"""A web server of our own that behaves as badly as it is told."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from headway.ingest.hosts import Resolve, resolved
from headway.ingest.visits import POLITE, Manners, Timer, Visitor
from headway.ingest.web import Limits, Web

__all__ = ["Clock", "Outlet", "Reply", "outlet", "visitor"]

NOON = datetime(2021, 3, 2, 12, tzinfo=UTC)
QUICK = Limits(bytes=200_000, patience=0.4, seconds=1.0)  # for what must fail
PATIENT = Limits(bytes=200_000, patience=20.0, seconds=20.0)  # for what must succeed


@dataclass(slots=True)
class Clock:
    """A clock that stands still but while somebody sleeps."""

    time: datetime = NOON
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        """What time it is here."""
        return self.time

    def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self.slept.append(seconds)
        self.time += timedelta(seconds=seconds)

    @property
    def timer(self) -> Timer:
        """The clock, as a visitor has it."""
        return Timer(now=self.now, sleep=self.sleep)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the server answers to one request."""

    content: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: Callable[[BaseHTTPRequestHandler], None] | None = None  # None: in good order


@dataclass(slots=True)
class Outlet:
    """What the server answers to each path, and who asked for what.

    Of several replies each is given once, the last one for ever; a callable is asked.
    """

    site: str = ""
    replies: dict[str, list[Reply] | Callable[[Any], Reply]] = field(
        default_factory=dict
    )
    asked: list[str] = field(default_factory=list)
    heard: list[dict[str, str]] = field(default_factory=list)
    at_once: int = 0  # requests that are being answered
    most_at_once: int = 0

    def says(self, path: str, *replies: Reply) -> None:
        """From now on answer so to this path."""
        self.replies[path] = list(replies)

    def page(self, path: str, words: str) -> None:
        """From now on have a page of these words there."""
        self.says(path, Reply(content=f"<!doctype html><p>{words}".encode()))

    def reply(self, path: str, headers: dict[str, str]) -> Reply:
        """The next answer to this path."""
        self.asked.append(path)
        self.heard.append(headers)
        found = self.replies.get(path, [])
        if callable(found):
            return found(headers)
        if not found:
            return Reply(status=404)
        return found.pop(0) if len(found) > 1 else found[0]

    @property
    def visits(self) -> list[str]:
        """What was asked for, but for robots.txt."""
        return [path for path in self.asked if path != "/robots.txt"]


@contextmanager
def outlet() -> Iterator[Outlet]:
    """A server that runs as long as this lasts."""
    here = Outlet()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.at_once += 1
            here.most_at_once = max(here.at_once, here.most_at_once)
            try:
                answer(self, here.reply(self.path, dict(self.headers.items())))
            finally:
                here.at_once -= 1

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the tests' output stays quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here.site = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    """Send a reply."""
    if reply.raw is not None:
        reply.raw(handler)
        return
    handler.send_response(reply.status)
    handler.send_header("content-type", reply.kind)
    handler.send_header("content-length", str(len(reply.content)))
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(reply.content)


def visitor(
    clock: Clock,
    resolve: Resolve = resolved,
    limits: Limits = PATIENT,
    manners: Manners = POLITE,
) -> Visitor:
    """A visitor with our clock."""
    return Visitor(Web(limits=limits, resolve=resolve), clock.timer, manners)
