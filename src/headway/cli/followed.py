"""What a dossier has filed, for the verbs that ask about it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from headway.cli.asked import is_batch
from headway.cli.belonging import filed_ledger, filling
from headway.cli.late import late
from headway.cli.noting import note
from headway.coding import basis_of
from headway.dossier.following import load_dossier
from headway.errors import UsageError
from headway.ledger.filings import shelved
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["Followed", "filings_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A dossier, its ledger and all that it has filed, by day of publication."""

    dossier: Dossier
    ledger: Ledger
    filings: tuple[Filing, ...]


def filings_of(place: Path, address: str | None) -> Followed:
    """The dossier at this place with its filings; stale ones are made anew before.

    Raises `DossierError`, `LedgerError`, or `UsageError` where nothing is filed yet.
    """
    with all_kept():
        return filed_under(place, address)


@contextmanager
def all_kept() -> Iterator[None]:
    """Look for no waste while filings are read, and later for none among them.

    All that is read is kept; to look through it again and again takes longer than to
    read it.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()


def filed_under(place: Path, address: str | None) -> Followed:
    """The same, read as it is kept."""
    dossier = load_dossier(place)
    ledger = filed_ledger(dossier, place, address)
    basis = basis_of(dossier.mark)
    shelf = shelved(ledger, dossier.id, basis)
    if any(one.is_stale for one in shelf):
        count = late("cabinet", "headway").refiled(dossier, ledger)
        note(f"{count} reports filed anew")
        shelf = shelved(ledger, dossier.id, basis)
    if not shelf and address is not None and is_batch(address):
        raise UsageError(f"{address}: no report is about {dossier.title!r}")
    if not shelf:
        raise UsageError(
            f"{ledger.name}: nothing is filed under {dossier.title!r}: fill it with "
            f"{filling(place, address)}"
        )
    filings = tuple(one.filing for one in shelf)
    return Followed(dossier=dossier, ledger=ledger, filings=filings)
