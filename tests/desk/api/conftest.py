"""A desk with a small ledger that is filled, asked by a program."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.desk.conftest import client_of
from tests.desk.filled import fill

from headway.ledger.store import Ledger
from headway.model.entry import Entries


@pytest.fixture
def held(both: Ledger) -> list[Entries]:
    """The reports of the ledger."""
    return fill(both)


@pytest.fixture
def asker(both: Ledger, held: list[Entries]) -> Iterator[TestClient]:
    """A program at the API of that ledger, on SQLite and PostgreSQL in turn."""
    with client_of(both) as made:
        made.base_url = made.base_url.join("/api/v1/")
        yield made
