"""Reports into a dossier: set aside, or read, kept and filed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from headway.cabinet import Cabinet
from headway.cli.keeping import Keeper
from headway.follow.relevance import relevance
from headway.ledger.store import Added
from headway.model.article import Article, Capture
from headway.model.dossier import Dossier
from headway.road import Road

__all__ = ["Filer", "Taken", "What"]


class What(StrEnum):
    """What became of a report that was handed to a dossier."""

    NEW = "new"
    REPLACED = "replaced"
    KNOWN = "known"
    REMOVED = "kept out"
    ASIDE = "aside"


BECAME = {
    Added.NEW: What.NEW,
    Added.REPLACED: What.REPLACED,
    Added.KNOWN: What.KNOWN,
    Added.REMOVED: What.REMOVED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one report."""

    what: What
    article: str  # the SHA-256 of its text
    reason: str = ""  # why it was set aside


class Filer:
    """Takes reports into one dossier; the reader is loaded when the first needs it."""

    def __init__(
        self, dossier: Dossier, keeper: Keeper, road: Callable[[], Road]
    ) -> None:
        self.dossier = dossier
        self.keeper = keeper
        self.make_road = road

    @cached_property
    def road(self) -> Road:
        """The reader."""
        return self.make_road()

    @cached_property
    def cabinet(self) -> Cabinet:
        """The filings, in a ledger that is made now if it is not there."""
        return Cabinet(self.dossier, self.keeper.opened())

    def take(self, capture: Capture) -> Taken:
        """Set a report aside, or read, keep and file it.

        `SourceError` where it cannot be read. Handing it over twice changes nothing.
        """
        capture, own = self.keeper.opening(capture)
        article = self.keeper.join(capture, own).article
        found = relevance(article, self.dossier)
        if self.cabinet.ledger.removed_on(own.sha256) is not None:
            return Taken(what=What.REMOVED, article=own.sha256)
        if not found.kept and not self.cabinet.holds(own.sha256):
            self.cabinet.asides.keep(capture, article, found.reason)
            return Taken(what=What.ASIDE, article=own.sha256, reason=found.reason)
        return self.take_in(capture, own)

    def take_in(self, capture: Capture, own: Article) -> Taken:
        """Read, keep and file a report, be it about the dossier or not."""
        kept = self.keeper.keep_as(capture, own, self.road)
        sha = kept.entries.article.sha256
        self.cabinet.asides.drop(sha)
        if kept.added is not Added.REMOVED:
            self.cabinet.liken(kept.entries.article)
            self.cabinet.file(sha)
        return Taken(what=BECAME[kept.added], article=sha)
