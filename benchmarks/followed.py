"""The four negotiations of the back-test, read and filed by the whole product."""

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from headway.analyse.followed.headway import Headway, headway
from headway.cabinet import Cabinet
from headway.cli.filer import Filer
from headway.cli.keeping import Keeper
from headway.dossier.following import load_dossier
from headway.dossier.words import load_words
from headway.errors import SourceError
from headway.follow.relevance import relevance
from headway.ingest.sources import gather
from headway.ledger.filings import shelved
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.article import Article, Capture, Hints
from headway.model.dossier import Dossier
from headway.read.article import read_bare
from headway.road import Road

__all__ = ["PILES", "Followed", "dossier_file", "followed", "read_into"]

HERE = Path(__file__).parent
MOST = 200  # reports of a pile that are read
NEWS = timedelta(days=2)  # how long after a day a report of it is news
PILES = {
    "iran": ("iran",),
    "us-china-trade": ("us-china-trade",),
    "north-korea": ("reports", "wikinews", "others"),
    "israel-palestinians": ("reports", "wikinews", "others"),
}
"""In which piles the reports of each negotiation lie; the last two are mixed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What is found of one negotiation, and the seconds that it took."""

    name: str
    headway: Headway
    aside: int  # reports of the ledger that are not about it
    filing: float
    loading: float
    finding: float
    published: Sequence[date]  # of the reports that have a day

    def reports_on(self, day: date) -> int:
        """How many reports appear on a day or soon after."""
        return sum(day <= one <= day + NEWS for one in self.published)


def followed(name: str, ledger: Ledger) -> Followed:
    """Headway of a negotiation from a ledger that holds its reports."""
    dossier = load_dossier(dossier_file(name))
    cabinet = Cabinet(dossier, ledger)
    began = time.perf_counter()
    kept, aside = sorted_out(cabinet)
    filed = time.perf_counter()
    shelf = shelved(ledger, dossier.id, cabinet.basis)
    filings = [one.filing for one in shelf if one.filing.article in kept]
    loaded = time.perf_counter()
    found = headway(dossier, filings)
    return Followed(
        name=name,
        headway=found,
        aside=aside,
        filing=filed - began,
        loading=loaded - filed,
        finding=time.perf_counter() - loaded,
        published=[one.published for one in filings if one.published],
    )


def sorted_out(cabinet: Cabinet) -> tuple[set[str], int]:
    """The reports that are about the dossier, now filed; how many are not."""
    shelf = shelved(cabinet.ledger, cabinet.dossier.id, cabinet.basis)
    fresh = {one.filing.article for one in shelf if not one.is_stale}
    kept, aside = set(), 0
    for entries in list(cabinet.ledger.entries()):  # they are written while read
        article = entries.article
        if not relevance(article, cabinet.dossier).kept:
            aside += 1
            continue
        kept.add(article.sha256)
        if article.sha256 not in fresh:
            cabinet.liken(article)
            cabinet.file(article.sha256)
    return kept, aside


def read_into(name: str, address: str) -> Ledger:
    """A ledger with the reports of a negotiation, read from its piles."""
    file = dossier_file(name)
    filer = Filer(load_dossier(file), Keeper(address), lambda: Road(load_words(file)))
    for capture in chosen(name, filer.dossier):
        filer.take(capture)
    return open_ledger(address, create=False)


def chosen(name: str, dossier: Dossier) -> Sequence[Capture]:
    """The reports of a pile; of a mixed one those about the dossier, not too many.

    Which ones, their hashes decide; those that bear a day come first.
    """
    if len(PILES[name]) == 1:
        return [capture for capture, _ in readable(name)]
    found = {
        article.sha256: (article.published is None, article.sha256, capture)
        for capture, article in readable(name)
        if relevance(article, dossier).kept
    }
    return [capture for _, _, capture in sorted(found.values())[:MOST]]


def readable(name: str) -> Iterator[tuple[Capture, Article]]:
    """The reports of a negotiation's piles, without those that cannot be read."""
    corpus = Path(os.environ.get("HEADWAY_SHARED", "../shared")) / "corpus"
    files = [str(corpus / f"{pile}.jsonl.gz") for pile in PILES[name]]
    for capture in gather(files, Hints(), None):
        if isinstance(capture, SourceError):
            continue
        try:
            yield capture, read_bare(capture)
        except SourceError:
            continue


def dossier_file(name: str) -> Path:
    """The TOML of a negotiation."""
    return HERE / "dossiers" / f"{name}.toml"
