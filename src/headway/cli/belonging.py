"""A dossier's ledger, asked or filled under an id that is no other dossier's there."""

import os
import shlex
from pathlib import Path

from headway.cli.asked import is_batch, ledger_to_read
from headway.cli.places import ledger_of
from headway.dossier.file import file_of
from headway.ledger.dossiers import claim, refuse_namesake
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier

__all__ = ["claimed", "filed_ledger", "filling", "ledger_to_ask"]


def claimed(ledger: Ledger, dossier: Dossier, place: Path) -> Ledger:
    """The ledger, in which the dossier at this place has its id from now on.

    Raises `LedgerError` where the id is another dossier's.
    """
    claim(ledger, dossier, whole(place))
    return ledger


def ledger_to_ask(dossier: Dossier, place: Path, address: str | None) -> Ledger:
    """The ledger of the dossier at this place; it is neither made nor written.

    Raises `LedgerError` where it is not there, or the id is another dossier's.
    """
    fill = filling(place, address)
    ledger = open_ledger(ledger_of(place, address), create=False, fill=fill)
    refuse_namesake(ledger, dossier, whole(place))
    return ledger


def filed_ledger(dossier: Dossier, place: Path, address: str | None) -> Ledger:
    """The same; of the folder of a batch, what is about the dossier."""
    if address is None or not is_batch(address):
        return ledger_to_ask(dossier, place, address)
    return ledger_to_read(address, dossier)


def filling(place: Path, address: str | None) -> str:
    """The call that fills the dossier's ledger."""
    named = f" --ledger {shlex.quote(address)}" if address else ""
    return f"headway dossier add {shlex.quote(str(place))} PATH{named}"


def whole(place: Path) -> str:
    """Where the dossier's file lies, in full."""
    return os.path.realpath(file_of(place))
