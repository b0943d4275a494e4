"""One of many values, as one bound value: a list of hundreds is quick to ask for."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import Connection

__all__ = ["among", "at_once", "given", "is_among"]

Row = tuple[Any, ...]
ROWS = msgspec.json.Decoder(list[Row])


def among(
    db: Connection, column: sa.ColumnElement[Any], values: Sequence[int] | Sequence[str]
) -> sa.ColumnElement[bool]:
    """Whether the column has one of these values."""
    if db.dialect.name == "sqlite":
        each = sa.func.json_each(given(db, values)).table_valued("value")
        return column.in_(sa.select(each.c.value))
    return column == sa.any_(sa.literal(list(values), ARRAY(column.type)))


def is_among(db: Connection, column: str, name: str) -> str:
    """The same in the database's own words, for a value of this name, made by `given`.

    What is asked often is kept as such words: to compose them takes longer than to ask.
    """
    if db.dialect.name == "sqlite":
        return f"{column} IN (SELECT value FROM json_each(:{name}))"
    return f"{column} = ANY(:{name})"


def given(db: Connection, values: Sequence[int] | Sequence[str]) -> Any:
    """Many values as one that can be bound."""
    made = list(values)
    return msgspec.json.encode(made).decode() if db.dialect.name == "sqlite" else made


def at_once(
    db: Connection, columns: Sequence[str], asked: str, bound: Mapping[str, Any]
) -> list[Row]:
    """The rows of a question in one piece: texts and numbers.

    SQLite hands over row by row, and at each of a thousand other threads go first.
    """
    if db.dialect.name != "sqlite":
        return [tuple(row) for row in db.execute(sa.text(asked), bound).all()]
    named = ", ".join(columns)
    whole = f"SELECT json_group_array(json_array({named})) FROM ({asked})"
    return ROWS.decode(db.execute(sa.text(whole), bound).scalar_one())
