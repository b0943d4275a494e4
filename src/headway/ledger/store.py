"""The ledger: entries kept, one transaction for each report."""

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from headway.ledger.nouns import entries_of
from headway.ledger.rows import article_row, capture_row, entry_rows
from headway.ledger.schema import (
    actor,
    article,
    capture,
    doubt,
    meeting,
    metadata,
    move,
    proposal,
    statement,
    tombstone,
)
from headway.ledger.trouble import told
from headway.model.article import Capture
from headway.model.entry import Entries, Reader

__all__ = ["Added", "Ledger"]

PARTS = (actor, statement, move, meeting, proposal, doubt)
COUNTED = (article, capture, actor, statement, move, meeting, proposal, doubt)


class Added(StrEnum):
    """What became of a report that was handed to the ledger."""

    NEW = "new"
    REPLACED = "replaced"  # another reader's entries gave way to these
    KNOWN = "known"  # the same entries are in it already
    REMOVED = "removed"  # it was taken out before, and stays out


class Ledger:
    """All entries of a file or database. Every call may raise `LedgerError`."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine = engine
        self.writer = engine.execution_options(writes=True)
        self.name = name

    def close(self) -> None:
        """Let go of the file or the database."""
        self.engine.dispose()

    def add(self, capture: Capture, entries: Entries) -> Added:
        """Keep what was read in a report, in one transaction; twice changes nothing."""
        sha = entries.article.sha256
        with told(self.name), self.writer.begin() as db:
            if db.scalar(sa.select(tombstone.c.sha256).filter_by(sha256=sha)):
                return Added.REMOVED
            before = reader_of(db, sha)
            if before != entries.reader:
                replace(db, entries, fresh=before is None)
            keep_capture(db, capture, sha)
        if before is None:
            return Added.NEW
        return Added.KNOWN if before == entries.reader else Added.REPLACED

    def find(self, sha256: str, reader: Reader) -> Entries | None:
        """The entries that this reader made of the text with this hash, if kept."""
        with told(self.name), self.engine.connect() as db:
            if reader_of(db, sha256) != reader:
                return None
            row = db.execute(sa.select(article).filter_by(sha256=sha256)).one()
            return whole(db, row)

    def entries(self) -> Iterator[Entries]:
        """All reports with their entries, by day of publication, those without last."""
        order = (article.c.published.is_(None), article.c.published, article.c.sha256)
        with told(self.name), self.engine.connect() as db:
            hashes = db.scalars(sa.select(article.c.sha256).order_by(*order)).all()
            for sha in hashes:
                row = db.execute(sa.select(article).filter_by(sha256=sha)).one()
                yield whole(db, row)

    def counts(self) -> dict[str, int]:
        """How many rows of each sort the ledger holds."""
        with told(self.name), self.engine.connect() as db:
            return {
                table.name: db.scalar(sa.select(sa.func.count()).select_from(table))
                or 0
                for table in COUNTED
            }

    def remove(self, sha256: str, reason: str) -> bool:
        """Take a report out with its entries; a tombstone keeps it from coming back.

        False where the ledger holds no such report.
        """
        with told(self.name), self.writer.begin() as db:
            if reader_of(db, sha256) is None:
                return False
            db.execute(sa.delete(article).filter_by(sha256=sha256))
            now = datetime.now(UTC).isoformat(timespec="seconds")
            grave = {"sha256": sha256, "removed": now, "reason": reason}
            db.execute(sa.insert(tombstone), grave)
            return True


def reader_of(db: Connection, sha256: str) -> Reader | None:
    """Which reader made the entries of this text; None where it is not held."""
    columns = sa.select(article.c.reader, article.c.reader_version)
    row = db.execute(columns.where(article.c.sha256 == sha256)).one_or_none()
    return Reader(name=row[0], version=row[1]) if row else None


def replace(db: Connection, entries: Entries, *, fresh: bool) -> None:
    """Write the report and its entries; those of another reader give way."""
    sha = entries.article.sha256
    row = article_row(entries)
    if fresh:
        db.execute(sa.insert(article), row)
    else:
        db.execute(sa.update(article).filter_by(sha256=sha), row)
        for table in PARTS:
            db.execute(sa.delete(table).filter_by(article=sha))
    for name, rows in entry_rows(entries).items():
        if rows:
            db.execute(sa.insert(metadata.tables[name]), rows)


def keep_capture(db: Connection, found: Capture, sha256: str) -> None:
    """Keep the bytes as evidence, once for each place that they came from."""
    row = capture_row(found, sha256)
    key = {name: row[name] for name in ("article", "sha256", "origin")}
    if db.scalar(sa.select(capture.c.origin).filter_by(**key)) is None:
        db.execute(sa.insert(capture), row)


def whole(db: Connection, row: sa.Row[*tuple[Any, ...]]) -> Entries:
    """An article's row with all its entries."""
    parts = {
        table.name: [
            found._asdict()
            for found in db.execute(
                sa.select(table).filter_by(article=row.sha256).order_by(table.c.place)
            )
        ]
        for table in PARTS
    }
    return entries_of(row._asdict(), parts)
