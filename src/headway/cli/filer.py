"""Reports into a dossier: set aside, or read, kept and filed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from headway.cli.keeping import Keeper
from headway.coding import filing_version
from headway.extract.meaning import ENCODER, load_meaning
from headway.follow.copies import Known
from headway.follow.filing import filed
from headway.follow.issues import Issues
from headway.follow.likeness import signature_of
from headway.follow.relevance import relevance
from headway.follow.sides import Sides
from headway.ledger.asides import Asides
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

    @property
    def asides(self) -> Asides:
        """The reports that are set aside."""
        return Asides(self.ledger, self.dossier.id)

    def take(self, capture: Capture) -> Taken:
        """Set a report aside, or read, keep and file it.

        `SourceError` where it cannot be read. Handing it over twice changes nothing.
        """
        capture, own = self.keeper.opening(capture)
        article = self.keeper.join(capture, own).article
        found = relevance(article, self.dossier)
        if not found.kept:
            self.asides.keep(capture, article, found.reason)
            return Taken(what=What.ASIDE, article=own.sha256, reason=found.reason)
        return self.take_in(capture, own)

    def take_in(self, capture: Capture, own: Article) -> Taken:
        """Read, keep and file a report, be it about the dossier or not."""
        kept = self.keeper.keep_as(capture, own, self.road)
        sha = kept.entries.article.sha256
        self.asides.drop(sha)
        if kept.added is not Added.REMOVED:
            self.liken(kept.entries.article)
            self.file(sha)
        return Taken(what=BECAME[kept.added], article=sha)

    def liken(self, article: Article) -> None:
        """Find the reports that print the same text, and keep whose witness each is."""
        known, signature = self.known, signature_of(article)
        keep_likeness(self.ledger, article.sha256, signature)
        placed = known.place(likened(article, signature))
        found = {sha: (one.first, one.superseded) for sha, one in placed.items()}
        keep_witnesses(self.ledger, found)

    def file(self, sha: str) -> None:
        """File a report that the ledger holds."""
        filing = self.filing_of(self.ledger.report(sha))
        keep_filings(self.ledger, self.dossier.id, [filing], self.basis)

    def filing_of(self, entries: Entries) -> Filing:
        """The report as this dossier files it."""
        sha = entries.article.sha256
        found = self.issues.assigned(entries, meanings(self.ledger, sha, ENCODER))
        keep_meanings(self.ledger, sha, ENCODER, found.fresh)
        return filed(entries, self.sides, found.issues)

    def refresh(self) -> Iterator[str]:
        """File anew each report whose filing is stale; its hash.

        Stale is what another dossier, reading or correction has overtaken.
        """
        for one in shelved(self.ledger, self.dossier.id, self.basis):
            if one.is_stale:
                self.file(one.filing.article)
                yield one.filing.article


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
