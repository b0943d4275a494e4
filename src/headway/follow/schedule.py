"""When a source or a link is due, and what a failure means for the next try.

Nothing here fetches or stores: a source or link goes in, and comes out as it is now.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import zip_longest
from urllib.parse import urlsplit

from headway.model.source import Failure, Link, LinkState, Source, SourceKind

__all__ = [
    "EVERY",
    "FIRST_WAIT",
    "LONGEST_WAIT",
    "PATIENCE",
    "Trouble",
    "failed",
    "hosts_in_turn",
    "is_due",
    "is_polled",
    "read",
    "unread",
    "visited",
    "wait_after",
]

EVERY = timedelta(minutes=30)  # from one visit of a source to the next
FIRST_WAIT = timedelta(minutes=5)  # after the first failure
GROWTH = 4  # each further failure makes the wait so many times as long
LONGEST_WAIT = timedelta(days=1)
PATIENCE = {  # how long after it was found a link is tried that fails in this way
    Failure.GONE: timedelta(days=3),
    Failure.UNFIT: timedelta(days=7),
    Failure.REFUSED: timedelta(days=7),
    Failure.PASSING: timedelta(days=30),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What went wrong at an address."""

    failure: Failure
    reason: str
    wait: timedelta | None = None  # None: the server asks for none


def wait_after(failures: int) -> timedelta:
    """How long to wait after so many failures in a row: longer each time, to a day."""
    wait = FIRST_WAIT
    for _ in range(failures - 1):
        if wait >= LONGEST_WAIT:
            break
        wait *= GROWTH
    return min(wait, LONGEST_WAIT)


def is_due(one: Source | Link, now: datetime) -> bool:
    """Whether it is to be visited now."""
    return one.due is None or one.due <= now


def is_polled(source: Source, named: Iterable[str]) -> bool:
    """Whether a source is visited again and again.

    It was added, or the dossier's file names it still; a page is read once.
    """
    wanted = source.added or source.address in named
    return wanted and source.kind is not SourceKind.PAGE


def visited(source: Source, now: datetime, every: timedelta) -> Source:
    """The source after a visit that went well."""
    return replace(source, checked=now, due=now + every, failures=0, trouble=None)


def failed(source: Source, now: datetime, trouble: Trouble) -> Source:
    """The source after a visit that failed: noted, and tried again later.

    A source is never given up, because a person has named it.
    """
    return replace(
        source,
        checked=now,
        due=now + next_wait(source.failures + 1, trouble),
        failures=source.failures + 1,
        trouble=trouble.reason,
    )


def read(link: Link, article: str) -> Link:
    """The link once its report was taken in."""
    done = replace(link, state=LinkState.READ, article=article)
    return replace(done, failures=0, due=None, trouble=None)


def unread(link: Link, now: datetime, trouble: Trouble) -> Link:
    """The link after its report could not be had: it waits, or is given up.

    How long it is tried depends on the failure: a page that is not there is given up
    after days, a server that is down after weeks.
    """
    over = now - link.found >= PATIENCE[trouble.failure]
    tried = replace(link, failures=link.failures + 1, trouble=trouble.reason)
    if over:
        return replace(tried, state=LinkState.GIVEN_UP, due=None)
    return replace(tried, due=now + next_wait(tried.failures, trouble))


def next_wait(failures: int, trouble: Trouble) -> timedelta:
    """How long to wait: as long as the server asks, if that is longer than our own."""
    asked = min(trouble.wait or timedelta(), LONGEST_WAIT)
    return max(wait_after(failures), asked)


def hosts_in_turn(links: Iterable[Link]) -> Iterator[Link]:
    """The newest first, but one of each host after the other.

    While one host has its pause the others are asked, and a site map with thousands of
    old reports is not in the way of a feed's new one.
    """
    by_host: defaultdict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=newness, reverse=True):
        by_host[urlsplit(link.address).netloc].append(link)
    for turn in zip_longest(*by_host.values()):
        yield from (link for link in turn if link is not None)


def newness(link: Link) -> tuple[date, datetime]:
    """When a report was published, or else found."""
    return link.published or link.found.date(), link.found
