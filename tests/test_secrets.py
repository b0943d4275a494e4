"""Passwords, keys of sessions and tokens: nowhere but where they must be, as hashes.

The real flows are walked with words that stand nowhere else, which are looked for in
all that is said, logged, kept and backed up.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.desk.team import QUICK, browser
from typer.testing import CliRunner

from headway.cli.main import app
from headway.cli.noting import note
from headway.desk.guard.membership import open_account
from headway.desk.settings import Settings
from headway.ledger.audits import audits
from headway.ledger.backup import write_backup
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.account import Role

SECRET = "c4nary-of-the-ferry"
OTHER = "c4nary-of-the-harbour"
CANARY = "c4nary"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a ledger, its backup and all that a call leaves behind may lie."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def ledger(folder: Path) -> Iterator[Ledger]:
    """A ledger with the account of an admin."""
    made = open_ledger(str(folder / "talks.db"), create=True)
    open_account(made, QUICK, "ada", Role.ADMIN, SECRET)
    yield made
    made.close()


def left_in(folder: Path) -> list[str]:
    """The files in which a secret stands."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file.name for file in files if CANARY.encode() in file.read_bytes()]


def said_by(*words: str, stdin: str = "") -> str:
    """All that a call says, its error as it is printed."""
    done = CliRunner().invoke(app, list(words), input=stdin)
    return f"{done.output}{done.exception or ''}"


@pytest.mark.parametrize(
    "call",
    [
        ("ledger", "stats", "--ledger", f"postgresql://ann:{SECRET}@127.0.0.1:1/db"),
        ("ledger", "stats", "--ledger", f"postgresql://ann:{SECRET}/db"),
        ("ledger", "stats", "--ledger", f"postgresql:ann:{SECRET}@127.0.0.1/db"),
        ("serve", "--ledger", f"postgresql://h:1/db?password={SECRET}&sslmode=x"),
        ("backup", "a.zip", "--ledger", f"mysql://ann:{SECRET}@127.0.0.1:1/db"),
        ("read", f"https://ann:{SECRET}@127.0.0.1:1/a"),
        ("read", f"https://ann:{SECRET}@[x/a"),
        ("read", f"ftp://ann:{SECRET}@ferry.example/a"),
        ("batch", "run", f"s3://key:{SECRET}@bucket/a", "--out", "o"),
        ("batch", "run", f"https://ann:{SECRET}@ferry.example/a", "--out", "o"),
        ("batch", "run", f"zip://a::s3://key:{SECRET}@bucket/b", "--out", "o"),
        ("query", f"s3://key:{SECRET}@bucket/a", "SELECT 1"),
        ("mcp", "--ledger", "talks.db", "--desk", f"ftp://ann:{SECRET}@h/"),
    ],
    ids=lambda call: " ".join(call)[:40].replace(SECRET, "…"),
)
def test_no_call_tells_or_leaves_a_password_that_it_was_given(
    folder: Path, call: tuple[str, ...]
) -> None:
    assert CANARY not in said_by(*call)
    assert left_in(folder) == []


def test_a_dossier_may_not_hold_one_and_none_gets_into_its_ledger(
    folder: Path,
) -> None:
    place = f"https://ann:{SECRET}@127.0.0.1:1/feed"
    (folder / "own.toml").write_text(f'title = "T"\nsources = ["{place}"]\n')
    (folder / "d.toml").write_text('title = "T"\n')
    assert CANARY not in said_by("watch", "own.toml", "--once", "--ledger", "talks.db")
    assert CANARY not in said_by("dossier", "check", "own.toml")
    (folder / "own.toml").unlink()
    said = said_by("dossier", "add", "d.toml", place, "--ledger", "talks.db")
    assert CANARY not in said
    assert left_in(folder) == []


def test_passwords_are_typed_or_piped_and_kept_as_hashes(folder: Path) -> None:
    call = ("--password-stdin", "--ledger", "talks.db")
    for words in (("add", "ann", "--role", "reader"), ("password", "ann")):
        assert CANARY not in said_by("account", *words, *call, stdin=f"{OTHER}\n")
    assert CANARY not in said_by("account", "log", "--ledger", "talks.db")
    assert CANARY not in said_by("backup", "a.zip", "--ledger", "talks.db")
    assert left_in(folder) == []


def test_what_people_type_at_a_desk_is_kept_and_logged_nowhere(
    ledger: Ledger, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    one = browser(Settings(ledger=ledger, accounts=True))
    wrong = one.sign_in("ada", OTHER)
    by_mistake = one.sign_in(OTHER, SECRET)
    assert one.sign_in("ada", SECRET).status_code == 303
    one.fill("/account", "/account/password", old=SECRET, new=OTHER, again=SECRET)
    added = one.fill(
        "/accounts", "/accounts", name="bob", role="reader", password=SECRET
    )
    assert added.status_code == 303
    one.post("/account/password", content=SECRET.encode())
    one.get("/api/v1/entries", headers={"Authorization": f"Bearer {OTHER}"})
    assert CANARY not in wrong.text
    assert SECRET not in by_mistake.text
    assert CANARY not in caplog.text
    assert CANARY not in repr(audits(ledger, 100, None))
    assert left_in(folder) == []


def test_of_sessions_and_tokens_the_hash_alone_is_kept(
    ledger: Ledger, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    one = browser(Settings(ledger=ledger, accounts=True))
    one.sign_in("ada", SECRET)
    page = one.fill("/account", "/account/tokens", label="a", role="reader", days="30")
    token = page.text.partition("hw_")[2][:43]
    keys = [f"hw_{token}", *one.cookies.values()]
    with (folder / "a.zip").open("wb") as out:
        write_backup(ledger, out)
    assert len(token) == 43
    for key in keys:
        assert key not in caplog.text
        assert key not in repr(audits(ledger, 100, None))
        kept = [f for f in folder.rglob("*") if key.encode() in f.read_bytes()]
        assert kept == []


def test_settings_and_ledgers_hide_their_secrets_when_they_are_printed(
    ledger: Ledger,
) -> None:
    settings = Settings(ledger=ledger, secret=SECRET.encode())
    assert CANARY not in repr(settings)
    assert CANARY not in repr(QUICK)


def test_whatever_is_said_beside_results_is_freed_of_passwords(
    capsys: pytest.CaptureFixture[str],
) -> None:
    note(ValueError(f"http://ann:{SECRET}@ferry.example/a: the server answers 404"))
    assert CANARY not in capsys.readouterr().err
