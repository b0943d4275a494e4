"""Reports into a ledger: joined with their copies, coded where needed, kept."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace

from headway.ledger.copies import Joined, joined
from headway.ledger.opening import ledger_to_fill, open_ledger
from headway.ledger.store import Added, Ledger
from headway.model.article import Article, Capture, Hints
from headway.model.entry import Entries
from headway.read.article import read_bare
from headway.read.filename import named
from headway.road import Road

__all__ = ["Keeper", "Kept"]

NAMED = 12  # digits of a hash that name a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of one report."""

    entries: Entries  # under the id by which it was handed over
    added: Added
    unused: Hints  # hints that contradict what the ledger knows


class Keeper:
    """The ledger of one call; a new file is made at the first report that is kept."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.ledger: Ledger | None = ledger_to_fill(address)

    def keep(self, capture: Capture, road: Road) -> Kept:
        """The report's entries, kept; `SourceError` where it cannot be read."""
        return self.keep_as(*self.opening(capture), road)

    def opening(self, capture: Capture) -> tuple[Capture, Article]:
        """The capture, dated by its file's name if need be, and what it says itself.

        `SourceError` where it cannot be read.
        """
        own = read_bare(capture)
        dated = named(capture, own)
        if dated is not capture and self.join(capture, own).article.published is None:
            return dated, own  # a file's name is asked last of all
        return capture, own

    def keep_as(self, capture: Capture, own: Article, road: Road) -> Kept:
        """The entries of a report that says this itself, kept."""
        while True:
            found = self.join(capture, own)
            made = self.held(found.article, road) or road.code(found.article)
            added = self.opened().add(capture, made, own)
            if added is not Added.OUTDATED:
                break
        shown = replace(made, article=replace(made.article, id=own.id))
        return Kept(entries=shown, added=added, unused=found.unused)

    def join(self, capture: Capture, own: Article) -> Joined:
        """The report with this capture of it."""
        if self.ledger is None:
            return joined(capture, own, {})
        return self.ledger.join(capture, own)

    def held(self, article: Article, road: Road) -> Entries | None:
        """The entries of the very same article, if the ledger holds them."""
        if self.ledger is None:
            return None
        found = self.ledger.find(article.sha256, road.reader)
        return found if found is not None and found.article == article else None

    def opened(self) -> Ledger:
        """The ledger, made now if it is not there."""
        if self.ledger is None:
            self.ledger = open_ledger(self.address, create=True)
        return self.ledger

    def removal(self, kept: Kept) -> str:
        """Since when a report is kept out of the ledger: "removed on 2022-01-13"."""
        return f"removed on {self.opened().removed_on(kept.entries.article.sha256)}"

    def contradictions(self, kept: Kept) -> Iterator[str]:
        """A line for each hint that was not used: why not, and how to change that."""
        article, name = kept.entries.article, shlex.quote(self.opened().name)
        for option, given, known in (
            ("--date", kept.unused.published, article.published),
            ("--outlet", kept.unused.outlet, article.outlet),
        ):
            if given is not None:
                yield (
                    f"{option} {given} not used, the ledger has {known}: to change it, "
                    f"headway ledger forget {article.sha256[:NAMED]} --ledger {name}, "
                    "then read it again"
                )
