"""An actor of any report of a ledger, by its name."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.corrections import corrections_of
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
        found = next(so_named(db, report, name), None) if report else None
    return replace(found, mentions=()) if found else None


def so_named(db: Connection, report: str, name: str) -> Iterator[Actor]:
    """Those of this name whom the report names, or a person has named in it."""
    wanted = sa.select(actor).where(actor.c.article == report, actor.c.name == name)
    for row in db.execute(wanted).mappings():
        yield actor_of(dict(row))
    for said in chain.from_iterable(corrections_of(db, [report]).values()):
        yield from (one for one in said.actors if one.name == name)
