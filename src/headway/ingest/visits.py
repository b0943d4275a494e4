"""Addresses of the web visited politely: robots.txt, pauses, another try.

One visit at a time: so no host ever has two requests of ours.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

import httpx
from protego import Protego

from headway.ingest.asking import Answer, Asking, Limits
from headway.ingest.refusals import PrivateError, UnreachedError, host_of, private
from headway.ingest.web import Web, checked
from headway.model.source import Failure

__all__ = ["AGENT", "CLOCK", "POLITE", "Manners", "Timer", "Visitor"]

AGENT = "headway"  # the name by which a robots.txt may speak of us
ROBOTS = Asking(accept="text/plain, */*;q=0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How politely servers are asked; times in seconds."""

    pause: float = 2.0  # between two requests to one host
    longest_pause: float = 60.0  # where its robots.txt asks for more
    tries: int = 3  # in one visit, where a failure may pass at once
    first_wait: float = 2.0  # before the second try; before each further twice that
    longest_wait: float = 60.0  # for what a server asks by Retry-After; more: later
    silence: timedelta = timedelta(minutes=5)  # for a host that does not answer
    longest_silence: timedelta = timedelta(days=1)  # where it asks for more
    robots_for: timedelta = timedelta(days=1)  # that a robots.txt is believed
    robots_bytes: int = 512_000  # of it that are read; the standard asks for as much


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """What time it is, and how to let it pass."""

    now: Callable[[], datetime] = utc_now
    sleep: Callable[[float], None] = time.sleep


POLITE, CLOCK = Manners(), Timer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """A host's robots.txt, and since when it is known."""

    robots: Protego | None  # None: it has none
    read: datetime


class Visitor:
    """Whoever visits for us: remembers robots.txt, and when each host was asked."""

    def __init__(
        self, web: Web, timer: Timer = CLOCK, manners: Manners = POLITE
    ) -> None:
        self.web = web
        self.timer = timer
        self.manners = manners
        self.rules: dict[str, Rules] = {}
        self.asked: dict[str, datetime] = {}  # when each host was last asked
        self.silent: dict[str, tuple[datetime, str]] = {}  # until when, and why
        self.here: str | None = None  # the host that is being asked; None: none yet

    def visit(self, address: str, *, own: str | None, asking: Asking) -> Answer:
        """What stands at an address, as `Web.ask` has it.

        A failure that may pass at once is tried again, after as long as the server
        asks; where that is too long, the failure says so.
        """
        self.check_silence(checked(address))
        polite = replace(asking, gate=partial(self.admitted, named=asking.named))
        tries, wait = self.manners.tries, self.manners.first_wait
        while True:
            try:
                return self.asked_once(address, own, polite)
            except UnreachedError as failed:
                tries -= 1
                told = failed.wait.total_seconds() if failed.wait else 0
                if not (failed.soon and tries) or told > self.manners.longest_wait:
                    self.note_silence(failed)
                    raise
                self.timer.sleep(max(wait, told))
                wait *= 2

    def check_silence(self, url: httpx.URL) -> None:
        """Refuse to ask a host that has just shown that it has no answers."""
        until, why = self.silent.get(host_of(url), (self.timer.now(), ""))
        rest = until - self.timer.now()
        if rest > timedelta():
            raise UnreachedError(
                f"{url}: not asked, for the host gives nothing now ({why})",
                Failure.PASSING,
                wait=rest,
            )

    def note_silence(self, failed: UnreachedError) -> None:
        """Leave a host alone for a while if its failure was none of a single page."""
        if failed.silent is not None:
            rest = max(self.manners.silence, failed.wait or timedelta())
            until = self.timer.now() + min(rest, self.manners.longest_silence)
            self.silent[failed.silent] = (until, str(failed))

    def asked_once(self, address: str, own: str | None, asking: Asking) -> Answer:
        """What stands there; the host has its pause from the end of the answer."""
        try:
            return self.web.ask(address, own=own, asking=asking)
        finally:
            self.left()

    def admitted(self, url: httpx.URL, own: str | None, *, named: bool) -> None:
        """Wait until a host may be asked; `UnreachedError` where it forbids it."""
        try:
            robots = self.robots_of(url, own)
        except PrivateError as failed:
            raise private(url, named=named) from failed
        if robots is not None and not robots.can_fetch(str(url), AGENT):
            raise UnreachedError(
                f"{url}: the site's robots.txt asks programs to stay away: "
                "save the page and give the file",
                Failure.REFUSED,
            )
        self.paused(url, own)

    def robots_of(self, url: httpx.URL, own: str | None) -> Protego | None:
        """The robots.txt of a host, asked for once a day; None where it has none."""
        site = f"{url.scheme}://{host_of(url)}"
        known, now = self.rules.get(site), self.timer.now()
        if known is None or now - known.read > self.manners.robots_for:
            known = Rules(robots=self.robots_at(site, own), read=now)
            self.rules[site] = known
        return known.robots

    def robots_at(self, site: str, own: str | None) -> Protego | None:
        """The robots.txt of a site; None where the server says that there is none.

        Where it cannot be had, nothing may be asked for: so the standard has it.
        """
        limits = Limits(bytes=self.manners.robots_bytes, cut=True)
        asking = replace(ROBOTS, gate=self.paused)
        try:
            answer = self.web.ask(
                f"{site}/robots.txt", own=own, asking=asking, limits=limits
            )
        except UnreachedError as failed:
            if failed.failure is Failure.PASSING:
                failed.silent = site.rpartition("/")[2]  # nothing there may be asked
            if isinstance(failed, PrivateError) or failed.failure is Failure.PASSING:
                raise
            return None
        return Protego.parse(answer.content.decode("utf-8", "replace"))

    def paused(self, url: httpx.URL, own: str | None) -> None:
        """Wait until the host has had its pause."""
        self.left()
        host = url.host
        last = self.asked.get(host)
        if last is not None:
            pause = self.pause_of(url)
            rest = pause - (self.timer.now() - last).total_seconds()
            if rest > 0:
                self.timer.sleep(min(rest, pause))
        self.here = host

    def pause_of(self, url: httpx.URL) -> float:
        """How long a host is left in peace between two requests."""
        known = self.rules.get(f"{url.scheme}://{host_of(url)}")
        asked = known.robots.crawl_delay(AGENT) if known and known.robots else None
        least, most = self.manners.pause, self.manners.longest_pause
        return max(least, min(asked or 0, most))

    def left(self) -> None:
        """Note when the host that was asked has answered."""
        if self.here is not None:
            self.asked[self.here] = self.timer.now()
            self.here = None
