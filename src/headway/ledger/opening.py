"""Opening a ledger: a file or a database, made or brought up to date where asked."""

import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import ArgumentError

from headway.errors import LedgerError
from headway.ledger.keeping import take_turn
from headway.ledger.pouring import as_json
from headway.ledger.schema import metadata
from headway.ledger.store import Ledger
from headway.ledger.trouble import DAMAGED, told
from headway.ledger.versions import is_current, is_known, version_of
from headway.model.masking import masked

__all__ = ["file_of", "ledger_to_fill", "open_ledger"]

SERVERS = {"postgresql", "postgres", "postgresql+psycopg"}
SURE = {"article", "capture", "tombstone", "move"}  # a ledger has them, but for one
BATCH = "tables"  # what the folder of a batch has
IN_MEMORY = ":memory:"  # a database that is gone when the call ends
UPGRADING = "headway.ledger.migrate"  # loaded when there is something to upgrade
PATIENCE = 15.0  # seconds to wait for another writer
MANNERS: Final[Mapping[str, Any]] = {
    "json_deserializer": msgspec.json.decode,
    "json_serializer": as_json,
    "hide_parameters": True,  # no message shows what is written: it may be a hash
}
READERS = {"pool_size": 20, "max_overflow": 20}  # threads that ask at a time, and more
HEAD, SHARED = 20, b"\x02\x02"  # its last two bytes where a desk has used the file
SCHEMA = "f" * 64  # no report's hash: the turn of whoever makes the tables


def open_ledger(
    address: str,
    *,
    create: bool,
    fill: str | None = None,
    patience: float = PATIENCE,
) -> Ledger:
    """The ledger in a file, or at a `postgresql://` address.

    With `create` a missing one is made and an older one brought up to date. Raises
    `LedgerError` for a missing, damaged or newer one, and for what is no ledger;
    `fill` is the call by which it is made, where that is not `headway read`, and
    `patience` is for how many seconds another writer of a file is awaited.
    """
    name, file = masked(address), file_of(address)
    if file is not None:
        check_file(file, create=create, fill=fill)
    engine = engine_for(address, file, patience)
    writer = engine.execution_options(writes=create)
    with told(name), writer.begin() as db:
        if create:
            take_turn(db, SCHEMA)
        prepare(db, name, create=create, fill=fill)
    return Ledger(engine, name)


def ledger_to_fill(address: str) -> Ledger | None:
    """The ledger, ready to be written; None where its file has yet to be made.

    Raises `LedgerError`, as `open_ledger` does, before anything is read for it.
    """
    file = file_of(address)
    if file is None or file.exists():
        return open_ledger(address, create=True)
    check_file(file, create=True)
    return None


def file_of(address: str) -> Path | None:
    """The file that an address names; None: it names a database on a server.

    Raises `LedgerError` for what is neither.
    """
    address = address.removeprefix("sqlite:///")
    if address == IN_MEMORY:
        raise LedgerError(f"{address} would keep nothing: give the name of a file")
    scheme = address.partition(":")[0]
    if scheme in SERVERS and "://" not in address:
        raise LedgerError(f"{scheme}: write it as postgresql://USER@HOST/NAME")
    return None if "://" in address else Path(address)


def check_file(file: Path, *, create: bool, fill: str | None = None) -> None:
    """Refuse a path that cannot be a ledger, before anything is made."""
    if (file / BATCH).is_dir():
        raise LedgerError(
            f"{file}: a batch is only read: make a ledger of it with "
            f"headway batch load {file} --ledger FILE"
        )
    if file.is_dir():
        raise LedgerError(f"{file}: this is a folder: name a file in it")
    if file.exists() and not file.is_file():
        raise LedgerError(f"{file}: a pipe or device keeps nothing: name a file")
    if not create and not file.exists():
        made = fill or f"headway read … --ledger {file}"
        raise LedgerError(f"{file}: no such ledger: make it with {made}")
    if create and not file.absolute().parent.is_dir():
        raise LedgerError(f"{file}: there is no folder {file.parent}: make it first")
    if create and not file.exists() and not os.access(file.absolute().parent, os.W_OK):
        raise LedgerError(
            f"{file}: it cannot be written: check the permissions of the folder"
        )


