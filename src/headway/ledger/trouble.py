"""What the database says went wrong, in one line that says what to do."""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from headway.errors import LedgerError

__all__ = ["BROKEN", "DAMAGED", "told", "unreadable"]

DAMAGED = "the ledger is damaged: restore it from a copy"
ADVICE = {
    "file is not a database": "this file is no ledger: name another one",
    "malformed": DAMAGED,
    "no such table": DAMAGED,
    "no such column": DAMAGED,
    "could not decode": DAMAGED,
    "constraint failed": DAMAGED,
    "relation": DAMAGED,
    "no row was found": DAMAGED,
    "disk i/o": "the disk fails: check it, and restore the ledger from a copy",
    "readonly": "it cannot be written: check the permissions of file and folder",
    "read-only": "it cannot be written: check the permissions of file and folder",
    "unable to open": "it cannot be opened: check that the folder is there and yours",
    "locked": "another program is writing to it: try again when that is done",
    "disk is full": "the disk is full: make room and run the command again",
    "resolve host": "there is no such host: check the address",
    "connection": "the database does not answer: check address, user and password",
}
BROKEN = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
NAMED = 12  # digits of a hash that name a report


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn an error of the database into a `LedgerError` about the ledger `name`."""
    try:
        yield
    except UnicodeDecodeError as broken:  # SQLite's own words about a broken table
        raise LedgerError(f"{name}: {DAMAGED}") from broken
    except SQLAlchemyError as broken:
        raise LedgerError(f"{name}: {advice(broken)}") from broken


@contextmanager
def unreadable(name: str, sha256: str) -> Iterator[None]:
    """Turn what breaks on the way from rows to entries into a `LedgerError`.

    The report is named, so that it can be taken out and read anew.
    """
    try:
        yield
    except BROKEN as broken:
        report, place = sha256[:NAMED], shlex.quote(name)
        raise LedgerError(
            f"{name}: report {report} is damaged: restore the ledger from a copy, or "
            f"headway ledger forget {report} --ledger {place}, then read it again"
        ) from broken


def advice(broken: Exception) -> str:
    """What a person can do about the error."""
    said = str(broken.orig if isinstance(broken, DBAPIError) else broken)
    found = (do for words, do in ADVICE.items() if words in said.lower())
    return next(found, " ".join(said.split())[:200])
