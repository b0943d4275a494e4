"""The key to a ledger's back room: there is one, and whoever ends lets go of it.

On a server it is a lock of a connection; beside a file it is SQLite's own lock of an
empty file, which the system takes from a process that is killed.
"""

import sqlite3
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from headway.ledger.store import Ledger
from headway.model.article import hash_of

__all__ = ["RoomKey"]

SUFFIX = "-room"
NUMBER = int(hash_of("the key to the back room")[:15], 16)


class RoomKey:
    """Whether this process is the one that works behind the desks of a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.engine = ledger.engine
        self.lock: sqlite3.Connection | Connection | None = None

    def held(self) -> bool:
        """Whether the key is in our hands; where nobody has it, it is taken."""
        if self.engine.dialect.name == "sqlite":
            self.lock = self.lock or locked(self.place)
        elif not answers(self.lock):
            self.lock = self.server_lock()
        return self.lock is not None

    def give_back(self) -> None:
        """Let others have it."""
        if self.lock is None:
            return
        if self.engine.dialect.name == "sqlite":
            self.place.unlink(missing_ok=True)  # while it is still ours
        elif isinstance(self.lock, Connection):
            self.lock.invalidate()
        self.lock.close()
        self.lock = None

    @property
    def place(self) -> Path:
        """The empty file beside the ledger's."""
        return Path(f"{self.engine.url.database}{SUFFIX}")

    def server_lock(self) -> Connection | None:
        """A connection that holds the lock; None: another one does."""
        made = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if made.scalar(sa.select(sa.func.pg_try_advisory_lock(NUMBER))):
            return made
        made.close()
        return None


def locked(place: Path) -> sqlite3.Connection | None:
    """A connection that holds the empty file; None: another one does.

    The file may be gone, or be another one, when its last holder has let go: then the
    lock is worth nothing.
    """
    made = None
    try:
        place.touch()
        before = place.stat().st_ino
        made = sqlite3.connect(place, timeout=0, isolation_level=None)
        made.execute("BEGIN EXCLUSIVE")
        if place.stat().st_ino == before:
            return made
    except (OSError, sqlite3.Error):
        pass
    if made is not None:
        made.close()
    return None


def answers(lock: object) -> bool:
    """Whether the connection, and so its lock, is still there."""
    if not isinstance(lock, Connection):
        return False
    try:
        return lock.scalar(sa.select(sa.literal(1))) == 1
    except SQLAlchemyError:
        lock.invalidate()
        lock.close()
        return False
