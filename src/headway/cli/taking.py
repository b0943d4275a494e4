"""The work of `headway dossier aside --take`: a report is read after all."""

from pathlib import Path

from headway.cli.asides import asides_of, the_one_aside
from headway.cli.keeping import Keeper
from headway.cli.writing import opened
from headway.dossier.words import load_words
from headway.errors import LedgerError
from headway.ledger.store import Added
from headway.road import Road

__all__ = ["take"]


def take(dossier: Path, address: str, wanted: str) -> None:
    """Read the report that goes by this id or hash into the ledger.

    It is among those aside until it is kept. Raises `LedgerError` where it was removed
    from the ledger for good.
    """
    asides = asides_of(dossier, address)
    found = the_one_aside(asides, wanted)
    capture = asides.capture(found.article)
    if capture is None:  # somebody else took it in just now
        raise LedgerError(f"{asides.ledger.name}: {wanted!r} is not set aside any more")
    keeper = Keeper(address)
    kept = keeper.keep(capture, Road(load_words(dossier)))
    if kept.added is Added.REMOVED:
        raise LedgerError(f"{found.id}: kept out, {keeper.removal(kept)}")
    asides.drop(found.article)
    with opened(None) as out:
        out.write(f"{found.id}: taken in, {len(kept.entries.moves)} moves read\n")
