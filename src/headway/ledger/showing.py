"""Reports are put where pages list and search: `shown`, `part` and their words.

That is done in the transaction that changes them or what is said of them, and can be
done anew at any time.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.among import among
from headway.ledger.batches import reports
from headway.ledger.passages import Stand, drop_passages, sentences_of
from headway.ledger.pouring import pour
from headway.ledger.schema import article, part, shown
from headway.ledger.shown import SHOWN, parts_in, rows_of
from headway.ledger.words import drop_words, is_sqlite, keep_words
from headway.model.entry import Entries

__all__ = ["number", "put_up", "show", "unshown"]

Row = dict[str, Any]


def show(db: Connection, name: str, sha256: str) -> None:
    """Make the rows of a report anew, as its entries are now.

    Raises `LedgerError` about the ledger `name` where the report is damaged.
    """
    put_up(db, list(reports(db, name, [sha256])), [sha256])
    db.execute(sa.update(article).filter_by(sha256=sha256), {"shown": SHOWN})


def put_up(db: Connection, made: Sequence[Entries], old: Sequence[str]) -> None:
    """Make the rows of reports as persons have corrected them.

    `old` are the hashes of those that may have rows: these give way.
    """
    before = take_down(db, old)
    rows = [list(rows_of(entries)) for entries in made]
    number(db, list(chain.from_iterable(rows)))
    pour(db, shown.name, chain.from_iterable(rows))
    articles = (entries.article for entries in made)
    keep_words(db, zip(articles, rows, strict=True))
    parts = chain.from_iterable(map(parts_in, made))
    pour(db, part.name, sorted(parts, key=itemgetter("entry")))  # as its index has it
    if old:
        now = sentences_of(db, old)
        drop_passages(db, [sha for sha in old if now[sha] != before[sha]])


def take_down(db: Connection, old: Sequence[str]) -> dict[str, dict[str, Stand]]:
    """Delete the rows of these reports; where their entries stood, by report."""
    if not old:
        return {}
    before = sentences_of(db, old)
    drop_words(db, old)
    db.execute(sa.delete(shown).where(among(db, shown.c.article, old)))
    return before


def number(db: Connection, rows: Sequence[Row]) -> None:
    """Give rows of `shown` the next numbers: by these their words are kept."""
    if is_sqlite(db):
        last = db.scalar(sa.select(sa.func.max(shown.c.number))) or 0
        free: Iterable[int] = range(last + 1, last + 1 + len(rows))
    else:
        sequence = sa.func.pg_get_serial_sequence(shown.name, shown.c.number.name)
        each = sa.func.generate_series(1, len(rows)).table_valued("n")
        free = db.scalars(sa.select(sa.func.nextval(sequence)).select_from(each))
    for row, next_one in zip(rows, free, strict=True):
        row["number"] = next_one


def unshown(db: Connection) -> list[str]:
    """The reports whose rows are missing or of another version, by hash."""
    version = article.c.shown  # compared in a way that an index answers
    old = version.is_(None) | (version < SHOWN) | (version > SHOWN)
    wanted = sa.select(article.c.sha256).where(old).order_by(article.c.sha256)
    return list(db.scalars(wanted))
