"""The work of `headway dossier add`: reports at once, sources for later."""

import shlex
import sys
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from headway.cli.desks import Desk, open_desk
from headway.cli.rounds import Rounds, Tally, taken_in
from headway.errors import SourceError
from headway.ingest.finding import feeds_named
from headway.ingest.looking import is_web
from headway.ingest.sources import gather
from headway.ingest.visits import CLOCK, POLITE, Visitor
from headway.ingest.web import Web
from headway.model.article import Hints
from headway.model.source import Link, LinkState, Source, SourceKind

__all__ = ["Adding", "add"]

STOPPED = 130  # the exit code of a program that Ctrl-C ended


@dataclass(slots=True)
class Adding:
    """One call: the desk, the rounds that fetch for it, and what was said so far."""

    desk: Desk
    rounds: Rounds
    tally: Tally = field(default_factory=Tally)
    told: int = 0  # troubles that have been told

    def add(self, given: str, hints: Hints) -> None:
        """Take in what a person names; what cannot be had is told."""
        if is_web(given):
            self.add_address(given, hints)
        else:
            self.add_files(given, hints)
        for trouble in self.tally.troubles[self.told :]:
            note(trouble)
        self.told = len(self.tally.troubles)

    def add_files(self, given: str, hints: Hints) -> None:
        """Take in the reports of a file or folder, or of standard input."""
        found = gather([given], hints, sys.stdin.buffer if sys.stdin else None)
        for taken in taken_in(found, self.desk.take):
            if isinstance(taken, SourceError):
                self.tally.troubles.append(str(taken))
            else:
                self.tally.taken[taken.what.value] += 1

    def add_address(self, address: str, hints: Hints) -> None:
        """Find out what stands at an address, remember it, and read what it lists."""
        book, now = self.desk.book, self.rounds.now()
        named = Source(address=address, added=True, outlet=hints.outlet)
        source = self.rounds.poll(book.remember(named), self.tally)
        for link in book.links():
            if link.address == address and link.state is not LinkState.READ:
                book.settle(named_again(link, now, hints))
        if source.kind is SourceKind.PAGE:
            self.tell_of_feeds(source)
        self.rounds.read_all(self.waiting(address), self.tally)
        left = len(self.waiting(address))
        if source.kind is not SourceKind.PAGE and not source.failures:
            more = f", {left} reports of it wait" if left else ""
            note(f"{address}: a {source.kind}{more}; next: headway watch {self.place}")

    def waiting(self, address: str) -> list[Link]:
        """The links of a source that wait to be read."""
        links = self.desk.book.links(LinkState.WAITING)
        return [link for link in links if link.source == address]

    def tell_of_feeds(self, source: Source) -> None:
        """Say which feeds a page names: they may be what is wanted."""
        page = self.rounds.pages.get(source.address)
        feeds = feeds_named(page.content, str(page.url)) if page else ()
        for feed in feeds:
            what = f"{feed.title}: " if feed.title else ""
            add = f"headway dossier add {self.place} {shlex.quote(feed.address)}"
            note(f"this page names a feed, {what}{add}")

    @property
    def place(self) -> str:
        """The dossier's file, as a shell takes it."""
        return shlex.quote(str(self.desk.place))


def named_again(link: Link, now: datetime, hints: Hints) -> Link:
    """A link that a person names: it is tried at once, and with new patience."""
    return replace(
        link,
        state=LinkState.WAITING,
        found=now,
        due=None,
        published=link.published or hints.published,
    )


def add(place: Path, given: list[str], hints: Hints, address: str | None) -> int:
    """Take in all that is given; the exit code: 1 if something could not be had."""
    desk = open_desk(place, address)
    rounds = Rounds(desk.book, Visitor(Web(), CLOCK, POLITE), desk.take)
    this = Adding(desk, rounds)
    try:
        for one in given:
            this.add(one, hints)
    except KeyboardInterrupt:
        note("stopped; what was read before is in the ledger")
        return STOPPED
    counts = ", ".join(f"{n} {what}" for what, n in this.tally.taken.items())
    note(f"{desk.ledger.name}: {counts or 'nothing added'}")
    return 1 if this.tally.troubles else 0


def note(words: str) -> None:
    """Say something on stderr, in one line."""
    print(f"headway: {words}", file=sys.stderr)
