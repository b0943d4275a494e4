"""Each verb shows an example of its own; here those run that take more than a call.

The others run beside the tests of their verbs, or in `tests/test_docs.py`.
"""

import gzip
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.batch.material import lines
from tests.desk.team import QUICK
from tests.fakes import capture, entries
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from headway.cli import account, backup, batch, mcp, restore, serve
from headway.cli.main import app
from headway.desk.guard.membership import open_account
from headway.ledger.opening import open_ledger
from headway.model.account import Role

WORD = "river barge lantern"


def verbs(command: Any, way: str = "headway") -> Iterator[tuple[str, str]]:
    """Each verb as it is called, with what stands below its help."""
    if isinstance(command, TyperGroup):
        for name, inner in command.commands.items():
            yield from verbs(inner, f"{way} {name}")
    else:
        yield way, command.epilog or ""


def examples(told: str | None) -> list[str]:
    """The examples below a help, as they are typed."""
    return re.findall(r"^Example: (.+)$", told or "", re.MULTILINE)


def of_app(verb: str) -> str:
    """The first example of a verb of `account` or `batch`."""
    group, name = verb.split()
    commands = {"account": account.app, "batch": batch.app}[group].registered_commands
    (found,) = (
        one.epilog
        for one in commands
        if name in (one.name, one.callback and one.callback.__name__)
    )
    return examples(found)[0]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the examples name."""
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    ledger.add(capture(), entries())
    open_account(ledger, QUICK, "jane", Role.READER, WORD)
    ledger.close()
    (tmp_path / "dossier.toml").write_text('[[party]]\nname = "Arland"\n')
    (tmp_path / "archive").mkdir()
    with gzip.open(
        tmp_path / "archive" / "one.jsonl.gz", "wt", encoding="utf-8"
    ) as out:
        out.writelines(lines())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(example: str) -> int:
    return CliRunner().invoke(app, shlex.split(example)[1:], input="").exit_code


def program(example: str) -> list[str]:
    return [sys.executable, "-m", *shlex.split(example)]


@pytest.mark.parametrize(("way", "told"), [*verbs(get_command(app))])
def test_each_verb_shows_an_example_of_itself(way: str, told: str) -> None:
    assert examples(told)
    assert [one for one in examples(told) if not one.startswith(f"{way} ")] == []


def test_a_ledger_goes_into_a_backup_and_back(here: Path) -> None:
    first = examples(restore.EXAMPLE)[0]
    assert [run(one) for one in (*examples(backup.EXAMPLE), first)] == [0, 0]
    assert (here / "copy.db").exists()


@pytest.mark.parametrize("verb", ["list", "role", "log", "close"])
def test_accounts_are_listed_changed_and_closed(verb: str, here: Path) -> None:
    assert run(of_app(f"account {verb}")) == 0


@pytest.mark.parametrize("verb", ["add", "password"])
def test_at_a_terminal_one_is_asked_for_a_password(verb: str, here: Path) -> None:
    if verb == "add":
        (here / "talks.db").unlink()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, program(of_app(f"account {verb}")))
    for asked in (b"Password: ", b"again: "):
        said = b""
        while asked not in said:
            said += os.read(terminal, 1000)
        os.write(terminal, f"{WORD}s\n".encode())
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.model
def test_an_archive_is_read_loaded_and_shown(here: Path) -> None:
    done = subprocess.run(program(of_app("batch run")), capture_output=True, text=True)
    assert done.returncode == 1  # one line of the archive is broken
    assert "next: headway query " in done.stderr
    assert [run(of_app(f"batch {verb}")) for verb in ("load", "show")] == [0, 0]


def test_an_assistant_that_leaves_at_once_is_let_go(here: Path) -> None:
    (example,) = examples(mcp.EXAMPLE)
    done = subprocess.run(program(example), stdin=subprocess.DEVNULL, timeout=60)
    assert done.returncode == 0


def test_a_desk_opens(here: Path) -> None:
    first = examples(serve.EXAMPLES)[0]
    port = os.environ | {"HEADWAY_PORT": "0"}  # one that is free
    call = program(first)
    with subprocess.Popen(call, env=port, stderr=subprocess.PIPE, text=True) as desk:
        assert desk.stderr is not None
        assert "is open at http://127.0.0.1:" in desk.stderr.readline()
        desk.send_signal(signal.SIGTERM)
        desk.communicate()
    assert desk.returncode == 0
