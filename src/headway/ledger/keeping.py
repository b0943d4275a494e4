"""What `store` does within a transaction: read and write the rows of reports."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from headway.ledger.among import among
from headway.ledger.bringing import Held
from headway.ledger.copies import Copy, Key
from headway.ledger.nouns import article_of, copy_of
from headway.ledger.pouring import pour
from headway.ledger.rows import article_row, capture_row, copy_row, entry_rows
from headway.ledger.schema import (
    actor,
    article,
    capture,
    channel,
    doubt,
    meaning,
    meeting,
    move,
    proposal,
    statement,
    tombstone,
)
from headway.ledger.shown import SHOWN
from headway.ledger.trouble import BROKEN, unreadable
from headway.model.article import Article, Capture, hash_of
from headway.model.entry import Entries, Reader

__all__ = [
    "PARTS",
    "ROLL_TURN",
    "copies_of",
    "graves",
    "held_of",
    "keep_captures",
    "take_turn",
    "take_turns",
    "write",
]

Texts = Mapping[str, str]  # of reports, by hash
PARTS = (actor, statement, move, meeting, proposal, channel, doubt)
ROLL_TURN = hash_of("roll")  # the turn of whoever writes the roll of names
TURN = 15  # hexadecimal digits of a hash that make the number of a lock
SAID = [c for c in capture.c if c.name not in {"content", "fetched", "media_type"}]
STATE = [c for c in article.c if c.name not in {"text", "deciding", "outcome"}]
KEY = ("article", "sha256", "origin")  # of a capture


def take_turn(db: Connection, sha256: str) -> None:
    """Wait until nobody else writes this report; SQLite has one writer anyway."""
    take_turns(db, [sha256])


def take_turns(db: Connection, hashes: Iterable[str]) -> None:
    """Wait until nobody else writes these reports, in the order in which all wait."""
    if db.dialect.name == "postgresql":
        numbers = sorted(int(sha[:TURN], 16) for sha in hashes)
        each = "unnest(CAST(:numbers AS bigint[])) AS turn(number)"
        lock = sa.text(f"SELECT pg_advisory_xact_lock(number) FROM {each}")
        db.execute(lock, {"numbers": numbers})


def graves(db: Connection, hashes: Sequence[str]) -> set[str]:
    """Those of these reports that were taken out, and stay out."""
    wanted = sa.select(tombstone.c.sha256)
    return set(db.scalars(wanted.where(among(db, tombstone.c.sha256, hashes))))


def held_of(db: Connection, name: str, texts: Texts) -> dict[str, Held]:
    """What the ledger `name` holds of each of these reports.

    Raises `LedgerError` about the first that is damaged.
    """
    try:
        states, copies = states_of(db, texts), copies_of(db, texts)
    except (SQLAlchemyError, *BROKEN):
        if len(texts) > 1:
            each = [held_of(db, name, {sha: text}) for sha, text in texts.items()]
            return dict(chain.from_iterable(one.items() for one in each))
        with unreadable(name, next(iter(texts))):
            raise
    return {sha: Held(state=states.get(sha), copies=copies[sha]) for sha in texts}


def copies_of(db: Connection, texts: Texts) -> dict[str, dict[Key, Copy]]:
    """What the captures that the ledger holds say of each of these reports."""
    found: dict[str, dict[Key, Copy]] = {sha: {} for sha in texts}
    wanted = sa.select(*SAID).where(among(db, capture.c.article, list(texts)))
    for row in db.execute(wanted):
        copy = copy_of(row._asdict(), texts[row.article])
        found[row.article][row.sha256, row.origin] = copy
    return found


def states_of(db: Connection, texts: Texts) -> dict[str, tuple[Article, Reader]]:
    """Those of these reports that are held, each as it is, and who read it."""
    found = {}
    wanted = sa.select(*STATE).where(among(db, article.c.sha256, list(texts)))
    for row in db.execute(wanted):
        reader = Reader(name=row.reader, version=row.reader_version)
        whole = row._asdict() | {"text": texts[row.sha256]}
        found[row.sha256] = article_of(whole), reader
    return found


def write(
    db: Connection, made: Mapping[str, Entries], held: Sequence[str] = ()
) -> None:
    """Write reports and their entries, each by its hash.

    `held` are those that the ledger has: what was read in them before gives way.
    """
    rows = {sha: article_row(entries) for sha, entries in made.items()}
    if held:
        for table in (*PARTS, meaning):
            db.execute(sa.delete(table).where(among(db, table.c.article, held)))
        now = sa.update(article).where(article.c.sha256 == sa.bindparam("held"))
        db.execute(now, [rows.pop(sha) | {"held": sha, "shown": SHOWN} for sha in held])
    pour(db, article.name, (row | {"shown": SHOWN} for row in rows.values()))
    parts = [entry_rows(entries, sha) for sha, entries in made.items()]
    for table in PARTS:
        pour(db, table.name, chain.from_iterable(one[table.name] for one in parts))


def keep_captures(
    db: Connection,
    fresh: Iterable[tuple[Capture, Copy]],
    told: Iterable[tuple[Capture, Copy]],
) -> None:
    """Keep the bytes as evidence, once for each place that they came from.

    `told` are captures that are held, and say other things of their report now.
    """
    pour(db, capture.name, (capture_row(found, copy) for found, copy in fresh))
    for found, copy in told:
        row = capture_row(found, copy)
        key = {name: row[name] for name in KEY}
        db.execute(sa.update(capture).filter_by(**key), copy_row(copy))
