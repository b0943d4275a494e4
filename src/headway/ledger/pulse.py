"""How often a ledger or a dossier was written: by this, what is old is known."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.schema import filing, pulse
from headway.ledger.upserting import put
from headway.model.dossier import DossierId

__all__ = ["beat", "beat_for", "name_of", "pulse_of", "pulses", "still"]

LEDGER = "ledger"  # the pulse of all that is in it


def beat(db: Connection, dossiers: Iterable[DossierId] = ()) -> None:
    """Note that the ledger was written, and these dossiers in it.

    Whoever writes does so in one order: dossiers first, by name, the ledger last.
    """
    for name in (*sorted(map(name_of, dossiers)), LEDGER):
        put(db, pulse, {"name": name}, {"beats": 1}, {"beats": pulse.c.beats + 1})


def beat_for(db: Connection, article: str) -> None:
    """Note that the ledger was written, and all dossiers that file this report."""
    wanted = sa.select(filing.c.dossier).filter_by(article=article)
    beat(db, map(DossierId, db.scalars(wanted).all()))


def pulse_of(db: Connection, dossier: DossierId | None = None) -> int:
    """How often the dossier, or else the ledger, was written."""
    name = LEDGER if dossier is None else name_of(dossier)
    wanted = sa.select(pulse.c.beats).filter_by(name=name)
    return int(db.scalar(wanted) or 0)


def pulses(db: Connection) -> dict[DossierId, int]:
    """How often each dossier was written."""
    begins = name_of(DossierId(""))
    wanted = sa.select(pulse).where(pulse.c.name.startswith(begins))
    return {
        DossierId(name.removeprefix(begins)): beats
        for name, beats in db.execute(wanted)
    }


def still(db: Connection, dossier: DossierId) -> None:
    """Let nobody write the dossier until this transaction ends; SQLite does anyway."""
    own = sa.select(pulse.c.beats).filter_by(name=name_of(dossier))
    db.execute(own.with_for_update())


def name_of(dossier: DossierId) -> str:
    """Under which name a dossier's pulse is kept."""
    return f"dossier {dossier}"
