"""A ledger in one file, and back again, on either database."""

import io
import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
import sqlalchemy as sa
from tests.fakes import SIGNED, article, capture, editor, entries

from headway.errors import LedgerError
from headway.ledger.accounts import accounts, add_account
from headway.ledger.audits import audits, keep_audit
from headway.ledger.backup import MANIFEST, write_backup
from headway.ledger.opening import open_ledger
from headway.ledger.packing import LEFT_OUT, TABLES
from headway.ledger.restoring import restore
from headway.ledger.schema import metadata
from headway.ledger.sessions import begin_session
from headway.ledger.store import Ledger
from headway.ledger.tokens import keep_token
from headway.model.account import Role


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger with a report, a correction, an account and a token."""
    read = entries(article())
    ledger.add(capture(), read)
    ledger.correct(editor(read).confirm(read.moves[0].id, SIGNED))
    add_account(ledger, "ann", Role.EDITOR, "$argon2id$hash")
    begin_session(ledger, "a session", "ann", "$argon2id$hash")
    keep_token(ledger, "a key", "ann", label="x", role=Role.READER, ends=None)
    keep_audit(ledger, account="ann", address="here", act="tried", detail="“é\n”")
    return ledger


@pytest.fixture
def backup(filled: Ledger, tmp_path: Path) -> Path:
    """The backup of the ledger."""
    file = tmp_path / "talks.backup"
    with file.open("wb") as out:
        write_backup(filled, out)
    return file


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Callable[[Path], Ledger]]:
    """Restores a backup into a new file."""
    made: list[Ledger] = []

    def restored(file: Path) -> Ledger:
        place = str(tmp_path / f"new{len(made)}.db")
        restore(file, place)
        made.append(open_ledger(place, create=False))
        return made[-1]

    yield restored
    for one in made:
        one.close()


def members(file: Path) -> dict[str, bytes]:
    """What a backup holds, but for its manifest."""
    with ZipFile(file) as pack:
        return {name: pack.read(name) for name in pack.namelist() if name != MANIFEST}


def again(ledger: Ledger, file: Path) -> Path:
    """The backup of a ledger in another file."""
    with file.open("wb") as out:
        write_backup(ledger, out)
    return file


def test_a_ledger_comes_back_as_it_was(
    filled: Ledger, backup: Path, elsewhere: Callable[[Path], Ledger], tmp_path: Path
) -> None:
    back = elsewhere(backup)
    assert list(back.entries()) == list(filled.entries())
    assert back.corrections() == filled.corrections()
    assert accounts(back) == accounts(filled)
    assert audits(back, 9, None) == audits(filled, 9, None)
    assert members(again(back, tmp_path / "b")) == members(backup)


def test_from_a_laptop_to_a_server_and_back(
    backup: Path, address: str, filled: Ledger, tmp_path: Path
) -> None:
    filled.close()
    if "://" not in address:
        Path(address).unlink(missing_ok=True)
    restore(backup, address)
    back = open_ledger(address, create=False)
    assert members(again(back, tmp_path / "b")) == members(backup)
    keep_audit(back, account=None, address="", act="next")
    assert [one["number"] for one in audits(back, 2, None)] == [2, 1]
    back.close()


def test_what_is_made_anew_or_bound_to_a_browser_is_left_out(backup: Path) -> None:
    with ZipFile(backup) as pack:
        content = b"".join(map(pack.read, pack.namelist()))
    assert b"a session" not in content
    assert b"$argon2id$hash" in content  # so that people can sign in again


def test_every_table_is_kept_or_left_out_by_decision() -> None:
    assert {one.name for one in TABLES} | LEFT_OUT == metadata.tables.keys()


def test_the_lists_of_a_report_wait_to_be_made_anew(
    backup: Path, elsewhere: Callable[[Path], Ledger]
) -> None:
    with elsewhere(backup).engine.connect() as db:
        found = sa.select(metadata.tables["article"].c.shown)
        assert db.scalars(found).all() == [None]


def test_a_ledger_that_holds_something_is_left_alone(
    backup: Path, filled: Ledger, blank: str
) -> None:
    before = audits(filled, 9, None)
    with pytest.raises(LedgerError, match="holds something already"):
        restore(backup, blank)
    assert audits(filled, 9, None) == before


def changed(file: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The backup with other members, packed anew."""
    with ZipFile(file) as pack:
        held = {name: pack.read(name) for name in pack.namelist()}
    change(held)
    made = file.with_suffix(".changed")
    with ZipFile(made, "w", ZIP_DEFLATED) as pack:
        for name, content in held.items():
            pack.writestr(name, content)
    return made


def forged(held: dict[str, bytes], name: str, content: bytes) -> None:
    """Put other rows into a member, and have the manifest say so."""
    told = json.loads(held[MANIFEST])
    (member,) = [one for one in told["members"] if one["name"] == name]
    member["bytes"], member["rows"] = len(content), content.count(b"\n")
    member["sha256"] = sha256(content).hexdigest()
    held[name], held[MANIFEST] = content, json.dumps(told).encode()


