"""SQL that shows the files of a table as one table."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from headway.columns.column import Table

__all__ = ["quoted", "rows_of"]

TYPES = {
    pa.string(): "VARCHAR",
    pa.date32(): "DATE",
    pa.int32(): "INTEGER",
    pa.float64(): "DOUBLE",
}


def rows_of(table: Table[Any], files: Sequence[str]) -> str:
    """The question for all rows of a table, which these files hold."""
    if files:
        places = ", ".join(map(quoted, files))
        return f"FROM read_parquet([{places}], hive_partitioning = false)"
    columns = ", ".join(f"NULL::{sql_type(f.type)} AS {f.name}" for f in table.schema)
    return f"SELECT {columns} WHERE false"


def sql_type(type_: pa.DataType) -> str:
    """The type of a column in DuckDB's words."""
    if pa.types.is_list(type_):
        return f"{sql_type(type_.value_type)}[]"
    if pa.types.is_struct(type_):
        fields = (f'"{field.name}" {sql_type(field.type)}' for field in type_)
        return f"STRUCT({', '.join(fields)})"
    if pa.types.is_dictionary(type_):
        return sql_type(type_.value_type)
    return TYPES[type_]


def quoted(words: str) -> str:
    """The words as SQL writes them."""
    return "'" + words.replace("'", "''") + "'"
