"""A dossier whose sources are polled, and the outlet that it follows."""

import gzip
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.outlets import Clock, Outlet, Reply, visitor

from headway.cli.rounds import Rounds, Tally
from headway.follow.schedule import EVERY
from headway.ledger.sources import SourceBook
from headway.model.article import Capture
from headway.model.source import Link, Source


class What(StrEnum):
    NEW = "new"


@dataclass(frozen=True)
class Report:
    article: str
    what: What = What.NEW


@dataclass
class Desk:
    """A dossier with its rounds, and what was taken in."""

    site: Outlet
    clock: Clock
    book: SourceBook
    taken: list[Capture] = field(default_factory=list)
    wrong: dict[bytes, Exception] = field(default_factory=dict)

    def take(self, capture: Capture) -> Report:
        for words, wrong in self.wrong.items():
            if words in capture.content:
                raise wrong
        self.taken.append(capture)
        return Report(capture.sha256)

    def rounds(self, **more: Any) -> Rounds:
        return Rounds(self.book, visitor(self.clock, **more), self.take, EVERY)

    def round(self, *named: str, **more: Any) -> Tally:
        return self.rounds(**more).round(named or (f"{self.site.site}/feed",))

    def later(self, time: timedelta = EVERY) -> None:
        self.clock.time += time

    @property
    def source(self) -> Source:
        (only,) = self.book.sources()
        return only

    def link(self, path: str) -> Link:
        address = f"{self.site.site}{path}"
        return next(one for one in self.book.links() if one.address == address)

    @property
    def read(self) -> list[str]:
        return [capture.origin.removeprefix(self.site.site) for capture in self.taken]


def feed(*links: str, **headers: str) -> Reply:
    items = "".join(
        f"<item><title>{link}</title><link>{link}</link>"
        "<pubDate>Mon, 01 Mar 2021 10:00:00 GMT</pubDate></item>"
        for link in links
    )
    rss = f'<rss version="2.0"><channel><title>Gull</title>{items}</channel></rss>'
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(content=rss.encode(), kind="application/rss+xml", headers=named)


def to(address: str) -> Reply:
    return Reply(status=302, headers={"location": address})


XML = "application/xml"


def cut(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def packed(content: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        content = gzip.compress(content)
    return content


def only_here(host: str) -> tuple[str, ...]:
    """Know our own server, and break at any other."""
    if host == "127.0.0.1":
        return (host,)
    raise ZeroDivisionError(host)


def site_map(*pages: str, kind: str = "url") -> Reply:
    inner = "".join(f"<{kind}><loc>{page}</loc></{kind}>" for page in pages)
    root = "urlset" if kind == "url" else "sitemapindex"
    return Reply(content=f"<{root}>{inner}</{root}>".encode(), kind=XML)
