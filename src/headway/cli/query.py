"""`headway query`: an archive's tables, asked in SQL."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from headway.cli.asking import Output
from headway.cli.late import Extra, late_with
from headway.cli.noting import stopped
from headway.columns.asking import Ask
from headway.errors import UsageError

__all__ = ["EXAMPLES", "RowForm", "Sql", "query"]

EXAMPLES = (
    'Example: headway query talks "SELECT kind, count(*) FROM move GROUP BY kind"\n\n'
    "Example: headway query talks --ask meetings -o meetings.csv\n\n"
    "Example: headway query talks --schema move"
)


class RowForm(StrEnum):
    """How rows are written."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"


ENDINGS = {f".{form}": form for form in (RowForm.CSV, RowForm.JSONL, RowForm.PARQUET)}


@dataclass(frozen=True, slots=True)
class Sql:
    """A question in SQL, which may have several lines; "-": it stands in the input."""

    words: str


Archive = Annotated[
    str,
    typer.Argument(
        metavar="DIR",
        help="The folder of a batch: its --out; or where it was copied to: an "
        "s3:// or other address.",
    ),
]
InSql = Annotated[
    Sql | None,
    typer.Argument(
        metavar="SQL",
        parser=Sql,
        help="One SELECT; -: it is read from standard input. Without it, the "
        "tables are told with their columns.",
    ),
]
Ready = Annotated[
    Ask | None,
    typer.Option(envvar="HEADWAY_ASK", help="A question that is ready."),
]
TableName = Annotated[
    str | None,
    typer.Option(
        envvar="HEADWAY_SCHEMA", metavar="TABLE", help="Tell this table's columns."
    ),
]
Written = Annotated[
    RowForm | None,
    typer.Option(
        "--format",
        envvar="HEADWAY_FORMAT",
        help="How rows are written. Without it, the ending of -o tells; else it is "
        "a table.",
    ),
]
Limit = Annotated[
    int | None,
    typer.Option(
        envvar="HEADWAY_LIMIT",
        min=1,
        metavar="N",
        help="So many rows at most; a table has 100 unless told otherwise.",
    ),
]


def query(
    folder: Archive,
    sql: InSql = None,
    ask: Ready = None,
    schema: TableName = None,
    form: Written = None,
    output: Output = None,
    limit: Limit = None,
) -> None:
    """Ask the tables of an archive in SQL, which can change nothing."""
    if sum(given is not None for given in (sql, ask, schema)) > 1:
        raise UsageError("give one of the three: SQL, --ask or --schema")
    work = late_with(Extra.ARCHIVE, "querying", "headway query")
    wanted = form or ENDINGS.get(output.suffix.lower() if output else "")
    if sql is None and ask is None:
        work.write_tables(folder, schema, wanted or RowForm.TABLE, output)
    else:
        asked = work.sql_of(sql.words if sql else None, ask)
        try:
            work.write_rows(folder, asked, wanted or RowForm.TABLE, output, limit)
        except KeyboardInterrupt as ctrl_c:
            raise typer.Exit(stopped()) from ctrl_c
