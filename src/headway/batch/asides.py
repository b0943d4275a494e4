"""Reports that are not read, as a table: which, and why."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

__all__ = ["Aside", "Asides", "listing"]

AT_ONCE = 10_000  # rows of a group
SCHEMA = pa.schema(
    [
        ("origin", pa.string()),
        ("id", pa.string()),
        ("reason", pa.dictionary(pa.int8(), pa.string())),
        ("words", pa.int32()),
    ]
)


@dataclass(frozen=True, slots=True)
class Aside:
    """A report that is not read."""

    origin: str  # path:line or address
    id: str
    reason: str
    words: int


@dataclass(slots=True)
class Asides:
    """A file of them that is being written."""

    writer: pq.ParquetWriter
    waiting: list[Aside] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)  # by reason

    def add(self, aside: Aside) -> None:
        """One more."""
        self.count[aside.reason] += 1
        self.waiting.append(aside)
        if len(self.waiting) >= AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write those that wait."""
        rows = [asdict(aside) for aside in self.waiting]
        self.writer.write_table(pa.Table.from_pylist(rows, SCHEMA))
        self.waiting = []


@contextmanager
def listing(path: Path) -> Iterator[Asides]:
    """A file of them to be filled; it is whole when the block ends."""
    with pq.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        asides = Asides(writer)
        yield asides
        asides.flush()
