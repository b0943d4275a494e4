"""How many doubts a dossier's reports leave, counted once for each state of it."""

from collections.abc import Mapping
from functools import lru_cache

from headway.ledger.doubts import doubts_by_kind
from headway.ledger.pulse import pulse_of
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId

__all__ = ["kinds_of_doubt"]

HELD = 64  # dossiers whose doubts stay counted


def kinds_of_doubt(ledger: Ledger, dossier: DossierId) -> Mapping[str, int]:
    """How many doubts of each kind there are, most first. Nobody changes them."""
    with ledger.engine.connect() as db:
        beats = pulse_of(db, dossier)
    return counted(ledger, dossier, beats)


@lru_cache(maxsize=HELD)
def counted(ledger: Ledger, dossier: DossierId, _: int) -> Mapping[str, int]:
    """The same at one beat of the dossier's pulse."""
    return doubts_by_kind(ledger, dossier)