def engine_for(address: str, file: Path | None, patience: float) -> Engine:
    """The engine; foreign keys and whole transactions are switched on for SQLite."""
    if file is None:
        return server_engine(address)
    url = URL.create("sqlite", **place_of(file, sealed=is_sealed(file)))
    waits = {"timeout": patience}
    engine = sa.create_engine(url, connect_args=waits, **MANNERS, **READERS)
    sa.event.listen(engine, "connect", switch_on)
    sa.event.listen(engine, "begin", begin)
    return engine


def place_of(file: Path, *, sealed: bool) -> dict[str, Any]:
    """Where SQLite finds the file; a sealed one is read as it is.

    SQLite would write beside one that a desk has used, even to read it.
    """
    if not sealed:
        return {"database": str(file)}
    asked = {"mode": "ro", "immutable": "1", "uri": "true"}
    return {"database": file.absolute().as_uri(), "query": asked}


def is_sealed(file: Path) -> bool:
    """Whether a desk has left the file so, in a folder that nobody can write."""
    beside = file.with_name(file.name + "-wal")
    if os.access(file.absolute().parent, os.W_OK) or beside.exists():
        return False
    if not file.is_file() or not os.access(file, os.R_OK):
        return False
    with file.open("rb") as opened:
        return opened.read(HEAD)[-2:] == SHARED


def server_engine(address: str) -> Engine:
    """The engine of a PostgreSQL server; `LedgerError` for any other address."""
    name = masked(address)
    scheme = address.partition("://")[0]
    if scheme not in SERVERS:
        raise LedgerError(
            f"{scheme}:// is no kind of ledger: give a file or a postgresql:// address"
        )
    try:
        url = sa.make_url(address).set(drivername="postgresql+psycopg")
        return sa.create_engine(url, pool_pre_ping=True, **MANNERS, **READERS)
    except ModuleNotFoundError as missing:
        raise LedgerError(
            f"{name}: {missing.name} is not installed: pip install "
            "'headway[postgresql]'"
        ) from missing
    except (ArgumentError, ValueError) as wrong:  # what it holds may be a password
        raise LedgerError(
            f"{scheme}://…: not an address of a database: write it as "
            "postgresql://USER@HOST/NAME"
        ) from wrong


def switch_on(connection: Any, _: object) -> None:
    """Set up a connection to SQLite; transactions are begun by `begin` alone."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is removed leaves the file


def begin(db: Connection) -> None:
    """Begin a transaction; one that writes waits for its turn at once."""
    writes = db.get_execution_options().get("writes")
    db.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def prepare(
    db: Connection, name: str, *, create: bool, fill: str | None = None
) -> None:
    """Make, check or upgrade the tables."""
    version = version_of(db)
    there = set(sa.inspect(db).get_table_names())
    if there and len(SURE & there) < len(SURE) - 1:
        raise LedgerError(f"{name}: a database, but no ledger: name another one")
    if version is not None and not is_known(version):
        raise LedgerError(f"{name}: made by a newer Headway: upgrade yours to read it")
    if version is None and (there or pages(db) > 1):
        raise LedgerError(f"{name}: {DAMAGED}")
    if is_current(version):
        if metadata.tables.keys() - there:
            raise LedgerError(f"{name}: {DAMAGED}")
        return
    if not create:
        state = "empty" if version is None else "from an older Headway"
        filled = fill or "headway read … --ledger"
        raise LedgerError(f"{name}: {state}: fill it with {filled}")
    import_module(UPGRADING).upgrade(db)


def pages(db: Connection) -> int:
    """How many pages the file has; an empty one has one at most."""
    if db.dialect.name != "sqlite":
        return 0
    return int(db.exec_driver_sql("PRAGMA page_count").scalar() or 0)
