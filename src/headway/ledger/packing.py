"""The rows of a ledger as lines of JSON, from which they come back as they were.

What can be made anew from the rest is left out: the rows that pages list and search
(`shown`, `part`), sentences' vectors (`passage`), the roll of actors but for the ids
that it has given (`borne`, `enrolled`, `enrolled_in`, `enrolment`), findings with the
marks of their age (`finding`, `pulse`), work under way, and the sessions of browsers,
who sign in again.
"""

from binascii import Error
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from headway.ledger.schema import metadata

__all__ = ["LEFT_OUT", "NUMBERED", "TABLES", "Misfit", "as_line", "as_row"]

Row = dict[str, Any]
LEFT_OUT: Final = frozenset(
    {
        "borne",
        "enrolled",
        "enrolled_in",
        "enrolment",
        "finding",
        "part",
        "passage",
        "pulse",
        "session",
        "shown",
        "work",
    }
)
TABLES: Final = tuple(  # those that are kept, parents first
    table for table in metadata.sorted_tables if table.name not in LEFT_OUT
)
NUMBERED: Final = tuple(table for table in TABLES if "number" in table.c)
ANEW: Final[Mapping[str, Row]] = {
    "article": {"shown": None}
}  # which report has its rows in `shown`
LARGEST: Final = 2**63 - 1


class Misfit(ValueError):
    """A line that is no row of its table."""


KINDS: Final[Sequence[tuple[type, tuple[type, ...]]]] = (  # which values a type takes
    (sa.Boolean, (bool,)),
    (sa.Integer, (int,)),
    (sa.Float, (float, int)),
    (sa.LargeBinary, (bytes,)),
    (sa.String, (str,)),
)


def as_line(table: sa.Table, row: Row) -> bytes:
    """A row as one line; bytes are in base64."""
    return msgspec.json.encode(row | ANEW.get(table.name, {})) + b"\n"


def as_row(table: sa.Table, line: bytes) -> Row:
    """The row that a line holds; `Misfit` where it is none of this table."""
    try:
        told = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as broken:
        raise Misfit("no JSON") from broken
    if not isinstance(told, dict) or told.keys() != set(table.c.keys()):
        raise Misfit("other columns")
    return {column.name: value_of(column, told[column.name]) for column in table.c}


def value_of(column: sa.Column[Any], told: Any) -> Any:
    """The value of a column; `Misfit` for one that it does not take."""
    if told is None:
        if not column.nullable:
            raise Misfit(f"no {column.name}")
        return None
    if isinstance(column.type, sa.JSON):
        return told
    if isinstance(column.type, sa.LargeBinary):
        told = bytes_of(told)
    may = next((may for kind, may in KINDS if isinstance(column.type, kind)), ())
    if type(told) not in may or not is_small(column.type, told):
        raise Misfit(f"another {column.name}")
    return told


def is_small(kind: sa.types.TypeEngine[Any], told: object) -> bool:
    """Whether the value is no longer or larger than its column allows."""
    if isinstance(told, str) and isinstance(kind, sa.String):
        return kind.length is None or len(told) <= kind.length
    return not isinstance(told, int) or abs(told) <= LARGEST


def bytes_of(told: object) -> bytes:
    """Bytes from their base64."""
    try:
        return msgspec.convert(told, bytes)
    except (msgspec.ValidationError, Error) as broken:
        raise Misfit("no base64") from broken
