"""The words of reports and entries, kept so that they are found.

SQLite keeps them in a virtual table, PostgreSQL in one with an index of its own. They
are written and deleted with the rows of `shown`, in the same transaction.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.among import among
from headway.ledger.pouring import pour
from headway.ledger.schema import shown
from headway.model.article import Article

__all__ = ["drop_words", "is_sqlite", "keep_words", "tidy_words", "words"]

Row = Mapping[str, Any]
KEY: Final = {"sqlite": "rowid", "postgresql": "number"}  # the number in `shown`
MOST: Final = 200_000  # characters of a report; a vector of PostgreSQL has a bound
words = sa.table("words", sa.column("head"), sa.column("body"))


def is_sqlite(db: Connection) -> bool:
    """Whether the ledger is a file."""
    return db.dialect.name == "sqlite"


def keep_words(db: Connection, made: Iterable[tuple[Article, Iterable[Row]]]) -> None:
    """Keep the words of reports' rows, which stand in `shown` under their numbers."""
    key = KEY[db.dialect.name]
    pour(
        db,
        "words",
        (
            {key: row["number"]} | words_of(row, article)
            for article, rows in made
            for row in rows
        ),
    )


def drop_words(db: Connection, hashes: Sequence[str]) -> None:
    """Delete the words of reports, before their rows go; PostgreSQL does so itself."""
    if is_sqlite(db):
        numbers = sa.select(shown.c.number).where(among(db, shown.c.article, hashes))
        rowid: sa.ColumnClause[int] = sa.column(KEY[db.dialect.name])
        db.execute(sa.delete(words).where(rowid.in_(numbers)))


def tidy_words(db: Connection) -> None:
    """Leave nothing of words that were deleted.

    SQLite's index keeps them beside a mark that they are gone, until it is rewritten.
    """
    if is_sqlite(db):
        db.execute(sa.text("INSERT INTO words (words) VALUES ('optimize')"))


def words_of(row: Row, article: Article) -> dict[str, str]:
    """What is found by: names and place, or a title, then the words themselves."""
    if row["place"] == 0:
        return {"head": row["words"], "body": own_text(article)[:MOST]}
    about = row["about"] or ""
    said = row["words"] if about in row["words"] else f"{row['words']} · {about}"
    named = dict.fromkeys([*row["actors"], *row["towards"], row["where"] or ""])
    return {"head": ", ".join(filter(None, named)), "body": said}


def own_text(article: Article) -> str:
    """The report without what is not its own: navigation, adverts, disclaimers."""
    return " ".join(" ".join(own_parts(article)).split())


def own_parts(article: Article) -> Iterator[str]:
    """What stands between the boilerplate."""
    start = 0
    for span in sorted(article.boilerplate):
        yield article.text[start : max(start, span.start)]
        start = max(start, span.end)
    yield article.text[start:]
