"""A backup read again: checked as a whole, then taken into an empty ledger, or not."""

import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.errors import LedgerError
from headway.ledger.backup import FORM, MANIFEST, Manifest, Member, member_name
from headway.ledger.keeping import take_turn
from headway.ledger.opening import SCHEMA, file_of, open_ledger
from headway.ledger.packing import NUMBERED, TABLES, Misfit, as_row
from headway.ledger.privacy import keep_from_strangers
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.ledger.versions import is_current

__all__ = ["restore"]

CHUNK: Final = 1_000_000
DENSE: Final = 200  # times that a member may grow when it is unpacked
SMALL: Final = 1_000_000  # bytes that it may have anyway
LINE: Final = 256_000_000  # bytes of the longest row
AT_ONCE: Final = 200  # rows
BROKEN = (
    *(BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError),
    UnicodeDecodeError,  # the name of a member
)
DAMAGED: Final = "the backup is damaged or was changed: take another one"


def restore(file: Path, address: str) -> Manifest:
    """Take a backup into a ledger that holds nothing yet, or is not there.

    Raises `LedgerError` where the file is no backup, or not whole, or of another
    Headway, and where the ledger holds something. Then nothing is left half-written.
    """
    with opened(file) as pack:
        manifest = manifest_of(pack, file)
        check(pack, manifest, file)
        place = file_of(address)
        fresh = place is not None and not place.exists()
        ledger = open_ledger(address, create=True)
        keep_from_strangers(ledger)
        try:
            with told(ledger.name), ledger.writer.begin() as db:
                take_turn(db, SCHEMA)
                refuse_full(db, ledger)
                for table in TABLES:
                    fill(db, pack, table, file)
                count_on(db)
        except BaseException:
            ledger.close()
            if fresh and place is not None:
                place.unlink(missing_ok=True)
            raise
    ledger.close()
    return manifest


@contextmanager
def opened(file: Path) -> Iterator[ZipFile]:
    """The archive; all that breaks in reading it is told in one line."""
    try:
        stream: IO[bytes] = file.open("rb")
    except OSError as missing:
        why = (missing.strerror or "cannot be read").lower()
        raise LedgerError(f"{file}: {why}: name a backup") from missing
    with stream, blamed(file), ZipFile(stream) as pack:
        yield pack


@contextmanager
def blamed(file: Path) -> Iterator[None]:
    """Turn what breaks in an archive into a `LedgerError` about it."""
    try:
        yield
    except Misfit as odd:
        raise LedgerError(f"{file}: {DAMAGED}") from odd
    except BROKEN as broken:
        raise LedgerError(f"{file}: no backup, or a damaged one: take another") from (
            broken
        )


def manifest_of(pack: ZipFile, file: Path) -> Manifest:
    """What the backup says of itself; `LedgerError` where another Headway made it."""
    found = [info for info in pack.infolist() if info.filename == MANIFEST]
    if len(found) != 1 or found[0].file_size > SMALL:
        raise LedgerError(f"{file}: this is no backup of a ledger: name another file")
    with pack.open(found[0]) as stream:
        content = stream.read(SMALL)
    try:
        told = msgspec.json.decode(content, type=dict[str, object])
        if told.get("form") != FORM or not is_current(str(told.get("schema"))):
            raise LedgerError(
                f"{file}: made by another version of Headway: restore it with that one"
            )
        return msgspec.json.decode(content, type=Manifest)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as broken:
        raise LedgerError(f"{file}: {DAMAGED}") from broken


def check(pack: ZipFile, manifest: Manifest, file: Path) -> None:
    """Read all of it once; `LedgerError` where it is not what the manifest says."""
    infos = {info.filename: info for info in pack.infolist()}
    names = [MANIFEST, *(member_name(table) for table in TABLES)]
    same = sorted(infos) == sorted(names) and len(pack.infolist()) == len(names)
    if not same or [one.name for one in manifest.members] != names[1:]:
        raise LedgerError(f"{file}: {DAMAGED}")
    for member in manifest.members:
        if not is_whole(pack, infos[member.name], member):
            raise LedgerError(f"{file}: {DAMAGED}")


def is_whole(pack: ZipFile, info: ZipInfo, member: Member) -> bool:
    """Whether a member has the size, the rows and the hash that the manifest names.

    What would grow beyond measure is not unpacked.
    """
    bound = max(SMALL, info.compress_size * DENSE)
    known = info.compress_type in {ZIP_STORED, ZIP_DEFLATED}
    if not known or info.file_size != member.bytes or info.file_size > bound:
        return False
    hashed, rows = sha256(), 0
    with pack.open(info) as stream:
        while chunk := stream.read(CHUNK):
            hashed.update(chunk)
            rows += chunk.count(b"\n")
    return rows == member.rows and hashed.hexdigest() == member.sha256


def refuse_full(db: Connection, ledger: Ledger) -> None:
    """Raise `LedgerError` where the ledger holds anything."""
    for table in TABLES:
        if db.execute(sa.select(sa.literal(1)).select_from(table).limit(1)).first():
            raise LedgerError(
                f"{ledger.name}: holds something already: restore into a new ledger"
            )


def fill(db: Connection, pack: ZipFile, table: sa.Table, file: Path) -> None:
    """Take in a table's rows."""
    with pack.open(member_name(table)) as stream:
        for lines in batches(lines_of(stream)):
            with blamed(file):
                rows = [as_row(table, line) for line in lines]
            db.execute(sa.insert(table), rows)


def batches(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Lines that are taken in together: not too many, and not too long ones."""
    held, size = [], 0
    for line in lines:
        held.append(line)
        size += len(line)
        if len(held) == AT_ONCE or size > CHUNK:
            yield held
            held, size = [], 0
    if held:
        yield held


def lines_of(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of a member; `Misfit` for one that is endless."""
    while line := stream.readline(LINE):
        if not line.endswith(b"\n"):
            raise Misfit("no end of a line")
        yield line


def count_on(db: Connection) -> None:
    """Let new rows be numbered after those taken in; SQLite does so by itself."""
    if db.dialect.name != "postgresql":
        return
    for table in NUMBERED:
        last = db.scalar(sa.select(sa.func.max(table.c.number)))
        if last is not None:
            sequence = sa.func.pg_get_serial_sequence(table.name, "number")
            db.execute(sa.select(sa.func.setval(sequence, last)))
