"""One of many values, as one bound value: a list of hundreds is quick to ask for."""

from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import Connection

__all__ = ["among"]


def among(
    db: Connection, column: sa.ColumnElement[Any], values: Sequence[int] | Sequence[str]
) -> sa.ColumnElement[bool]:
    """Whether the column has one of these values."""
    if db.dialect.name == "sqlite":
        given = sa.func.json_each(msgspec.json.encode(list(values)).decode())
        return column.in_(sa.select(given.table_valued("value").c.value))
    return column == sa.any_(sa.literal(list(values), ARRAY(column.type)))
