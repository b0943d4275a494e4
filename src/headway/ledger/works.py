"""Long work that is under way, for those who wait for it."""

from dataclasses import dataclass

import sqlalchemy as sa

from headway.ledger.schema import work
from headway.ledger.store import Ledger
from headway.ledger.trouble import told

__all__ = ["Work", "works"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Something long, and how far it has come."""

    name: str
    done: int
    total: int


def works(ledger: Ledger) -> list[Work]:
    """The long work that is under way, by name."""
    wanted = sa.select(work).order_by(work.c.name)
    with told(ledger.name), ledger.engine.connect() as db:
        return [
            Work(name=row.name, done=row.done, total=row.total)
            for row in db.execute(wanted)
        ]
