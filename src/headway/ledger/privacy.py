"""Who on this machine may read a ledger's file."""

from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_IRWXG, S_IRWXO, S_IWGRP
from typing import Final

from headway.ledger.store import Ledger

__all__ = ["keep_from_strangers"]

BESIDE: Final = ("", "-wal", "-shm")  # SQLite's files of one ledger


def keep_from_strangers(ledger: Ledger) -> None:
    """Take from others the right to read a ledger's file: it holds hashes of passwords.

    A group that may write it was let in by somebody, and stays. A database on a server
    has its own rights.
    """
    place = ledger.engine.url.database
    if ledger.engine.dialect.name != "sqlite" or not place:
        return
    for ending in BESIDE:
        file = Path(place + ending)
        with suppress(OSError):  # it is another user's, or not there
            mode = S_IMODE(file.stat().st_mode)
            lost = S_IRWXO if mode & S_IWGRP else S_IRWXO | S_IRWXG
            file.chmod(mode & ~lost)
