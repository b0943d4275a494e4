"""What the database says went wrong, in one line that says what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from headway.errors import LedgerError

__all__ = ["named", "told"]

ADVICE = {
    "file is not a database": "this file is no ledger: name another one",
    "malformed": "the file is damaged: restore it from a copy",
    "readonly": "it cannot be written: check the permissions of file and folder",
    "read-only": "it cannot be written: check the permissions of file and folder",
    "unable to open": "it cannot be opened: check that the folder is there and yours",
    "locked": "another program is writing to it: try again when that is done",
    "disk is full": "the disk is full: make room and run the command again",
    "resolve host": "there is no such host: check the address",
    "connection": "the database does not answer: check address, user and password",
}
SECRETS = (  # "user:secret@" and "password=secret"; the last @ ends a password
    (re.compile(r"(://[^:/?#]*):.*@"), r"\1:***@"),
    (re.compile(r"(?i)((?:password|passfile|sslpassword)=)[^&]*"), r"\1***"),
)


def named(address: str) -> str:
    """A ledger's address as messages may show it: with no password."""
    if "://" not in address:
        return address
    for secret, hidden in SECRETS:
        address = secret.sub(hidden, address)
    return address


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn an error of the database into a `LedgerError` about the ledger `name`."""
    try:
        yield
    except SQLAlchemyError as broken:
        raise LedgerError(f"{name}: {advice(broken)}") from broken


def advice(broken: SQLAlchemyError) -> str:
    """What a person can do about the error."""
    said = str(broken.orig if isinstance(broken, DBAPIError) else broken)
    found = (do for words, do in ADVICE.items() if words in said.lower())
    return next(found, " ".join(said.split())[:200])
