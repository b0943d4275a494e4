"""Which report a worker is reading: a note that outlives the worker.

A worker that dies, or is killed, leaves the note behind. The next one that takes the
shard tries the report of the note before all others: what it was reading is the first
suspect. Most are innocent: a machine was switched off, another program took all memory.
A report that takes a third worker with it is set aside.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from headway.batch.placing import DAMAGED
from headway.errors import OutputError
from headway.files import writable

__all__ = ["BROKE", "Bookmark", "marked"]

MOST = 3  # workers that a report may cost
BROKE = "it stopped three workers: by a crash, or for want of memory or time"


class Note(msgspec.Struct):
    """What the note says."""

    reading: int | None = None  # the report's number in its shard
    losses: dict[int, int] = msgspec.field(default_factory=dict)  # workers, by report


class Bookmark:
    """The note of one shard."""

    def __init__(self, path: Path) -> None:
        """Read what the worker before has left, if one was stopped at this shard."""
        self.path = path
        self.note = left_at(path)
        self.suspect = self.note.reading
        if self.suspect is not None:
            before = self.note.losses.get(self.suspect, 0)
            self.note.losses[self.suspect] = before + 1
            self.note.reading = None
            self.write()

    def breaks(self, number: int) -> bool:
        """Whether this report has cost too many workers."""
        return self.note.losses.get(number, 0) >= MOST

    def turn_to(self, number: int) -> None:
        """Note that this report is read now."""
        self.note.reading = number
        self.write()

    def passed(self, number: int) -> None:
        """Note that this report was read: if it was the suspect, it is acquitted."""
        if number == self.suspect:
            self.note.reading = None
            self.note.losses.pop(number, None)
            self.write()

    def rest(self) -> None:
        """Note that no report is read; whatever the worker met with, it lives."""
        self.note.reading = None
        with suppress(OutputError):
            self.write()

    def drop(self) -> None:
        """The shard is done."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def write(self) -> None:
        """Keep the note; it need not outlive the machine.

        Raises `OutputError` where it cannot be written.
        """
        with writable(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(msgspec.json.encode(self.note))


@contextmanager
def marked(path: Path) -> Iterator[Bookmark]:
    """The note of one shard or piece, which is gone once the body is through.

    What the body raises, because a disk is full for instance, is no report's fault.
    """
    mark = Bookmark(path)
    try:
        yield mark
    finally:
        mark.rest()
    mark.drop()


def left_at(path: Path) -> Note:
    """What is written there; nothing where there is no note, or half of one."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Note)
    except (OSError, *DAMAGED):
        return Note()
