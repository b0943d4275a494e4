"""The work of `headway dossier aside --take`: a report is read after all."""

from pathlib import Path

from headway.cli.asides import asides_of, the_one_aside
from headway.cli.filer import Filer
from headway.cli.intake import road_of
from headway.cli.keeping import Keeper
from headway.cli.places import ledger_of
from headway.cli.writing import opened
from headway.dossier.following import load_dossier
from headway.errors import LedgerError

__all__ = ["take"]


def take(dossier: Path, address: str | None, wanted: str) -> None:
    """Read, keep and file the report that goes by this id or hash."""
    asides = asides_of(dossier, address)
    found = the_one_aside(asides, wanted)
    capture = asides.capture(found.article)
    if capture is None:  # somebody else took it in just now
        raise LedgerError(f"{asides.ledger.name}: {wanted!r} is not set aside any more")
    keeper = Keeper(ledger_of(dossier, address))
    filer = Filer(load_dossier(dossier), keeper, road_of(dossier))
    taken = filer.take_in(*keeper.opening(capture))
    with opened(None) as out:
        out.write(f"{found.id}: taken in, {taken.what}\n")
