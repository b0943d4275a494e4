"""What was written is brought into the file itself: what was deleted is gone from it.

In a ledger that a desk has open, SQLite writes into a file beside it first.
"""

import sqlite3

from sqlalchemy.engine import Engine

__all__ = ["settle"]

PATIENCE = 2_000  # milliseconds to wait for those who still read what was before


def settle(engine: Engine, patience: int = PATIENCE) -> bool:
    """Empty the file beside the ledger, where there is one; False: it is being read."""
    if engine.dialect.name != "sqlite":
        return True
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        (before,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {patience:d}")
        try:
            (busy, *_) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:  # it cannot be written, or is being written
            return False
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {before:d}")
        return not busy
    finally:
        connection.close()
