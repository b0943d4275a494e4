"""Many rows into one table at once, by the quickest way that each database has.

SQLite takes them through one prepared statement, PostgreSQL by COPY. Lists are kept as
JSON.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final

import msgspec
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

__all__ = ["as_json", "make_room", "pour"]

Row = Mapping[str, Any]
ROOM: Final = 65_536  # KiB of pages at hand: indices are written all over the place
PACK: Final = msgspec.json.Encoder().encode


def make_room(db: Connection) -> None:
    """Let SQLite hold more of the file at hand; a server has room of its own."""
    if db.dialect.name == "sqlite":
        db.exec_driver_sql(f"PRAGMA cache_size = -{ROOM:d}")


def pour(db: Connection, table: str, rows: Iterable[Row]) -> None:
    """Write the rows, which have the columns of the first, within the transaction.

    Raises `DBAPIError`, as SQLAlchemy itself does.
    """
    asked = iter(rows)
    if (first := next(asked, None)) is None:
        return
    cursor: Any = db.connection.cursor()
    try:
        fill(db, cursor, table, list(first), packed(chain([first], asked)))
    except db.engine.dialect.loaded_dbapi.Error as broken:
        raise DBAPIError(f"filling {table}", None, broken) from broken
    finally:
        cursor.close()


def fill(
    db: Connection,
    cursor: Any,
    table: str,
    columns: Sequence[str],
    rows: Iterator[tuple[Any, ...]],
) -> None:
    """Hand the rows to the database's own driver; it raises errors of its own."""
    quote = db.dialect.identifier_preparer.quote
    named = f"{quote(table)} ({', '.join(map(quote, columns))})"
    if db.dialect.name == "sqlite":
        marks = ", ".join("?" * len(columns))
        cursor.executemany(f"INSERT INTO {named} VALUES ({marks})", rows)
        return
    with cursor.copy(f"COPY {named} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def packed(rows: Iterable[Row]) -> Iterator[tuple[Any, ...]]:
    """The values of each row, lists as JSON."""
    for row in rows:
        yield tuple(
            [PACK(v).decode() if v.__class__ is list else v for v in row.values()]
        )


def as_json(value: object) -> str:
    """A value of a column of JSON, as all rows have it."""
    return PACK(value).decode()
