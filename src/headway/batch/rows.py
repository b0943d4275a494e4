"""Reports that wait to be read, as rows of a Parquet file.

A group of rows is what one worker reads at a time, a *shard*: about so many words.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from headway.batch.damage import kept_at
from headway.model.article import Article, Capture, Hints, hash_of

__all__ = ["Group", "Row", "Rows", "row_at", "rows_in", "said_in", "writing"]

WORDS = 60_000  # of a shard: half a minute's reading
REPORTS = 2_000  # at most in a shard
SCHEMA = pa.schema(
    [
        ("name", pa.string()),
        ("origin", pa.string()),
        ("media_type", pa.string()),
        ("content", pa.binary()),
        ("fetched", pa.timestamp("us", tz="UTC")),
        ("hint_published", pa.string()),
        ("hint_outlet", pa.string()),
        ("sha256", pa.string()),
        ("said", pa.string()),  # hash of the text and of all that is said of it
        ("words", pa.int32()),
        ("article", pa.binary()),
    ]
)


@dataclass(frozen=True, slots=True)
class Row:
    """A report that is worth reading."""

    capture: Capture
    own: Article  # what the capture says itself, without its hints
    words: int


@dataclass(frozen=True, slots=True)
class Group:
    """What one worker reads at a time."""

    reports: int
    words: int


@dataclass(slots=True)
class Rows:
    """A file of rows that is being written, group by group."""

    writer: pq.ParquetWriter
    waiting: list[dict[str, Any]] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    size: int = 0  # words that wait

    def add(self, row: Row) -> None:
        """One more report; a group that is full is written."""
        self.waiting.append(told(row))
        self.size += row.words
        if self.size >= WORDS or len(self.waiting) >= REPORTS:
            self.flush()

    def flush(self) -> None:
        """Write what waits as one group."""
        if self.waiting:
            table = pa.Table.from_pylist(self.waiting, SCHEMA)
            self.writer.write_table(table, row_group_size=len(self.waiting))
            self.groups.append(Group(len(self.waiting), self.size))
            self.waiting, self.size = [], 0


@contextmanager
def writing(path: Path) -> Iterator[Rows]:
    """A file of rows to be filled; it is whole when the block ends."""
    with pq.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        rows = Rows(writer)
        yield rows
        rows.flush()


def told(row: Row) -> dict[str, Any]:
    """The row as values of its columns."""
    capture, hints = row.capture, row.capture.hints
    article = msgspec.json.encode(row.own)
    return {
        "name": capture.name,
        "origin": capture.origin,
        "media_type": capture.media_type,
        "content": capture.content,
        "fetched": capture.fetched,
        "hint_published": hints.published.isoformat() if hints.published else None,
        "hint_outlet": hints.outlet,
        "sha256": row.own.sha256,
        "said": hash_of(article + msgspec.json.encode(hints)),
        "words": row.words,
        "article": article,
    }


@contextmanager
def opened(path: Path) -> Iterator[pq.ParquetFile]:
    """A file of rows; `SourceError` where it is damaged or gone."""
    with kept_at(path, path.with_suffix(".json")), pq.ParquetFile(path) as file:
        yield file


def rows_in(path: Path, group: int) -> list[Row]:
    """The reports of one group, in the order in which they came."""
    with opened(path) as file:
        return [row_of(told) for told in file.read_row_group(group).to_pylist()]


def row_at(path: Path, group: int, number: int) -> Row:
    """One report of a group."""
    with opened(path) as file:
        [told] = file.read_row_group(group).slice(number, 1).to_pylist()
        return row_of(told)


def said_in(path: Path, group: int) -> list[str]:
    """A hash for each report, of its text and of all that its capture says of it."""
    with opened(path) as file:
        column = file.read_row_group(group, columns=["said"])["said"]
        return [str(found) for found in column.to_pylist()]


def row_of(told: dict[str, Any]) -> Row:
    """The report in the values of its columns."""
    day = told["hint_published"]
    hints = Hints(
        published=date.fromisoformat(day) if day else None, outlet=told["hint_outlet"]
    )
    capture = Capture(
        name=told["name"],
        origin=told["origin"],
        media_type=told["media_type"],
        content=told["content"],
        fetched=told["fetched"],
        hints=hints,
    )
    own = msgspec.json.decode(told["article"], type=Article)
    return Row(capture, own, told["words"])
