"""Files that appear whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from headway.errors import OutputError

__all__ = ["placed", "writable"]


@contextmanager
def writable(place: Path) -> Iterator[None]:
    """Raise `OutputError` where the body cannot write at this place."""
    try:
        yield
    except OSError as wrong:
        reason = wrong.strerror or wrong
        raise OutputError(f"{place}: cannot be written: {reason}") from wrong


@contextmanager
def placed(target: Path) -> Iterator[Path]:
    """A name to write under; the file takes its place once the body is through.

    Several workers may write the same file at once: the last one stays. Raises
    `OutputError` where it cannot be written, the disk being full among other reasons.
    """
    made = target.with_name(f".{target.name}.{uuid4().hex}")
    try:
        with writable(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            yield made
            with made.open("rb") as file:
                os.fsync(file.fileno())
            os.replace(made, target)
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)
