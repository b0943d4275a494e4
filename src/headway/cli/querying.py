"""The work of `headway query`."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import IO, Any, TextIO, assert_never, cast

import pyarrow as pa
from pyarrow import parquet as pq
from rich.console import Console
from rich.table import Table

from headway.analyse.verdict import several
from headway.cli.homes import home_of
from headway.cli.noting import note
from headway.cli.query import RowForm
from headway.cli.writing import STDOUT, blamed, opened
from headway.columns.asking import Ask, ask
from headway.columns.column import Table as Told
from headway.columns.opening import Answer, open_archive
from headway.columns.schema import SHOWN
from headway.errors import UsageError
from headway.serve.rows import csv_lines, json_lines, print_rows

__all__ = ["sql_of", "write_rows", "write_tables"]

STDIN = "-"
TOLD = ("table", "column", "tells", "null")  # of a column, as a row
SHOWN_ROWS = 100  # rows of a table, unless told otherwise


def sql_of(words: str | None, ready: Ask | None) -> str:
    """The SQL that was written, or that of a question that is ready."""
    if ready is not None:
        return ask(ready).sql
    if words != STDIN:
        return words or ""
    try:
        return sys.stdin.read()
    except UnicodeDecodeError as wrong:
        raise UsageError("SQL: standard input is no text in UTF-8") from wrong


def write_rows(
    address: str, sql: str, form: RowForm, output: Path | None, limit: int | None
) -> None:
    """Write the rows that answer a question."""
    refuse_place(address, output, form)
    bound = limit or (SHOWN_ROWS if form is RowForm.TABLE else None)
    with (
        open_archive(home_of(address)) as archive,
        archive.ask(sql) as answer,
        opened(output, clean=True) as out,
    ):
        write(out, answer, form, output, bound)


def refuse_place(address: str, output: Path | None, form: RowForm) -> None:
    """Raise `UsageError` where rows must not go: into the archive, or to a terminal."""
    if output and output.resolve().is_relative_to(Path(address).resolve()):
        raise UsageError(f"-o {output} lies in the archive: name a file elsewhere")
    if form is RowForm.PARQUET and output is None and sys.stdout.isatty():
        raise UsageError("Parquet is not for a terminal: name a file with -o")


def write(
    out: IO[str],
    answer: Answer,
    form: RowForm,
    output: Path | None,
    bound: int | None,
) -> None:
    """Write so many rows in this form."""
    names = answer.schema.names
    match form:
        case RowForm.TABLE:
            rows = list(islice(rows_of(answer), bound and bound + 1))
            print_rows(out, names, rows[:bound])
            tell(len(rows), bound)
        case RowForm.CSV:
            out.writelines(csv_lines(names, islice(rows_of(answer), bound)))
        case RowForm.JSONL:
            out.writelines(json_lines(names, islice(rows_of(answer), bound)))
        case RowForm.PARQUET:
            write_parquet(out, answer, output, bound)
        case _:
            assert_never(form)


def rows_of(answer: Answer) -> Iterator[tuple[Any, ...]]:
    """The rows one by one."""
    for batch in answer.batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def tell(count: int, bound: int | None) -> None:
    """Say on stderr that there is nothing, or more."""
    if not count:
        note("no row answers this")
    elif bound is not None and count > bound:
        note(
            f"the first {several(bound, 'row')}: --limit N shows more, -o FILE.csv all"
        )


def write_parquet(
    out: IO[str], answer: Answer, output: Path | None, bound: int | None
) -> None:
    """Write rows as Parquet."""
    place = cast(TextIO, out).buffer
    try:
        with (
            blamed(str(output or STDOUT)),
            pq.ParquetWriter(place, answer.schema, compression="zstd") as writer,
        ):
            for batch in first(answer.batches, bound):
                writer.write_batch(batch)
    except pa.ArrowNotImplementedError as wrong:
        raise UsageError(f"SQL: {wrong}: write CAST(… AS VARCHAR) there") from wrong


def first(batches: Iterable[Any], bound: int | None) -> Iterator[Any]:
    """So many rows of these batches; None: all."""
    left = bound
    for batch in batches:
        yield batch.slice(0, left)
        if left is not None and (left := left - batch.num_rows) <= 0:
            return


def write_tables(
    address: str, name: str | None, form: RowForm, output: Path | None
) -> None:
    """Write which tables there are and what stands in them; or one with its columns."""
    if name is not None and name not in SHOWN:
        raise UsageError(f"--schema {name}: the tables are {', '.join(SHOWN)}")
    if form is RowForm.PARQUET:
        raise UsageError("Parquet holds rows: give SQL or --ask with it")
    refuse_place(address, output, form)
    wanted = list(SHOWN.values()) if name is None else [SHOWN[name]]
    with open_archive(home_of(address)) as archive:
        counts = {table.name: archive.count(table.name) for table in wanted}
    with opened(output, clean=True) as out:
        match form:
            case RowForm.TABLE:
                print_tables(out, wanted, counts, with_questions=name is None)
            case RowForm.CSV:
                out.writelines(csv_lines(TOLD, told_in(wanted)))
            case RowForm.JSONL:
                out.writelines(json_lines(TOLD, told_in(wanted)))
            case _:
                assert_never(form)


def told_in(tables: Iterable[Told[Any]]) -> Iterator[tuple[str | None, ...]]:
    """A row for each column of the tables."""
    for table in tables:
        for column in table.columns:
            yield table.name, column.name, column.told, column.null or None


def print_tables(
    out: IO[str],
    tables: Iterable[Told[Any]],
    counts: Mapping[str, int],
    *,
    with_questions: bool,
) -> None:
    """Print the tables with their columns, for people."""
    console = Console(file=out, highlight=False)
    for table in tables:
        count = several(counts[table.name], "row")
        console.print(f"[bold]{table.name}[/] ({count}): {table.told}")
        console.print(columns(table), "")
    if with_questions:
        console.print(questions())


def columns(table: Told[Any]) -> Table:
    """The columns of a table, and what each tells."""
    made = Table(box=None, show_header=False, padding=(0, 1, 0, 2))
    for column in table.columns:
        null = f"; null: {column.null}" if column.null else ""
        made.add_row(column.name, f"{column.told}{null}")
    return made


def questions() -> Table:
    """The questions that are ready."""
    made = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    for ready in Ask:
        made.add_row(f"--ask {ready}", ask(ready).told)
    return made
