"""What `store` does within a transaction: read and write the rows of one report."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.copies import Copy, Key
from headway.ledger.nouns import article_of, copy_of
from headway.ledger.rows import article_row, capture_row, copy_row, entry_rows
from headway.ledger.schema import (
    actor,
    article,
    capture,
    channel,
    doubt,
    meaning,
    meeting,
    metadata,
    move,
    proposal,
    statement,
)
from headway.model.article import Article, Capture, hash_of
from headway.model.entry import Entries, Reader

__all__ = [
    "PARTS",
    "ROLL_TURN",
    "copies_of",
    "keep_capture",
    "state_of",
    "take_turn",
    "write",
]

PARTS = (actor, statement, move, meeting, proposal, channel, doubt)
ROLL_TURN = hash_of("roll")  # the turn of whoever writes the roll of names
TURN = 15  # hexadecimal digits of a hash that make the number of a lock
SAID = [c for c in capture.c if c.name not in {"content", "fetched", "media_type"}]


def take_turn(db: Connection, sha256: str) -> None:
    """Wait until nobody else writes this report; SQLite has one writer anyway."""
    if db.dialect.name == "postgresql":
        number = int(sha256[:TURN], 16)
        db.execute(sa.select(sa.func.pg_advisory_xact_lock(number)))


def copies_of(db: Connection, found: Article) -> dict[Key, Copy]:
    """What the captures that the ledger holds say of this report."""
    rows = db.execute(sa.select(*SAID).filter_by(article=found.sha256))
    return {(r.sha256, r.origin): copy_of(r._asdict(), found.text) for r in rows}


def state_of(db: Connection, sha256: str) -> tuple[Article, Reader] | None:
    """The report as it is held, and who read it; None where it is not held."""
    row = db.execute(sa.select(article).filter_by(sha256=sha256)).one_or_none()
    if row is None:
        return None
    reader = Reader(name=row.reader, version=row.reader_version)
    return article_of(row._asdict()), reader


def write(db: Connection, entries: Entries, *, fresh: bool) -> None:
    """Write the report and its entries; those that it had give way."""
    sha = entries.article.sha256
    row = article_row(entries)
    if fresh:
        db.execute(sa.insert(article), row)
    else:
        db.execute(sa.update(article).filter_by(sha256=sha), row)
        for table in (*PARTS, meaning):
            db.execute(sa.delete(table).filter_by(article=sha))
    for name, rows in entry_rows(entries).items():
        if rows:
            db.execute(sa.insert(metadata.tables[name]), rows)


def keep_capture(db: Connection, found: Capture, copy: Copy) -> None:
    """Keep the bytes as evidence, once for each place that they came from."""
    row = capture_row(found, copy)
    key = {name: row[name] for name in ("article", "sha256", "origin")}
    held = db.scalar(sa.select(capture.c.origin).filter_by(**key))
    if held is None:
        db.execute(sa.insert(capture), row)
    else:
        db.execute(sa.update(capture).filter_by(**key), copy_row(copy))
