"""Desks for tests: asked in process, or by a real browser over a real socket.

`ledger` is an empty one on SQLite; with `both` it is one on PostgreSQL, too.
"""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient
from tests.desk.team import Browser, browser, team_of

from headway.desk.app import make_app
from headway.desk.guard.cookies import FORMS
from headway.desk.guard.csrf import HEADER, signed
from headway.desk.guard.people import Caller
from headway.desk.settings import Settings
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger

PATIENCE = 10  # seconds for a server to start


@pytest.fixture
def ledger(tmp_path: Path, blank_file: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    place = tmp_path / "talks.db"
    shutil.copyfile(blank_file, place)
    made = open_ledger(str(place), create=False)
    yield made
    made.close()


@pytest.fixture
def both(blank: str) -> Iterator[Ledger]:
    """An empty ledger, on SQLite and on PostgreSQL in turn."""
    made = open_ledger(blank, create=True)
    yield made
    made.close()


@pytest.fixture
def client(ledger: Ledger) -> Iterator[TestClient]:
    """A browser without script at a desk on loopback."""
    with client_of(ledger) as made:
        yield made


@pytest.fixture
def client_on_both(both: Ledger) -> Iterator[TestClient]:
    """The same, on SQLite and on PostgreSQL in turn."""
    with client_of(both) as made:
        yield made


def client_of(ledger: Ledger) -> TestClient:
    """A desk asked in process by a browser whose forms are the desk's own."""
    settings = Settings(ledger=ledger, user="jane")
    caller = Caller(person=None, bond="a-browser")
    return TestClient(
        make_app(settings),
        base_url="http://127.0.0.1",
        cookies={FORMS: caller.bond},
        headers={HEADER: signed(settings, caller)},
    )


@pytest.fixture
def live(ledger: Ledger) -> Iterator[str]:
    """The address of a desk on a real socket, for a real browser."""
    door = socket.create_server(("127.0.0.1", 0))
    port = door.getsockname()[1]
    app = make_app(Settings(ledger=ledger, user="jane"))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
    thread.start()
    until = time.monotonic() + PATIENCE
    while not server.started and time.monotonic() < until:
        thread.join(0.01)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def team(ledger: Ledger) -> Browser:
    """A browser at a desk where people sign in; nobody has."""
    return browser(team_of(ledger))