def newer(held: dict[str, bytes]) -> None:
    """Of a Headway to come."""
    held[MANIFEST] = json.dumps(
        json.loads(held[MANIFEST]) | {"schema": "9999", "more": 1}
    ).encode()


HOSTILE: dict[str, Callable[[dict[str, bytes]], object]] = {
    "another word": lambda held: held.update(
        {"account.jsonl": held["account.jsonl"].replace(b"editor", b"admin ")}
    ),
    "a row less": lambda held: held.update({"audit.jsonl": b""}),
    "a member less": lambda held: held.pop("audit.jsonl"),
    "a member more": lambda held: held.update({"more.jsonl": b""}),
    "a path upwards": lambda held: held.update({"../evil.jsonl": b"x"}),
    "an absolute path": lambda held: held.update({"/tmp/evil.jsonl": b"x"}),
    "no manifest": lambda held: held.pop(MANIFEST),
    "a manifest that is none": lambda held: held.update({MANIFEST: b"[" * 100_000}),
    "an empty manifest": lambda held: held.update({MANIFEST: b"{}"}),
    "a newer one": newer,
    "a bomb": lambda held: forged(held, "audit.jsonl", b" " * 50_000_000),
    "no JSON": lambda held: forged(held, "audit.jsonl", b"{\n"),
    "deep JSON": lambda held: forged(held, "audit.jsonl", b"[" * 90_000 + b"\n"),
    "other columns": lambda held: forged(held, "audit.jsonl", b'{"number":1}\n'),
    "a line without end": lambda held: forged(
        held, "audit.jsonl", held["audit.jsonl"].rstrip(b"\n")
    ),
    "words for a number": lambda held: forged(
        held, "audit.jsonl", held["audit.jsonl"].replace(b'"number":1', b'"number":"1"')
    ),
    "a number too large": lambda held: forged(
        held, "audit.jsonl", held["audit.jsonl"].replace(b'er":1', b'er":' + b"9" * 30)
    ),
    "nothing where something must be": lambda held: forged(
        held, "audit.jsonl", held["audit.jsonl"].replace(b'"tried"', b"null")
    ),
    "no base64": lambda held: forged(
        held,
        "capture.jsonl",
        held["capture.jsonl"].replace(b'"content":"', b'"content":"%'),
    ),
    "a row twice": lambda held: forged(held, "audit.jsonl", held["audit.jsonl"] * 2),
    "a token of nobody": lambda held: forged(
        held, "token.jsonl", held["token.jsonl"].replace(b'"ann"', b'"bob"')
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_no_whole_backup_is_refused_and_nothing_is_made(
    kind: str, backup: Path, tmp_path: Path
) -> None:
    file, place = changed(backup, HOSTILE[kind]), tmp_path / "none.db"
    before = set(tmp_path.rglob("*"))
    with pytest.raises(LedgerError) as refused:
        restore(file, str(place))
    assert "\n" not in str(refused.value)
    assert set(tmp_path.rglob("*")) == before
    assert not place.exists()


def test_a_backup_packed_anew_is_still_one(
    backup: Path, elsewhere: Callable[[Path], Ledger]
) -> None:
    same = changed(backup, lambda held: None)
    assert len(list(elsewhere(same).entries())) == 1


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9, 0.999])
def test_a_piece_of_a_backup_is_none(part: float, backup: Path, tmp_path: Path) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(LedgerError, match="no backup"):
        restore(backup, str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()


def test_no_bit_of_it_may_be_another(backup: Path, tmp_path: Path) -> None:
    content = backup.read_bytes()
    place = tmp_path / "none.db"
    with ZipFile(backup) as pack:
        at = pack.getinfo("article.jsonl").header_offset + 90
    backup.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    with pytest.raises(LedgerError):
        restore(backup, str(place))
    assert not place.exists()


def test_another_way_of_packing_is_refused(backup: Path, tmp_path: Path) -> None:
    made = tmp_path / "odd.backup"
    with ZipFile(backup) as pack, ZipFile(made, "w", ZIP_LZMA) as odd:
        for name in pack.namelist():
            odd.writestr(name, pack.read(name))
    with pytest.raises(LedgerError):
        restore(made, str(tmp_path / "none.db"))


@pytest.mark.parametrize("kind", ["missing", "a folder", "a ledger"])
def test_what_is_no_archive_is_refused(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "x"
    if kind == "a folder":
        file.mkdir()
    elif kind == "a ledger":
        open_ledger(str(file), create=True).close()
    with pytest.raises(LedgerError):
        restore(file, str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()


def test_what_is_written_meanwhile_is_not_in_it(filled: Ledger) -> None:
    class Slow(io.BytesIO):
        """A file during whose first write somebody else writes to the ledger."""

        done = False

        def write(self, given: object, /) -> int:
            if not self.done and filled.engine.dialect.name == "postgresql":
                self.done = True
                keep_audit(filled, account=None, address="", act="meanwhile")
            return super().write(given)  # type: ignore[arg-type]

    out = Slow()
    write_backup(filled, out)
    with ZipFile(out) as pack:
        assert b"meanwhile" not in pack.read("audit.jsonl")
