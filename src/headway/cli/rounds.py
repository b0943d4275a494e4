"""One round of following: sources are polled, and the reports that they name are read.

Whatever is known stands in the ledger before the next step is taken, so that the round
may end at any moment and the next one goes on. A link is settled after its report has
been taken in; if the round ends between the two, the report is fetched once more and
found to be known.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from itertools import islice
from typing import Protocol

from headway.analyse.verdict import several
from headway.cli.onward import each, tried
from headway.errors import SourceError, UnansweredError
from headway.follow.schedule import (
    EVERY,
    Trouble,
    failed,
    hosts_in_turn,
    is_due,
    is_polled,
    read,
    unread,
    visited,
)
from headway.ingest.asking import Answer
from headway.ingest.looking import Look, link_host, look
from headway.ingest.pages import PAGE, page_of
from headway.ingest.refusals import UnreachedError
from headway.ingest.sources import gather
from headway.ingest.visits import Visitor
from headway.ledger.sources import SourceBook
from headway.model.article import Capture, Hints
from headway.model.source import Failure, Link, LinkState, Source, is_web

__all__ = ["MOST_READ", "Rounds", "Take", "Taken", "Tally"]

MOST_READ = 200  # reports that are read in one round: then sources are polled again


class Taken(Protocol):
    """What became of a capture that was handed over."""

    @property
    def what(self) -> StrEnum:
        """New, replaced, known, kept out or aside."""

    @property
    def article(self) -> str:
        """The hash of the report's text."""


Take = Callable[[Capture], Taken]


@dataclass(slots=True)
class Tally:
    """What one round did."""

    polled: int = 0  # sources
    found: int = 0  # links that are new
    taken: Counter[str] = field(default_factory=Counter)  # reports, by what became
    troubles: list[str] = field(default_factory=list)

    @property
    def did(self) -> bool:
        """Whether there was anything to do."""
        return bool(self.polled or self.taken or self.troubles)

    def told(self) -> str:
        """The round in a line: "2 sources, 5 new links; 4 new, 1 aside; 1 failed"."""
        sources, links = several(self.polled, "source"), several(self.found, "new link")
        parts = [f"{sources}, {links}"]
        if self.taken:
            parts.append(", ".join(f"{n} {what}" for what, n in self.taken.items()))
        if self.troubles:
            parts.append(f"{len(self.troubles)} failed ({self.troubles[0]})")
        return "; ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """A source after a look at it."""

    source: Source
    trouble: Trouble | None  # None: it went well


class Rounds:
    """Whoever follows the sources of one dossier."""

    def __init__(
        self,
        book: SourceBook,
        visitor: Visitor,
        take: Take,
        every: timedelta = EVERY,
        most: int = MOST_READ,
    ) -> None:
        self.book = book
        self.visitor = visitor
        self.take = take
        self.every = every
        self.most = most
        self.now = visitor.timer.now
        self.pages: dict[str, Answer] = {}  # those that a look has fetched already

    def round(self, named: Iterable[str] = ()) -> Tally:
        """Poll what is due, then read what waits; what fails is noted for later.

        `named` are the sources of the dossier's file: from now on they are known.
        """
        this, named = Tally(), tuple(named)
        for address in named:
            self.book.remember(Source(address=address))
        for source in self.book.sources():
            if is_polled(source, named) and is_due(source, self.now()):
                self.poll(source, this)
        for _ in self.read_all(self.book.links(LinkState.WAITING), this):
            pass
        return this

    def next_due(self, named: Iterable[str]) -> datetime:
        """When the next round has something to do."""
        named = tuple(named)
        waiting: list[Source | Link] = [*self.book.links(LinkState.WAITING)]
        waiting += [one for one in self.book.sources() if is_polled(one, named)]
        now = self.now()
        return min((one.due or now for one in waiting), default=now + self.every)

    def poll(self, source: Source, this: Tally) -> Polled:
        """Look at a source and keep the links that are new."""
        this.polled += 1
        seen = self.seen(source)
        now, when = seen.source, self.now()
        trouble = trouble_of(seen.lacking[0]) if seen.lacking else None
        if trouble is not None:
            after = failed(now, when, trouble)
        else:
            after = visited(now, when, self.every)
        this.found += len(self.book.visited(after, seen.listed, when))
        this.troubles += map(str, seen.lacking)
        if seen.page is not None:
            self.pages[source.address] = seen.page
        return Polled(source=after, trouble=trouble)

    def seen(self, source: Source) -> Look:
        """What a look at the source gives; what goes wrong is in it."""
        found = tried(source.address, partial(look, self.visitor, source))
        if isinstance(found, SourceError):
            return Look(source=source, lacking=(found,))
        return found

    def read_all(self, links: Iterable[Link], this: Tally) -> Iterator[Link]:
        """Read the links that are due, as many as fit into a round; each when done."""
        sources = {source.address: source for source in self.book.sources()}
        due = (link for link in links if is_due(link, self.now()))
        for link in islice(hosts_in_turn(due), self.most):
            self.read(link, sources[link.source], this)
            yield link

    def read(self, link: Link, source: Source, this: Tally) -> None:
        """Have the report of a link read, and note what became of it."""
        articles: list[str] = []
        troubles: list[SourceError] = []
        for taken in each(self.captures(link, source), self.take):
            if isinstance(taken, SourceError):
                troubles.append(taken)
            else:
                articles.append(taken.article)
                this.taken[taken.what.value] += 1
        this.troubles += map(str, troubles)
        self.book.settle(self.settled(link, articles, troubles))

    def settled(
        self, link: Link, articles: list[str], troubles: list[SourceError]
    ) -> Link:
        """The link as it is now: read, if anything of it could be."""
        if articles:
            return read(link, articles[-1])
        empty = SourceError(f"{link.address}: nothing in it to read")
        first = troubles[0] if troubles else empty
        return unread(link, self.now(), trouble_of(first))

    def captures(self, link: Link, source: Source) -> Iterator[Capture | SourceError]:
        """What stands at the address of a link: a page, or what a file holds."""
        hints = Hints(published=link.published, outlet=source.outlet)
        if not is_web(link.address):
            yield from gather([link.address], hints, None)
            return
        yield tried(link.address, lambda: page_of(self.fetched(link, source), hints))

    def fetched(self, link: Link, source: Source) -> Answer:
        """The page of a link; the one that is at hand is not asked for again."""
        if link.address in self.pages:
            return self.pages.pop(link.address)
        own = link_host(source)
        asking = replace(PAGE, named=link.address == link.source)
        return self.visitor.visit(link.address, own=own, asking=asking)


def trouble_of(wrong: SourceError) -> Trouble:
    """What an error means for the next try."""
    if isinstance(wrong, UnreachedError):
        return Trouble(failure=wrong.failure, reason=str(wrong), wait=wrong.wait)
    if isinstance(wrong, UnansweredError):
        return Trouble(failure=Failure.PASSING, reason=str(wrong))
    return Trouble(failure=Failure.UNFIT, reason=str(wrong))
