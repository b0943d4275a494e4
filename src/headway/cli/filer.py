"""Reports into a dossier: set aside, or read, kept and filed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from headway.cli.keeping import Keeper
from headway.coding import filing_version
from headway.extract.meaning import load_meaning
from headway.follow.copies import Known
from headway.follow.filing import filed
from headway.follow.issues import Issues
from headway.follow.likeness import signature_of
from headway.follow.relevance import relevance
from headway.follow.sides import Sides
from headway.ledger.asides import keep_aside
from headway.ledger.filings import keep_filings, shelved
from headway.ledger.likenesses import keep_likeness, keep_witnesses, likenesses
from headway.ledger.meanings import keep_meanings, meanings
from headway.ledger.store import Added, Ledger
from headway.model.article import Article, Capture
from headway.model.dossier import Dossier
from headway.model.entry import Entries
from headway.model.filing import Filing
from headway.model.likened import Likened
from headway.road import Road

__all__ = ["Filer", "Taken", "What", "basis_of"]


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
        self.sides = Sides.of(dossier)
        self.issues = Issues.of(dossier, load_meaning)
        self.basis = basis_of(dossier)

    @cached_property
    def road(self) -> Road:
        """The reader."""
        return self.make_road()

    @cached_property
    def known(self) -> Known:
        """The reports of the ledger, by which copies of them are known."""
        return Known(likenesses(self.ledger))

    @property
    def ledger(self) -> Ledger:
        """The ledger, made now if it is not there."""
        return self.keeper.opened()

    def take(self, capture: Capture) -> Taken:
        """Set a report aside, or read, keep and file it.

        `SourceError` where it cannot be read. Handing it over twice changes nothing.
        """
        capture, own = self.keeper.opening(capture)
        article = self.keeper.join(capture, own).article
        found = relevance(article, self.dossier)
        if not found.kept:
            keep_aside(self.ledger, self.dossier.id, capture, article, found.reason)
            return Taken(what=What.ASIDE, article=own.sha256, reason=found.reason)
        return self.take_in(capture, own)

    def take_in(self, capture: Capture, own: Article) -> Taken:
        """Read, keep and file a report, be it about the dossier or not."""
        kept = self.keeper.keep_as(capture, own, self.road)
        sha = kept.entries.article.sha256
        if kept.added is not Added.REMOVED:
            self.liken(kept.entries.article)
            self.file(self.ledger.entries_of([sha]))
        return Taken(what=BECAME[kept.added], article=sha)

    def liken(self, article: Article) -> None:
        """Find the reports that print the same text, and keep whose witness each is."""
        known, signature = self.known, signature_of(article)
        keep_likeness(self.ledger, article.sha256, signature)
        keep_witnesses(self.ledger, known.place(likened(article, signature)))

    def file(self, reports: Iterable[Entries]) -> int:
        """File reports that the ledger holds; how many."""
        count = 0
        for made in map(self.filing_of, reports):
            keep_filings(self.ledger, self.dossier.id, [made], self.basis)
            count += 1
        return count

    def filing_of(self, entries: Entries) -> Filing:
        """The report as this dossier files it."""
        sha, encoder = entries.article.sha256, load_meaning().name
        found = self.issues.assigned(entries, meanings(self.ledger, sha, encoder))
        keep_meanings(self.ledger, sha, encoder, found.fresh)
        return filed(entries, self.sides, found.issues)

    def refresh(self) -> Iterator[str]:
        """File anew what a change of the dossier or of entries made stale; each hash."""
        shelf = shelved(self.ledger, self.dossier.id, self.basis)
        stale = [one.filing.article for one in shelf if one.is_stale]
        for entries in self.ledger.entries_of(stale):
            self.file([entries])
            yield entries.article.sha256


def basis_of(dossier: Dossier) -> str:
    """What all filings of a dossier hang on; another one: file anew."""
    return f"{dossier.mark} {filing_version()}"


def likened(article: Article, signature: bytes) -> Likened:
    """A report by what its likeness to others is judged."""
    return Likened(
        sha=article.sha256,
        signature=signature,
        id=article.id,
        published=article.published,
        outlet=article.outlet,
        url=article.url,
        title=article.title,
    )
