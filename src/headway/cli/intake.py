"""A dossier with its ledger, ready to take reports in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from headway.cli.belonging import claimed
from headway.cli.filer import Filer
from headway.cli.keeping import Keeper
from headway.cli.llm import asked_by
from headway.cli.places import ledger_of
from headway.cli.rounds import Take
from headway.dossier.following import load_dossier
from headway.dossier.words import load_words
from headway.extract.asked.reader import AskedReader
from headway.extract.asked.server import Server
from headway.ledger.sources import SourceBook
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier
from headway.road import Road

__all__ = ["Intake", "open_intake"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """One dossier, ready to take reports in."""

    place: Path  # of the dossier's TOML
    dossier: Dossier
    ledger: Ledger
    book: SourceBook
    take: Take
    asked: AskedReader | None = None  # None: our own reader reads


def open_intake(
    place: Path, address: str | None, server: Server | None = None
) -> Intake:
    """The dossier at this place with its ledger, which is made if it is not there.

    `server` is a language model that reads in place of our own reader. Raises
    `DossierError`, `LedgerError`, or `UsageError` where that lacks a package.
    """
    dossier = load_dossier(place)
    asked = asked_by(server)
    keeper = Keeper(ledger_of(place, address))
    ledger = claimed(keeper.opened(), dossier, place)
    return Intake(
        place=place,
        dossier=dossier,
        ledger=ledger,
        book=SourceBook(ledger, dossier.id),
        take=Filer(dossier, keeper, road_of(place, asked)).take,
        asked=asked,
    )


def road_of(place: Path, asked: AskedReader | None = None) -> Callable[[], Road]:
    """What loads the reader with a dossier's words, once a report needs it."""
    return lambda: Road(load_words(place), asked=asked)
