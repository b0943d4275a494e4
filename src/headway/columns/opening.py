"""Tables of an archive, opened for questions in SQL by DuckDB, which may only read."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import duckdb
import pyarrow as pa

from headway.columns.home import Home
from headway.columns.schema import SHOWN
from headway.columns.views import quoted, rows_of
from headway.columns.working import Worker
from headway.errors import SourceError, UsageError
from headway.machine import cores

__all__ = ["Answer", "Archive", "open_archive"]

T = TypeVar("T")
AT_ONCE = 2_048  # rows that are held at a time
LENT = {  # what DuckDB is made with: it loads nothing, and leaves room for others
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "memory_limit": "50%",
}
SHUT = ("SET enable_external_access = false", "SET lock_configuration = true")


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes of a question: its columns, and its rows as they are found."""

    schema: pa.Schema
    batches: Iterator[pa.RecordBatch]


class Archive:
    """The tables of one archive, each under its name."""

    def __init__(self, db: duckdb.DuckDBPyConnection, files: str) -> None:
        self.db = db
        self.files = files  # the folder in which they lie

    def count(self, table: str) -> int:
        """How many rows a table has. Raises `SourceError` for damaged files."""
        with self.told():
            ((found,),) = self.db.execute(f"SELECT count(*) FROM {table}").fetchall()
        return int(found)

    @contextmanager
    def ask(self, sql: str) -> Iterator[Answer]:
        """The answer to one SELECT, while it is worked out.

        Raises `UsageError` for what is no such question, in DuckDB's words, also while
        rows are taken, and `SourceError` for damaged files. Whatever stops this thread,
        Ctrl-C among it, stops the work.
        """
        with self.told():
            query = the_one(self.db.extract_statements(sql))
        with Worker(self.db) as worker:

            def done(work: Callable[[], T]) -> T:
                with self.told():
                    return worker.done(work)

            made = done(lambda: self.db.sql(query).to_arrow_reader(AT_ONCE))
            try:
                yield Answer(made.schema, batches(made, done))
            finally:
                worker.stop()
                made.close()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turn what DuckDB says into one line of ours."""
        try:
            yield
        except duckdb.OutOfMemoryException as wrong:
            raise UsageError(
                "this question takes more memory than there is: ask for fewer columns "
                "or a shorter period"
            ) from wrong
        except duckdb.Error as wrong:
            said = in_a_line(wrong)
            if self.files in said:
                raise SourceError(f"{said}: run the batch again") from wrong
            raise UsageError(f"SQL: {said}") from wrong


def batches(
    reader: pa.RecordBatchReader, done: Callable[[Callable[[], T]], T]
) -> Iterator[pa.RecordBatch]:
    """The rows, some at a time."""

    def following() -> Any:
        try:
            return reader.read_next_batch()
        except StopIteration:
            return None

    while (batch := done(following)) is not None:
        yield batch


def the_one(statements: Sequence[Any]) -> str:
    """The only question among what was written; `UsageError` where it is none."""
    if len(statements) != 1:
        raise UsageError(f"SQL: {len(statements)} statements: write one SELECT")
    (one,) = statements
    if one.type is duckdb.StatementType.MULTI:
        raise UsageError("SQL: name the columns that are made: PIVOT … ON kind IN (…)")
    if one.type is not duckdb.StatementType.SELECT:
        raise UsageError(
            "SQL: an archive is asked and not changed: write a SELECT "
            "(-o FILE keeps what it gives)"
        )
    return str(one.query)


def in_a_line(wrong: duckdb.Error) -> str:
    """What DuckDB says is wrong, with its hint and without a drawing of the place."""
    return " ".join(str(wrong).partition("\n\nLINE ")[0].split())


@contextmanager
def open_archive(home: Home) -> Iterator[Archive]:
    """The tables that lie there; one that has no file yet has no rows.

    Nothing can be written, and nothing else be read. Raises `SourceError` for damaged
    files.
    """
    with (
        TemporaryDirectory(prefix="headway-", ignore_cleanup_errors=True) as spill,
        database(spill) as db,
    ):
        archive = Archive(db, home.root)
        with archive.told():
            if home.system is not None:
                db.register_filesystem(home.system)
            for table in SHOWN.values():
                rows = rows_of(table, home.files(table.name))
                db.execute(f"CREATE VIEW {table.name} AS {rows}")
            db.execute(f"SET allowed_directories = [{quoted(f'{home.root}/')}]")
            for setting in SHUT:
                db.execute(setting)
        yield archive


@contextmanager
def database(spill: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB with nothing in it; what does not fit into memory goes to this folder."""
    db = duckdb.connect(config={**LENT, "temp_directory": spill, "threads": cores()})
    try:
        yield db
    finally:
        with suppress(duckdb.Error):  # a thread that is being stopped still has it
            db.close()
