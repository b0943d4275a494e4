"""Accounts, at the command line."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import HeadwayError, LedgerError, UsageError
from headway.ledger.accounts import account_of, hash_kept
from headway.ledger.opening import open_ledger
from headway.model.account import Role

WORD = "river barge lantern"
ADD = ("account", "add", "ann", "--role", "editor")


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Where a ledger may be made."""
    return str(tmp_path / "talks.db")


def headway(*words: str, stdin: str = "") -> Result:
    """A call, with what is piped into it."""
    return CliRunner().invoke(app, list(words), input=stdin)


def added(file: str, word: str = WORD, name: str = "ann") -> Result:
    """The call that opens an account."""
    call = ("account", "add", name, "--role", "editor", "--password-stdin")
    return headway(*call, "--ledger", file, stdin=f"{word}\n")


def test_an_account_is_opened_with_a_password_from_a_pipe(file: str) -> None:
    assert added(file).stdout == "ann may sign in as editor\n"
    found = account_of(open_ledger(file, create=False), "ann")
    assert found is not None
    assert found.role is Role.EDITOR


def test_a_password_is_no_word_of_the_call(file: str) -> None:
    said = headway(*ADD, "--password", WORD, "--ledger", file)
    assert said.exit_code == 2
    assert not Path(file).exists()


def test_where_nobody_can_be_asked_the_pipe_is_named(file: str) -> None:
    said = headway(*ADD, "--ledger", file)
    assert isinstance(said.exception, UsageError)
    assert "--password-stdin" in str(said.exception)
    assert not Path(file).exists()


@pytest.mark.parametrize("again", [WORD, "something else"])
def test_at_a_terminal_it_is_asked_for_twice(file: str, again: str) -> None:
    pid, terminal = pty.fork()
    if pid == 0:
        call = [sys.executable, "-m", "headway", *ADD, "--ledger", file]
        os.execv(sys.executable, call)
    said = b""
    for asked, answer in ((b"Password: ", WORD), (b"again: ", again)):
        while asked not in said:
            said += os.read(terminal, 1000)
        os.write(terminal, f"{answer}\n".encode())
        said = b""
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    assert (os.waitstatus_to_exitcode(status) == 0) is (again == WORD)
    assert Path(file).exists() is (again == WORD)


@pytest.mark.parametrize("word", ["short", "", "ann", "x" * 2000])
def test_a_weak_password_is_refused(file: str, word: str) -> None:
    said = added(file, word)
    assert isinstance(said.exception, UsageError)
    assert word not in str(said.exception) or len(word) < 4


@pytest.mark.parametrize("name", ["two words", "-x", "a/b", "é", "x" * 65])
def test_a_name_has_letters_and_digits(file: str, name: str) -> None:
    assert added(file, name=name).exit_code != 0


def test_a_name_is_taken_once(file: str) -> None:
    added(file)
    assert isinstance(added(file, name="Ann").exception, LedgerError)


def test_role_password_and_end_are_changed(file: str) -> None:
    added(file)
    ledger = open_ledger(file, create=False)
    before = hash_kept(ledger, "ann")
    assert headway("account", "role", "ann", "--role", "admin", "--ledger", file)
    new = ("account", "password", "ann", "--password-stdin", "--ledger", file)
    assert headway(*new, stdin="another quiet word\n").exit_code == 0
    assert hash_kept(ledger, "ann") != before
    found = account_of(ledger, "ann")
    assert found is not None
    assert found.role is Role.ADMIN
    assert headway("account", "close", "ann", "--ledger", file).exit_code == 0
    assert account_of(ledger, "ann") is None


@pytest.mark.parametrize(
    "call",
    [
        ("role", "bob", "--role", "admin"),
        ("password", "bob", "--password-stdin"),
        ("close", "bob"),
    ],
)
def test_nobody_is_not_changed(file: str, call: tuple[str, ...]) -> None:
    added(file)
    said = headway("account", *call, "--ledger", file, stdin=f"{WORD}\n")
    assert isinstance(said.exception, UsageError)
    assert "no account bob" in str(said.exception)


def test_accounts_are_listed(file: str) -> None:
    added(file)
    said = headway("account", "list", "--ledger", file)
    assert said.stdout.startswith("ann  editor  20")
    told = json.loads(headway("account", "list", "--ledger", file, "--json").stdout)
    assert (told["name"], told["role"], told["closed"]) == ("ann", "editor", None)
    assert "argon2" not in said.stdout + json.dumps(told)


def test_what_is_done_is_in_the_log_and_no_password(file: str) -> None:
    added(file)
    headway("account", "close", "ann", "--ledger", file)
    said = headway("account", "log", "--ledger", file, "--json").stdout
    acts = [json.loads(line)["act"] for line in said.splitlines()]
    assert acts == ["account closed", "account added"]
    assert WORD not in said
    top = headway("account", "log", "--ledger", file, "--top", "1").stdout
    assert top.count("\n") == 1


def test_a_ledger_that_is_not_there_is_not_made_by_asking(file: str) -> None:
    for verb in ("list", "log"):
        said = headway("account", verb, "--ledger", file)
        assert isinstance(said.exception, HeadwayError)
    assert not Path(file).exists()


def test_the_password_is_in_no_list_of_processes(file: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "headway", *ADD, "--password-stdin", "--ledger", file],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        shown = Path(f"/proc/{running.pid}/cmdline").read_bytes()
        running.communicate(f"{WORD}\n".encode())
    assert WORD.encode() not in shown
    assert running.returncode == 0
