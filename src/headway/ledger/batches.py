"""Reports read from a ledger, many at a time, with few questions to the database."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from headway.ledger.corrected import corrected
from headway.ledger.corrections import corrections_of
from headway.ledger.keeping import PARTS
from headway.ledger.nouns import entries_of
from headway.ledger.schema import article
from headway.ledger.trouble import BROKEN, unreadable
from headway.model.entry import Entries

__all__ = ["as_read", "reports"]

BATCH = 100  # reports in memory at a time
Rows = list[dict[str, Any]]
Parts = dict[str, Rows]  # the rows of one report's entries, by table


def reports(db: Connection, name: str, hashes: Iterable[str]) -> Iterator[Entries]:
    """These reports as persons have corrected them, in this order.

    Those that are not held are passed over. Raises `LedgerError` about the ledger
    `name` at one that is damaged, once those before it have come.
    """
    asked = iter(hashes)
    while batch := list(islice(asked, BATCH)):
        yield from of_batch(db, name, batch)


def of_batch(db: Connection, name: str, hashes: list[str]) -> Iterator[Entries]:
    """A few reports; where their rows cannot be had together, one after the other."""
    try:
        rows, parts = held(db, hashes)
        said = corrections_of(db, hashes)
    except (SQLAlchemyError, *BROKEN):
        if len(hashes) == 1:
            with unreadable(name, hashes[0]):
                raise
        for sha in hashes:
            yield from of_batch(db, name, [sha])
        return
    for sha in filter(rows.__contains__, hashes):
        with unreadable(name, sha):
            made = corrected(entries_of(rows[sha], parts[sha]), said.get(sha, ()))
        yield made


def as_read(db: Connection, sha256: str) -> Entries | None:
    """A report as the machine read it; None: the ledger does not hold it."""
    rows, parts = held(db, [sha256])
    return entries_of(rows[sha256], parts[sha256]) if rows else None


def held(
    db: Connection, hashes: list[str]
) -> tuple[dict[str, dict[str, Any]], dict[str, Parts]]:
    """The rows of these reports, and of their entries by table in order, by report."""
    wanted = sa.select(article).where(article.c.sha256.in_(hashes))
    rows = {row["sha256"]: row for row in plain(db, wanted)}
    parts: dict[str, Parts] = {sha: {t.name: [] for t in PARTS} for sha in rows}
    for table in PARTS:
        own = sa.select(table).where(table.c.article.in_(hashes))
        for row in plain(db, own.order_by(table.c.article, table.c.place)):
            if row["article"] in parts:
                parts[row["article"]][table.name].append(row)
    return rows, parts


def plain(db: Connection, wanted: sa.Select[Any]) -> Rows:
    """The rows as dictionaries."""
    found = db.execute(wanted)
    names = list(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found]
