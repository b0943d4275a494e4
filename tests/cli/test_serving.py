"""The desk as a process: it begins, answers, and ends."""

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.desk.material import PATROL
from tests.desk.team import PASSWORDS, QUICK
from tests.postgres import Server
from tests.waiting import all_end, within
from typer.testing import CliRunner

from headway.cli.main import app
from headway.desk.guard.membership import open_account
from headway.errors import HeadwayError, LedgerError, UsageError
from headway.ledger.dossiers import claim
from headway.ledger.opening import open_ledger
from headway.model.account import Role

SERVE = [sys.executable, "-m", "headway", "serve", "--port", "0", "--ledger"]
OPENED = re.compile(r"is open at (http://\S+)")
Begun = tuple[subprocess.Popen[str], str]
Begin = Callable[..., Begun]


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Opens a desk and gives the process and its address."""
    running: list[subprocess.Popen[str]] = []

    def begun(*words: str) -> Begun:
        desk = subprocess.Popen([*SERVE, *words], stderr=subprocess.PIPE, text=True)
        running.append(desk)
        assert desk.stderr is not None
        said = desk.stderr.readline()
        found = OPENED.search(said)
        assert found, said
        return desk, found[1]

    yield begun
    for desk in running:
        if desk.poll() is None:
            desk.kill()
        desk.communicate()


def status(url: str, **headers: str) -> int:
    """What the desk answers."""
    asked = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=30) as said:
            code: int = said.status
            return code
    except urllib.error.HTTPError as refused:
        refused.close()
        return refused.code


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_a_desk_begins_without_set_up_and_ends_with_its_room(
    begin: Begin, tmp_path: Path, end: signal.Signals
) -> None:
    desk, url = begin(str(tmp_path / "talks.db"))
    assert status(url) == 200
    _, *rooms = within(desk.pid)
    assert rooms
    desk.send_signal(end)
    _, said = desk.communicate(timeout=30)
    assert desk.returncode == 0
    assert said == "headway: the desk is closed\n"
    assert all_end(rooms)


def test_ctrl_c_at_a_terminal_ends_all_quietly(tmp_path: Path) -> None:
    call = [*SERVE, str(tmp_path / "talks.db")]
    with subprocess.Popen(
        call, stderr=subprocess.PIPE, text=True, process_group=0
    ) as desk:
        assert desk.stderr is not None
        desk.stderr.readline()

        os.killpg(desk.pid, signal.SIGINT)
        _, said = desk.communicate(timeout=30)
    assert desk.returncode == 0
    assert "Traceback" not in said


def test_strangers_words_do_not_reach_it(begin: Begin, tmp_path: Path) -> None:
    _, url = begin(str(tmp_path / "talks.db"))
    assert status(url, Host="evil.example") == 403
    assert status(url, **{"X-Forwarded-For": "10.0.0.1"}) == 403


def test_with_accounts_people_sign_in(begin: Begin, tmp_path: Path) -> None:
    file = str(tmp_path / "talks.db")
    ledger = open_ledger(file, create=True)
    open_account(ledger, QUICK, "ann", Role.READER, PASSWORDS["ann"])
    ledger.close()
    names = ("--host-name", "desk.example.org", "--proxy", "127.0.0.1")
    _, url = begin(file, *names)
    assert status(f"{url}api/v1/entries") == 401
    assert status(f"{url}sign-in", Host="desk.example.org") == 200
    assert status(f"{url}sign-in", Host="evil.example") == 403


def test_several_answer_for_a_ledger_in_a_file(begin: Begin, tmp_path: Path) -> None:
    several_answer(begin, str(tmp_path / "talks.db"))
    assert [one.name for one in tmp_path.iterdir()] == ["talks.db"]


def test_several_answer_for_a_ledger_on_a_server(
    begin: Begin, postgres: Server
) -> None:
    several_answer(begin, postgres.empty())


def several_answer(begin: Begin, ledger: str) -> None:
    """Two processes answer, and end together."""
    desk, url = begin(ledger, "--workers", "2")
    assert [status(url) for _ in range(6)] == [200] * 6
    _, *workers = within(desk.pid)
    assert len(workers) >= 3  # and the back room
    desk.send_signal(signal.SIGTERM)
    _, said = desk.communicate(timeout=30)
    assert desk.returncode == 0
    assert "Traceback" not in said
    assert all_end(workers)


@pytest.mark.parametrize(
    "words",
    [
        ("--accounts",),
        ("--host-name", "desk.example.org"),
        ("--proxy", "127.0.0.1"),
        ("--host", "0.0.0.0", "--host-name", "desk.example.org"),
    ],
    ids=" ".join,
)
def test_where_nobody_could_sign_in_it_does_not_begin(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    call = ["serve", "--ledger", str(tmp_path / "talks.db"), "--port", "0", *words]
    said = CliRunner().invoke(app, call)
    assert isinstance(said.exception, LedgerError)
    assert "headway account add" in str(said.exception)
    assert "\n" not in str(said.exception)


def test_a_dossier_that_is_not_there_opens_no_desk(tmp_path: Path) -> None:
    said = CliRunner().invoke(app, ["serve", str(tmp_path / "tlaks.toml")])
    assert said.exit_code == 1
    assert "tlaks.toml: No such file" in str(said.exception)
    assert not list(tmp_path.iterdir())


def test_a_ledger_is_open_though_the_file_of_its_dossier_has_gone(
    begin: Begin, tmp_path: Path
) -> None:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    claim(ledger, PATROL, str(tmp_path / "gone.toml"))
    ledger.close()
    _, url = begin(str(tmp_path / "talks.db"))
    assert status(url) == 200


def test_a_name_that_makes_a_new_ledger_is_told(tmp_path: Path) -> None:
    for told in ("talks.db, a new ledger, is open at", "talks.db is open at"):
        call = [*SERVE, str(tmp_path / "talks.db")]
        with subprocess.Popen(call, stderr=subprocess.PIPE, text=True) as desk:
            assert desk.stderr is not None
            assert told in desk.stderr.readline()
            desk.terminate()


@pytest.mark.parametrize(
    "words",
    [(), ("--ledger", "t", "--workers", "0"), ("--ledger", "t", "--port", "x")],
    ids=["no ledger", "no workers", "no port"],
)
def test_a_call_that_does_not_fit_is_told(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = CliRunner().invoke(app, ["serve", *words])
    assert isinstance(said.exception, UsageError) or said.exit_code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", "https://desk.example.org", "[::1].example"])
def test_what_is_no_name_of_a_host_is_refused(name: str, tmp_path: Path) -> None:
    call = ["serve", "--ledger", str(tmp_path / "t.db"), "--port", "0"]
    said = CliRunner().invoke(app, [*call, "--host-name", name])
    assert isinstance(said.exception, UsageError)
    assert f"--host-name {name}: " in str(said.exception)


@pytest.mark.parametrize(
    "proxy", ["*", "0.0.0.0/0", "::/0", "proxy.example", "10.0.0.1/8"]
)
def test_no_desk_believes_everybody_who_asks_for_others(
    proxy: str, tmp_path: Path
) -> None:
    call = ["serve", "--ledger", str(tmp_path / "talks.db"), "--port", "0"]
    said = CliRunner().invoke(app, [*call, "--proxy", proxy])
    assert isinstance(said.exception, UsageError)
    assert f"--proxy {proxy}: write the address of one" in str(said.exception)


def test_everywhere_takes_a_name(tmp_path: Path) -> None:
    call = ["serve", "--ledger", str(tmp_path / "t.db"), "--port", "0"]
    said = CliRunner().invoke(app, [*call, "--host", "0.0.0.0"])
    assert isinstance(said.exception, HeadwayError)
    assert "--host-name" in str(said.exception)
