"""Long work under way, and what went wrong with it, for those who wait for it."""

from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from headway.ledger.moments import stamp
from headway.ledger.schema import work
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.ledger.upserting import put

__all__ = ["Work", "done", "keep_work", "works"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How far some work is."""

    name: str  # what is done, and to what: "find arland-cresk"
    done: int
    total: int
    told: datetime  # when that was so, UTC
    trouble: str | None  # None: it goes well


def keep_work(
    ledger: Ledger, name: str, done: int, total: int, trouble: str | None = None
) -> None:
    """Note how far the work of this name is, or what stops it."""
    now = stamp(datetime.now(UTC))
    row = {"done": done, "total": total, "told": now, "trouble": trouble}
    with told(ledger.name), ledger.writer.begin() as db:
        put(db, work, {"name": name}, row)


def works(ledger: Ledger) -> list[Work]:
    """All work under way, by name."""
    wanted = sa.select(work).order_by(work.c.name)
    with told(ledger.name), ledger.engine.connect() as db:
        return [
            Work(
                name=row.name,
                done=row.done,
                total=row.total,
                told=datetime.fromisoformat(row.told),
                trouble=row.trouble,
            )
            for row in db.execute(wanted)
        ]


def done(ledger: Ledger, name: str) -> None:
    """Note that the work of this name is done, or its trouble over."""
    with told(ledger.name), ledger.writer.begin() as db:
        db.execute(sa.delete(work).filter_by(name=name))
