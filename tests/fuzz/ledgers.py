"""Doors of a ledger: lines of entries, backups, words that are looked for, SQL."""

import io
import tempfile
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec
from tests.columns.made import archive
from tests.fakes import article, capture, entries
from tests.fuzz.door import Door

from headway.columns.home import folder
from headway.columns.opening import open_archive
from headway.desk.answers.paging import (
    place_by_day,
    place_by_number,
    place_of_doubt,
    place_of_row,
)
from headway.desk.answers.search import Sought, search
from headway.errors import HeadwayError
from headway.ledger.backup import MANIFEST, write_backup
from headway.ledger.opening import open_ledger
from headway.ledger.restoring import restore
from headway.ledger.store import Ledger
from headway.serve.decoding import decode
from headway.serve.lines import line

__all__ = ["DOORS", "filled"]


@cache
def room() -> Path:
    return Path(tempfile.mkdtemp(prefix="headway-fuzz-"))


@cache
def filled() -> Ledger:
    """A ledger with one report, opened once."""
    made = open_ledger(str(room() / "talks.db"), create=True)
    made.add(capture(), entries(article()))
    return made


@cache
def pack() -> bytes:
    out = io.BytesIO()
    write_backup(filled(), out)
    return out.getvalue()


def enter_line(content: bytes) -> None:
    found = decode(content, "f.jsonl:1")
    again = decode(line(found), "f.jsonl:1")
    assert again == found, "entries that do not come back"


def enter_backup(content: bytes) -> None:
    place = room() / "a.backup"
    place.write_bytes(content)
    target = room() / "restored.db"
    target.unlink(missing_ok=True)
    try:
        restore(place, str(target))
    except HeadwayError:
        assert not target.exists(), "a ledger is left where a backup was refused"
        raise


def enter_rows(content: bytes) -> None:
    """The same with a manifest that fits whatever its members hold."""
    first, _, rest = content.partition(b"\0\0\n")
    out = io.BytesIO()
    with ZipFile(io.BytesIO(pack())) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        told = msgspec.json.decode(old.read(MANIFEST))
        for member in told["members"]:
            held = old.read(member["name"])
            if member["name"].encode() == first:
                held = rest
            member["rows"] = held.count(b"\n")
            member["bytes"] = len(held)
            member["sha256"] = sha256(held).hexdigest()
            new.writestr(member["name"], held)
        new.writestr(MANIFEST, msgspec.json.encode(told))
    enter_backup(out.getvalue())


def enter_words(content: bytes) -> None:
    words = content.decode("utf-8", "replace").replace("\0", "")
    search(filled(), Sought(words=words), 0, 5, lambda _: None)


def enter_cursor(content: bytes) -> None:
    words = content.decode("utf-8", "replace")
    for place in (place_by_day, place_of_row, place_of_doubt, place_by_number):
        with suppress(HeadwayError):
            place(words)


@cache
def talks() -> Path:
    return archive(room())


def enter_sql(content: bytes) -> None:
    sql = content.decode("utf-8", "replace")
    with open_archive(folder(talks())) as opened, opened.ask(sql) as answer:
        for _ in zip(range(3), answer.batches, strict=False):
            pass


def member_seeds() -> tuple[bytes, ...]:
    with ZipFile(io.BytesIO(pack())) as old:
        names = [name for name in old.namelist() if name != MANIFEST and old.read(name)]
        return tuple(name.encode() + b"\0\0\n" + old.read(name) for name in names)


LINE = line(entries(article())).encode()
DOORS = (
    Door(
        name="entries",
        enter=enter_line,
        seeds=(LINE,),
        words=(
            b'"moves"',
            b"null",
            b"[0,1]",
            b'"corrected"',
            b"[[[[",
            b"\\ud800",
            b"1e999",
        ),
    ),
    Door(
        name="backup",
        enter=enter_backup,
        seeds=(pack(),),
        words=(
            b"PK\x03\x04",
            b"PK\x01\x02",
            b"PK\x05\x06",
            b"manifest.json",
            b"\x08\0",
        ),
        dear=True,
    ),
    Door(
        name="backup-rows",
        enter=enter_rows,
        seeds=member_seeds(),
        words=(
            b"null",
            b"[[[[",
            b"\\ud800",
            b"true",
            b"9223372036854775808",
            b"\n",
            b"NaN",
        ),
        dear=True,
    ),
    Door(
        name="search",
        enter=enter_words,
        seeds=(b'patrol -"joint patrol" OR Arland', "naïve “ŝ” NEAR(a b)".encode()),
        words=(b"OR", b"AND", b"NOT", b"NEAR(", b'"', b"-", b"*", b"^", b"head:", b"'"),
    ),
    Door(
        name="cursor",
        enter=enter_cursor,
        seeds=(b"WyIyMDIxLTAzLTAyIiwiYWIiXQ", b"WyIxIl0", b"W1tbW1tbW1tb"),
        words=(b"W10", b"=", b"-", b"_", b"\xc3\xa9"),
    ),
    Door(
        name="sql",
        enter=enter_sql,
        seeds=(
            b"SELECT kind, count(*) FROM move GROUP BY kind",
            b"WITH a AS (SELECT 1) SELECT * FROM a, report",
            b"SELECT * FROM read_csv('/etc/passwd')",
            b"COPY move TO 'x.csv'",
            b"ATTACH 'x.db'; SELECT 1",
        ),
        words=(
            b"SELECT",
            b"FROM move",
            b"report",
            b";",
            b"PIVOT",
            b"read_text(",
            b"getenv(",
        ),
        seconds=5.0,
        dear=True,
    ),
)
