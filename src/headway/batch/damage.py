"""What was kept in the folder of a batch, and is damaged or gone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from headway.errors import SourceError

__all__ = ["kept_at"]


@contextmanager
def kept_at(path: Path, done: Path) -> Iterator[None]:
    """Raise `SourceError` where the body cannot read what is kept at this path.

    `done` is the file by which it counts as done: without it, it is made anew.
    """
    try:
        yield
    except (OSError, pa.ArrowException, duckdb.Error) as broken:
        reason = " ".join(str(broken).split())[:120]
        raise SourceError(
            f"{path}: damaged or gone ({reason}): delete {done}, then give the same "
            "headway batch run"
        ) from broken
