"""The records of a Parquet file: each row is the JSONL record that it would be."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from headway.errors import SourceError
from headway.ingest.files import LARGEST, captured
from headway.ingest.media import JSON, PARQUET
from headway.ingest.pieces.columns import columns_of, written
from headway.ingest.pieces.stored import TABLE
from headway.ingest.sources import shown
from headway.model.article import Capture, Hints

__all__ = ["are_rows", "captures_of_rows", "group_sizes"]


AT_ONCE = 4_194_304  # bytes of a column read at a time
ROWS = 4  # read at a time: each may be as large as a report may be
MUCH = 64_000_000  # bytes that may be packed as tightly as they will
TIGHT = 100  # times: no text is packed so tightly
BROKEN = (pa.ArrowException, OSError, UnicodeDecodeError)  # names may be damaged, too
Found = Iterator[Capture | SourceError]
Record = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A Parquet file that is open, and what its captures are called."""

    file: pq.ParquetFile
    columns: Sequence[str]
    stored: Sequence[int]  # bytes of each row group, about
    unpacked: Sequence[int]
    name: str
    origin: str
    hints: Hints

    def capture(self, number: int, record: Record) -> Capture | SourceError:
        """A row as the record that it would be in JSONL, or why it is none."""
        where = f"{self.origin}:{number}"
        for key, value in record.items():
            if isinstance(value, bytes):
                return SourceError(f'{where}: "{key}" is not UTF-8: write it again')
        content = msgspec.json.encode(record)
        if len(content) > LARGEST:
            return SourceError(
                f"{where}: larger than {LARGEST // 1_000_000} MB, passed over: "
                "split it into single reports"
            )
        return captured(content, JSON, f"{self.name}:{number}", where, self.hints)


def are_rows(first: bytes, name: str) -> bool:
    """Whether a file of this name that begins so is Parquet, or should be."""
    return name.lower().endswith(TABLE) or first.startswith(PARQUET)


def group_sizes(file: io.BufferedReader) -> list[int]:
    """How many bytes each row group takes, as stored; none where none can be read."""
    try:
        described = pq.ParquetFile(file).metadata
    except BROKEN:
        return []
    return stored_sizes(file, unpacked_sizes(described))


def unpacked_sizes(described: pq.FileMetaData) -> list[int]:
    """How many bytes each row group takes, unpacked.

    No column is asked: pyarrow ends the process where what is said of one is damaged.
    """
    every = range(described.num_row_groups)
    return [max(described.row_group(number).total_byte_size, 0) for number in every]


def stored_sizes(file: io.BufferedReader, unpacked: Sequence[int]) -> list[int]:
    """How many bytes of the file each row group takes, as if all were packed alike."""
    whole = file.seek(0, io.SEEK_END)
    total = sum(unpacked)
    return [whole * size // total if total else 0 for size in unpacked]


def captures_of_rows(
    file: io.BufferedReader, groups: range | None, name: str, origin: str, hints: Hints
) -> Found:
    """A capture of each row of a Parquet file, or of some of its row groups.

    Rows are counted through the whole file, from 1. A file without texts, a row group
    that is damaged or packed too tightly, and a row that is no record are yielded as
    `SourceError`.
    """
    try:
        opened = pq.ParquetFile(
            file, buffer_size=AT_ONCE, pre_buffer=False, page_checksum_verification=True
        )
        columns = columns_of(opened.schema_arrow, origin)
    except SourceError as refused:
        yield refused
    except BROKEN as broken:
        yield damaged(origin, broken)
    else:
        unpacked = unpacked_sizes(opened.metadata)
        table = Table(
            file=opened,
            columns=columns,
            stored=stored_sizes(file, unpacked),
            unpacked=unpacked,
            name=name,
            origin=origin,
            hints=hints,
        )
        yield from captures_of_table(table, groups)


def captures_of_table(table: Table, groups: range | None) -> Found:
    """A capture of each row of the groups; a file without any is told."""
    described = table.file.metadata
    if described.num_rows == 0:
        yield SourceError(f"{table.origin}: empty, there is nothing to read")
    first = 1
    for number in range(described.num_row_groups):
        group = described.row_group(number)
        if groups is None or number in groups:
            yield from captures_of_group(table, number, first)
        first += group.num_rows


def captures_of_group(table: Table, group: int, first: int) -> Found:
    """A capture of each row of a group, as far as it is whole."""
    where = f"{table.origin}: row group {group + 1}"
    stored, unpacked = table.stored[group], table.unpacked[group]
    if unpacked > MUCH and unpacked > TIGHT * stored:
        yield SourceError(
            f"{where}: {unpacked // 1_000_000} MB packed into {stored} bytes, "
            "which no reports are: passed over"
        )
        return
    rows = count(first)
    try:
        for record in records_of(table, group):
            yield table.capture(next(rows), record)
    except BROKEN as broken:
        yield damaged(where, broken)


def records_of(table: Table, group: int) -> Iterator[Record]:
    """The rows of a group; what a row does not have is left out."""
    for batch in table.file.iter_batches(
        ROWS, row_groups=[group], columns=table.columns, use_threads=False
    ):
        names = batch.schema.names
        columns = map(written, names, batch.columns)
        for values in zip(*columns, strict=True):
            pairs = zip(names, values, strict=True)
            yield {name: value for name, value in pairs if value is not None}


def damaged(where: str, broken: Exception) -> SourceError:
    """Why a Parquet file cannot be read, or read on."""
    reason = shown(" ".join(str(broken).split())[:100])
    return SourceError(f"{where}: no whole Parquet ({reason}): fetch it again")
