"""The columns of a Parquet file that make a report, as JSON writes their values."""

from collections.abc import Sequence

import pyarrow as pa
from pyarrow import types

from headway.errors import SourceError
from headway.ingest.sources import shown

__all__ = ["columns_of", "written"]

KNOWN = ("id", "date", "outlet", "title", "url", "language", "text")
TOLD = 20  # columns that a message names
Value = str | int | bytes | None  # bytes: what is no UTF-8


def columns_of(schema: pa.Schema, origin: str) -> Sequence[str]:
    """The columns that are read: those that a record may have, others are left alone.

    Raises `SourceError` where there is none of texts, or where one cannot be what it
    is called.
    """
    if "text" not in schema.names:
        found = ", ".join(shown(name) for name in schema.names[:TOLD]) or "none at all"
        raise SourceError(
            f'{origin}: no column "text": call the one with the reports so; '
            f"its columns are {found}"
        )
    columns = [name for name in KNOWN if name in schema.names]
    for name in columns:
        if schema.names.count(name) > 1:
            raise SourceError(f'{origin}: two columns are called "{name}": rename one')
        kind = schema.field(name).type
        if not fits(name, kind):
            raise SourceError(
                f'{origin}: column "{name}" is {shown(str(kind))[:60]}: '
                "write it as strings"
            )
    return columns


def fits(name: str, kind: pa.DataType) -> bool:
    """Whether a column of this type may hold what its name says."""
    if is_text(kind) or types.is_null(kind):
        return True
    match name:
        case "text":
            return False
        case "id":
            return types.is_integer(kind) or is_list_of_words(kind)
        case "date":
            days = types.is_date(kind) or types.is_timestamp(kind)
            return days or types.is_integer(kind) or is_list_of_words(kind)
        case _:
            return is_list_of_words(kind)


def is_text(kind: pa.DataType) -> bool:
    """Whether the values are strings, or bytes that may be."""
    strings = types.is_string(kind) or types.is_large_string(kind)
    return bool(strings or types.is_binary(kind) or types.is_large_binary(kind))


def is_list_of_words(kind: pa.DataType) -> bool:
    """Whether the values are strings that are kept once each (categories)."""
    return bool(types.is_dictionary(kind) and types.is_string(kind.value_type))


def written(name: str, column: pa.Array) -> list[Value]:
    """The values of a column as JSON has them: dates and ids are strings."""
    number = name == "date" and types.is_integer(column.type)
    if not (number or is_text(column.type)):
        column = column.cast(pa.string())
    try:
        values: list[Value] = column.to_pylist()
    except UnicodeDecodeError:
        values = column.cast(pa.large_binary()).to_pylist()
    return [decoded(one) if isinstance(one, bytes) else one for one in values]


def decoded(value: bytes) -> str | bytes:
    """The string that bytes are; the bytes again where they are none."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value
