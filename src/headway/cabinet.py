"""A dossier's filings in a ledger: made, and made anew where they are overtaken."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from headway.coding import basis_of
from headway.extract.meaning import ENCODER, load_meaning
from headway.follow.copies import Known, witnesses
from headway.follow.filing import filed
from headway.follow.issues import Issues
from headway.follow.likeness import signature_of
from headway.follow.sides import Sides
from headway.ledger.asides import Asides
from headway.ledger.filings import is_filed, keep_filings, marks_now, shelved
from headway.ledger.likenesses import (
    keep_likeness,
    keep_likenesses,
    keep_witnesses,
    likenesses,
)
from headway.ledger.meanings import keep_meanings, meanings
from headway.ledger.store import Ledger
from headway.model.article import Article
from headway.model.dossier import Dossier
from headway.model.entry import Entries
from headway.model.filing import Filing
from headway.model.likened import Likened

__all__ = ["Cabinet", "refiled"]


class Cabinet:
    """Where the reports of a dossier are filed; the encoder is loaded at need."""

    def __init__(self, dossier: Dossier, ledger: Ledger) -> None:
        self.dossier = dossier
        self.ledger = ledger
        self.asides = Asides(ledger, dossier.id)
        self.sides = Sides.of(dossier)
        self.issues = Issues.of(dossier, load_meaning)
        self.basis = basis_of(dossier.mark)

    @cached_property
    def known(self) -> Known:
        """The reports of the ledger, by which copies of them are known."""
        return Known(likenesses(self.ledger))

    def holds(self, sha: str) -> bool:
        """Whether a report is filed already: by its matter, or at a person's wish."""
        return is_filed(self.ledger, self.dossier.id, sha)

    def liken(self, article: Article) -> None:
        """Find the reports that print the same text, and keep whose witness each is."""
        known, signature = self.known, signature_of(article)
        keep_likeness(self.ledger, article.sha256, signature)
        placed = known.place(likened(article, signature))
        found = {sha: (one.first, one.superseded) for sha, one in placed.items()}
        keep_witnesses(self.ledger, found)

    def liken_all(self, signatures: Mapping[str, bytes]) -> None:
        """The same for many reports at once, by their hashes and signatures."""
        keep_likenesses(self.ledger, signatures)
        placed = witnesses(likenesses(self.ledger))
        found = {sha: (one.first, one.superseded) for sha, one in placed.items()}
        keep_witnesses(self.ledger, found)

    def file(self, sha: str) -> None:
        """File a report that the ledger holds."""
        marks = marks_now(self.ledger, [sha], self.basis)
        filing = self.filing_of(self.ledger.report(sha))
        keep_filings(self.ledger, self.dossier.id, [filing], self.basis, marks)

    def file_all(self, hashes: Sequence[str]) -> None:
        """File these reports, as far as the ledger holds them, in one transaction."""
        marks = marks_now(self.ledger, hashes, self.basis)
        read = list(self.ledger.entries_of(hashes))
        made = [self.filing_of(entries) for entries in read]
        keep_filings(self.ledger, self.dossier.id, made, self.basis, marks)

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


def refiled(dossier: Dossier, ledger: Ledger) -> int:
    """File anew what is stale; how many reports."""
    return sum(1 for _ in Cabinet(dossier, ledger).refresh())


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
