"""An actor of any report of a ledger, by its name."""

from dataclasses import replace

import sqlalchemy as sa

from headway.ledger.nouns import actor_of
from headway.ledger.schema import actor, part, shown
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.actor import Actor

__all__ = ["actor_named"]


def actor_named(ledger: Ledger, name: str) -> Actor | None:
    """One who plays a part somewhere under this name; None: nobody does.

    Where that report names the actor is left away: it is another report.
    """
    there = (
        sa.select(shown.c.article)
        .join(part, part.c.entry == shown.c.id)
        .where(part.c.name == name)
        .limit(1)
    )
    with told(ledger.name), ledger.engine.connect() as db:
        report = db.scalar(there)
        wanted = sa.select(actor).where(actor.c.article == report, actor.c.name == name)
        row = db.execute(wanted.limit(1)).mappings().one_or_none()
    return replace(actor_of(dict(row)), mentions=()) if row else None
