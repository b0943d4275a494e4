"""The work of `headway dossier add`: reports at once, sources for later."""

import shlex
import sys
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from headway.analyse.verdict import several
from headway.cli.intake import Intake, open_intake
from headway.cli.llm import tell_thrown
from headway.cli.noting import KEPT, note, stopped
from headway.cli.onward import each
from headway.cli.reading import watched
from headway.cli.rounds import Rounds, Tally
from headway.errors import SourceError
from headway.extract.asked.server import Server
from headway.follow.schedule import Trouble
from headway.ingest.finding import feeds_named
from headway.ingest.sources import gather
from headway.ingest.visits import CLOCK, POLITE, Visitor
from headway.ingest.web import Web
from headway.model.article import Hints
from headway.model.source import (
    Failure,
    Link,
    LinkState,
    Source,
    SourceKind,
    is_web,
)

__all__ = ["Adding", "add"]


@dataclass(slots=True)
class Adding:
    """One call: the intake, the rounds that fetch for it, and what was said so far."""

    intake: Intake
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
        for taken in watched(each(found, self.intake.take), quiet=False):
            if isinstance(taken, SourceError):
                self.tally.troubles.append(str(taken))
            else:
                self.tally.taken[taken.what.value] += 1

    def add_address(self, address: str, hints: Hints) -> None:
        """Find out what stands at an address, remember it, and read what it lists."""
        book = self.intake.book
        known = any(source.address == address for source in book.sources())
        named = Source(address=address, added=True, outlet=hints.outlet)
        polled = self.rounds.poll(book.remember(named), self.tally)
        source, trouble = polled.source, polled.trouble
        if source.kind is None and trouble and not known and is_vain(trouble):
            book.drop(address)  # nothing was ever there: a slip of the pen
            return
        self.try_again(address, hints)
        names = source.kind is SourceKind.PAGE and self.tell_of_feeds(source)
        if source.kind is not SourceKind.PAGE:
            self.tell_of_source(source)
        found = self.rounds.read_all(self.waiting(address), self.tally)
        for _ in watched(found, quiet=False):
            pass
        left = self.waiting(address)
        if names:  # a front page, and no report: its feeds have been told
            for link in left:
                book.settle(replace(link, state=LinkState.GIVEN_UP, due=None))
        elif left:
            note(f"{address}: {several(len(left), 'report')} left to headway watch")

    def try_again(self, address: str, hints: Hints) -> None:
        """Let a link that a person names be tried at once, and with new patience."""
        now = self.rounds.now()
        for link in self.intake.book.links():
            if link.address == address and link.state is not LinkState.READ:
                self.intake.book.settle(named_again(link, now, hints))

    def tell_of_source(self, source: Source) -> None:
        """Say what a source is, and what `watch` will do with it."""
        what = f"a {source.kind}" if source.kind else "not reached yet"
        left = len(self.waiting(source.address))
        more = f" with {several(left, 'new report')}" if left else ""
        note(f"{source.address}: {what}{more}; next: headway watch {self.place}")

    def waiting(self, address: str) -> list[Link]:
        """The links of a source that wait to be read."""
        links = self.intake.book.links(LinkState.WAITING)
        return [link for link in links if link.source == address]

    def tell_of_feeds(self, source: Source) -> bool:
        """Say which feeds a page names, if any: they may be what is wanted."""
        page = self.rounds.pages.get(source.address)
        feeds = feeds_named(page.content, str(page.url)) if page else ()
        for feed in feeds:
            what = f"{feed.title}: " if feed.title else ""
            add = f"headway dossier add {self.place} {shlex.quote(feed.address)}"
            note(f"this page names a feed, {what}{add}")
        return bool(feeds)

    @property
    def place(self) -> str:
        """The dossier's file, as a shell takes it."""
        return shlex.quote(str(self.intake.place))


def is_vain(trouble: Trouble) -> bool:
    """Whether it makes no sense to try an address again that a person has just named.

    One that does not answer now may do so tomorrow.
    """
    return trouble.failure is not Failure.PASSING


def named_again(link: Link, now: datetime, hints: Hints) -> Link:
    """A link that a person names: it is tried at once, and with new patience."""
    return replace(
        link,
        state=LinkState.WAITING,
        found=now,
        due=None,
        published=link.published or hints.published,
    )


def add(
    place: Path,
    given: list[str],
    hints: Hints,
    address: str | None,
    server: Server | None,
) -> int:
    """Take in all that is given; the exit code: 1 if something could not be had.

    `server` is a language model that reads in place of our own reader; None: none.
    """
    intake = open_intake(place, address, server)
    rounds = Rounds(intake.book, Visitor(Web(), CLOCK, POLITE), intake.take)
    this = Adding(intake, rounds)
    try:
        for one in given:
            this.add(one, hints)
    except KeyboardInterrupt:
        return stopped(KEPT)
    finally:
        tell_thrown(intake.asked)
    counts = ", ".join(f"{n} {what}" for what, n in this.tally.taken.items())
    note(f"{intake.ledger.name}: {counts or 'nothing added'}")
    return 1 if this.tally.troubles else 0
