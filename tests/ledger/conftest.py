"""Every test of the ledger runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator

import pytest

from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger


@pytest.fixture
def ledger(blank: str) -> Iterator[Ledger]:
    """An empty ledger."""
    made = open_ledger(blank, create=True)
    yield made
    made.close()
