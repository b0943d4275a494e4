"""A desk with a small ledger that is filled, asked by a program.

It is filled once; each test has a copy of its own.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.desk.conftest import client_of
from tests.desk.filled import fill, reports

from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.entry import Entries


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the ledger; nobody writes it."""
    place = tmp_path_factory.mktemp("filled") / "talks.db"
    made = open_ledger(str(place), create=True)
    fill(made)
    made.close()
    return place


@pytest.fixture
def filled_file(filled_once: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(filled_once, tmp_path / "talks.db"))


@pytest.fixture
def filled(filled_file: Path) -> Iterator[Ledger]:
    """The ledger."""
    made = open_ledger(str(filled_file), create=True)
    yield made
    made.close()


@pytest.fixture
def held() -> list[Entries]:
    """The reports of the ledger."""
    return list(reports())


@pytest.fixture
def asker(filled: Ledger) -> Iterator[TestClient]:
    """A program at its API."""
    with asker_of(filled) as made:
        yield made


def asker_of(ledger: Ledger) -> TestClient:
    """A program at the API of a ledger."""
    made = client_of(ledger)
    made.base_url = made.base_url.join("/api/v1/")
    return made


def rows_from(asker: TestClient, first: str) -> list[Any]:
    """All rows of a list, page by page."""
    walked, link = [], str(asker.base_url.join(first))
    while link:
        said = asker.get(link)
        walked += said.json()["items"]
        following = said.links.get("next", {}).get("url", "")
        link = f"http://127.0.0.1{following}" if following else ""
    return walked
