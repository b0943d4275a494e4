"""How often a ledger or a dossier was written: by this, what is old is known."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.among import among
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
        count(db, name, 1)


def beat_for(db: Connection, *articles: str) -> None:
    """Note that the ledger was written, and all dossiers that file these reports.

    Each report counts once, as if it had been written alone.
    """
    wanted = sa.select(filing.c.dossier, sa.func.count())
    wanted = wanted.where(among(db, filing.c.article, articles))
    filed = db.execute(wanted.group_by(filing.c.dossier)).all()
    for name, times in sorted((name_of(dossier), times) for dossier, times in filed):
        count(db, name, times)
    count(db, LEDGER, len(articles))


def count(db: Connection, name: str, times: int) -> None:
    """Count so many beats of one pulse."""
    more = {"beats": pulse.c.beats + times}
    put(db, pulse, {"name": name}, {"beats": times}, more)


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
