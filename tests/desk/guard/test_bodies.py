"""How much may be sent at once."""

from collections.abc import Iterator

import pytest
from tests.desk.team import Browser, browser

from headway.desk.guard.bodies import LARGEST
from headway.desk.settings import Settings
from headway.ledger.store import Ledger

JSON = {"Content-Type": "application/json"}


@pytest.fixture
def desk(ledger: Ledger) -> Browser:
    """A desk without accounts."""
    return browser(Settings(ledger=ledger))


def test_a_megabyte_is_taken_in(desk: Browser) -> None:
    said = desk.post("/api/v1/nothing", content=b" " * LARGEST, headers=JSON)
    assert said.status_code == 404


def test_more_is_refused(desk: Browser) -> None:
    said = desk.post("/api/v1/nothing", content=b" " * (LARGEST + 1), headers=JSON)
    assert said.status_code == 413
    assert said.json()["detail"].startswith("More than a megabyte")


def test_more_is_refused_where_its_size_is_not_announced(desk: Browser) -> None:
    def sent() -> Iterator[bytes]:
        for _ in range(11):
            yield b" " * (LARGEST // 10)

    said = desk.post("/api/v1/nothing", content=sent(), headers=JSON)
    assert said.status_code == 413


def test_what_is_announced_as_more_is_refused_at_once(desk: Browser) -> None:
    headers = JSON | {"Content-Length": str(10 * LARGEST)}
    said = desk.post("/api/v1/nothing", content=b"{}", headers=headers)
    assert said.status_code == 413


def test_a_page_says_so_in_words(desk: Browser) -> None:
    said = desk.post("/nothing", content=b" " * (LARGEST + 1), headers=JSON)
    assert said.headers["content-type"].startswith("text/html")
    assert "That is too much" in said.text
