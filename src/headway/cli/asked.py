"""The ledger that a verb reads: a file, a database, or made of a batch's folder."""

from pathlib import Path

from headway.batch.job import Part
from headway.cli.late import Extra, late_with
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier

__all__ = ["is_batch", "ledger_to_read"]


def ledger_to_read(address: str, dossier: Dossier | None = None) -> Ledger:
    """The ledger at an address, or of the batch in a folder; it is not written.

    With a dossier, of a batch only what is about it. Raises `LedgerError` as
    `open_ledger` does, and `UsageError` where a package is missing.
    """
    if not is_batch(address):
        return open_ledger(address, create=False)
    folder = Path(address)
    work = late_with(Extra.ARCHIVE, "archived", f"{folder}: asking a batch")
    made: Ledger = (
        work.ledger_of_all(folder)
        if dossier is None
        else work.ledger_about(folder, dossier)
    )
    return made


def is_batch(address: str) -> bool:
    """Whether it is the folder of a batch."""
    return (Path(address) / Part.TABLES).is_dir()
