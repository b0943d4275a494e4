"""A ledger in one file, in a form that any database of a ledger takes again.

The file is a ZIP archive: a line of JSON for each row, a member for each table, and a
manifest with the version of the schema, the number of rows and the SHA-256 of each
member. It holds the hashes of passwords and tokens: keep it as the ledger is kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.moments import stamp
from headway.ledger.packing import TABLES, as_line
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.ledger.versions import version_of

__all__ = ["FORM", "MANIFEST", "Manifest", "Member", "member_name", "write_backup"]

FORM: Final = 1  # of the file; another one: another Headway reads it
MANIFEST: Final = "manifest.json"
AT_ONCE: Final = 200  # rows


@dataclass(frozen=True, slots=True)
class Member:
    """What the manifest says of a table."""

    name: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself."""

    form: int
    schema: str
    made: str
    members: tuple[Member, ...]

    @property
    def rows(self) -> int:
        """How many rows it holds."""
        return sum(member.rows for member in self.members)


def write_backup(ledger: Ledger, out: IO[bytes]) -> Manifest:
    """Write all that cannot be made anew, as it stands at one moment."""
    with (
        told(ledger.name),
        snapshot(ledger) as db,
        ZipFile(out, "w", ZIP_DEFLATED) as pack,
    ):
        members = tuple(written(db, pack, table) for table in TABLES)
        made = Manifest(FORM, version_of(db) or "", stamp(datetime.now(UTC)), members)
        pack.writestr(info(MANIFEST), msgspec.json.encode(made))
    return made


@contextmanager
def snapshot(ledger: Ledger) -> Iterator[Connection]:
    """The ledger as it is now, whatever is written meanwhile."""
    engine = ledger.engine
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with engine.connect() as db, db.begin():
        yield db


def written(db: Connection, pack: ZipFile, table: sa.Table) -> Member:
    """Write a table's rows, in the order of its key, and say what was written."""
    hashed, rows, size = sha256(), 0, 0
    wanted = sa.select(table).order_by(*table.primary_key.columns)
    found = db.execution_options(yield_per=AT_ONCE).execute(wanted)
    with pack.open(info(member_name(table)), "w", force_zip64=True) as member:
        for row in found.mappings():
            line = as_line(table, dict(row))
            member.write(line)
            hashed.update(line)
            rows += 1
            size += len(line)
    return Member(member_name(table), rows, size, hashed.hexdigest())


def member_name(table: sa.Table) -> str:
    """What a table is called in the archive."""
    return f"{table.name}.jsonl"


def info(name: str) -> ZipInfo:
    """A member of the archive; the same rows give the same bytes."""
    made = ZipInfo(name)
    made.compress_type = ZIP_DEFLATED
    return made
