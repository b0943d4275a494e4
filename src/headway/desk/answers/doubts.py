"""The doubts that a dossier's reports leave: how many, and each with its words."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache

from headway.desk.json import Json
from headway.ledger.doubts import After, doubts, doubts_by_kind
from headway.ledger.stamps import pulse_now
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId

__all__ = ["doubt_rows", "kinds_of_doubt"]

HELD = 64  # dossiers whose doubts stay counted


def kinds_of_doubt(ledger: Ledger, dossier: DossierId) -> Mapping[str, int]:
    """How many doubts of each kind there are, most first. Nobody changes them."""
    return counted(ledger, dossier, pulse_now(ledger, dossier))


@lru_cache(maxsize=HELD)
def counted(ledger: Ledger, dossier: DossierId, _: int) -> Mapping[str, int]:
    """The same at one beat of the dossier's pulse."""
    return doubts_by_kind(ledger, dossier)


def doubt_rows(
    ledger: Ledger,
    dossier: DossierId,
    kind: str | None,
    after: After | None,
    limit: int,
) -> tuple[list[Json], After | None]:
    """So many doubts with their words, and where the next page begins."""
    made = doubts(ledger, dossier, kind, after, limit)
    return [asdict(one) for one in made.rows], made.after
