"""Write `docs/columns.md` anew: `python -m tests.columns.reference`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from headway.columns.column import SCHEMA, Column, Table
from headway.columns.schema import SHOWN

__all__ = ["PAGE", "reference"]

PAGE = Path(__file__).parents[2] / "docs" / "columns.md"
HEAD = f"""\
# The tables of an archive

Written by `python -m tests.columns.reference` from the code. [How to
query](howto-query.md) has it step by step.

An archive keeps its entries as Parquet files: `DIR/tables/TABLE/KEY.parquet`, one for
each table and shard. `headway query DIR "SQL"` opens them; so does every program that
reads Parquet.

- **Schema.** This is version {SCHEMA}. Columns may be added; where one goes or comes
  to mean something else, the version is another. Each file names it (`headway.schema`
  in its metadata), and bears the words of this page as the `description` of its
  fields.
- **Ids** are those of [the JSONL contract](output.md): a report is known by the
  SHA-256 of its text, an entry by its 16 digits. An entry belongs to one report; the
  same event told by two reports is two entries.
- **Words** are those of the report to the letter, beside offsets `[start, end)` in
  Unicode code points of its text. The text itself stands in `DIR/entries/KEY.jsonl`.
  Half a character, which no file can hold, is a "\ufffd".
- **Dates** are kept as coarse as the report has them, with the first and the last day
  that lie in them: `since = '2014'`, `since_first = 2014-01-01`, `since_last =
  2014-12-31`.
- **Null** means what the column says. A list that holds nothing is empty, never null.
- **Aside.** The table `aside` tells which reports were not read, and why.
- **Order.** In a file the rows go by `published`, those without last; so a query for
  some months leaves out what lies outside them.
"""


def reference() -> str:
    """All tables with their columns."""
    return "\n".join([HEAD, *(line for t in SHOWN.values() for line in told(t))]) + "\n"


def told(table: Table[Any]) -> Iterator[str]:
    """One table."""
    yield f"## {table.name}\n\n{table.told}\n"
    yield "| column | holds | tells |\n| --- | --- | --- |"
    for column in table.columns:
        yield f"| `{column.name}` | {column.kind.told} | {meaning(column)} |"
    yield ""


def meaning(column: Column[Any]) -> str:
    """What a column tells, and what its null means."""
    return f"{column.told}; null: {column.null}" if column.null else column.told


if __name__ == "__main__":
    PAGE.write_text(reference(), "utf-8")
