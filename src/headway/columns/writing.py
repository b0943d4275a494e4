"""Tables as files: `FOLDER/TABLE/KEY.parquet`, one for each shard and table."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from pyarrow import parquet as pq

from headway.columns.column import Table
from headway.columns.making import UNCOUNTED, tables_of
from headway.columns.schema import TABLES
from headway.files import placed
from headway.model.entry import Entries

__all__ = ["ENDING", "write_tables"]

ENDING = ".parquet"
CHUNK = 256  # reports that are held at a time; each table gets a row group of them


def write_tables(
    folder: Path,
    key: str,
    entries: Iterable[Entries],
    copies: Mapping[str, int] = UNCOUNTED,
) -> dict[str, int]:
    """Write the tables of a shard, and say how many rows each has.

    Each file appears whole, and that of the reports last: where it is, all are. Files
    of the same key are replaced. Raises `OutputError` where one cannot be written; then
    none has changed, or only some of the others, and writing again mends it.
    """
    counts = dict.fromkeys(TABLES, 0)
    with files_of(folder, key) as files:
        for chunk in chunks(entries):
            for name, made in tables_of(chunk, copies).items():
                files[name].write_table(made, row_group_size=max(1, made.num_rows))
                counts[name] += made.num_rows
    return counts


def chunks(entries: Iterable[Entries]) -> Iterator[list[Entries]]:
    """So many reports at a time."""
    left = iter(entries)
    while chunk := list(islice(left, CHUNK)):
        yield chunk


@contextmanager
def files_of(folder: Path, key: str) -> Iterator[dict[str, pq.ParquetWriter]]:
    """A writer for each table; in the end the files take their places, the last first.

    The first table is that of the reports.
    """
    with ExitStack() as stack:
        made = {}
        for name, table in TABLES.items():
            draft = stack.enter_context(placed(folder / name / (key + ENDING)))
            made[name] = stack.enter_context(writer(table, draft))
        yield made


def writer(table: Table[Any], place: Path) -> pq.ParquetWriter:
    """A file of this table that is being written."""
    return pq.ParquetWriter(place, table.schema, compression="zstd")
