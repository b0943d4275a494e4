"""A ledger that many read while one writes: what a desk sets up, and leaves behind.

docs/decisions/0031-a-desk-writes-beside-the-file.md
"""

import sqlite3
from functools import partial
from typing import Any

import sqlalchemy as sa

from headway.ledger.settling import settle
from headway.ledger.store import Ledger

__all__ = ["part_with", "share", "tidy"]

PATIENCE = "15s"  # for one question to a server of somebody who waits
LONGER = "30min"  # of the back room
IDLE = "60s"  # that a transaction may wait for its desk
SOON = 100  # milliseconds
SAMPLE = 400  # rows of an index that are looked at to know how it is spread


def share(ledger: Ledger, *, behind: bool = False) -> bool:
    """Let readers and a writer use the ledger at a time; False where it cannot be.

    Nobody waits for what is asked `behind` the desk: it may take longer.
    """
    if ledger.engine.dialect.name == "postgresql":
        bounded = partial(be_short, patience=LONGER if behind else PATIENCE)
        sa.event.listen(ledger.engine, "connect", bounded)
        ledger.engine.dispose()
        return True
    return journal(ledger, "wal")


def part_with(ledger: Ledger) -> bool:
    """Make the ledger one file again; False where another desk has it open.

    It is closed first: nobody asks any more.
    """
    ledger.close()
    if ledger.engine.dialect.name != "sqlite":
        return True
    done = journal(ledger, "delete")
    ledger.close()
    return done


def tidy(ledger: Ledger) -> None:
    """Let the database look at how its rows are spread, and settle what was written."""
    if ledger.engine.dialect.name != "sqlite":
        return
    asked(ledger, f"PRAGMA analysis_limit = {SAMPLE}", "PRAGMA optimize = 0x10002")
    settle(ledger.engine, SOON)


def journal(ledger: Ledger, mode: str) -> bool:
    """Choose where SQLite writes first; False where others' use of the file forbids."""
    return asked(ledger, f"PRAGMA journal_mode = {mode}") == mode


def asked(ledger: Ledger, *pragmas: str) -> object:
    """What SQLite says to the last of these; None where it is busy, or cannot write."""
    connection = ledger.engine.raw_connection()
    said = None
    try:
        cursor = connection.cursor()
        for pragma in pragmas:
            said = cursor.execute(pragma).fetchone()
    except sqlite3.OperationalError:
        return None
    finally:
        connection.close()
    return said[0] if said else None


def be_short(connection: Any, _: object, *, patience: str) -> None:
    """Let no question of a desk keep a server busy for longer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('statement_timeout', %s, false)", [patience])
        kept = "idle_in_transaction_session_timeout"
        cursor.execute("SELECT set_config(%s, %s, false)", [kept, IDLE])
    connection.commit()
