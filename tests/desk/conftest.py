"""A desk for tests: an empty ledger on SQLite and PostgreSQL, asked in process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from headway.desk.app import make_app
from headway.desk.settings import Settings
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    made = open_ledger(str(tmp_path / "talks.db"), create=True)
    yield made
    made.close()


@pytest.fixture
def client(ledger: Ledger) -> Iterator[TestClient]:
    """A browser without script at a desk on loopback."""
    settings = Settings(ledger=ledger)
    with TestClient(make_app(settings), base_url="http://127.0.0.1") as made:
        yield made
