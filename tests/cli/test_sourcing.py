"""Sources are listed with what came of them."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.cli.sourcing import reason
from headway.errors import LedgerError
from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.dossier import DossierId
from headway.model.source import LinkState, Listed, Source, SourceKind

NOON = datetime(2021, 3, 2, 12, tzinfo=UTC)
FEED = Source(address="https://gull.example/feed", kind=SourceKind.FEED, checked=NOON)
DEAD = Source(
    address="https://tern.example/feed",
    failures=2,
    trouble="https://tern.example/feed: no connection",
)


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    """A dossier of which one report is read, one waits and one is given up."""
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    book = SourceBook(ledger, DossierId("talks"))
    for source in (FEED, DEAD):
        book.remember(source)
    listed = [Listed(address=f"https://gull.example/{name}") for name in "abc"]
    read, waits, gone = book.visited(FEED, listed, NOON)
    book.settle(replace(read, state=LinkState.READ, article="0" * 64))
    later = NOON + timedelta(hours=1)
    book.settle(replace(waits, due=later, failures=1, trouble="too slow"))
    book.settle(
        replace(
            gone,
            state=LinkState.GIVEN_UP,
            trouble="https://gull.example/c: 404 Not Found",
        )
    )
    ledger.close()
    (tmp_path / "talks.toml").write_text('title = "Talks"\n')
    return tmp_path / "talks.toml"


def sources(*words: object) -> Result:
    return CliRunner().invoke(app, ["dossier", "sources", *map(str, words)])


def test_each_source_is_counted_and_what_is_not_read_is_told(toml: Path) -> None:
    assert sources(toml).stdout.splitlines() == [
        "https://gull.example/feed: a feed, checked 2021-03-02 12:00; "
        "1 waiting, 1 read, 1 given up",
        "https://tern.example/feed: not reached yet; no connection",
        "waiting, next 2021-03-02 13:00: https://gull.example/b: too slow",
        "given up: https://gull.example/c: 404 Not Found",
    ]


def test_an_address_that_is_another_is_told() -> None:
    led = "https://tern.example/away: no connection"
    assert reason(replace(DEAD, trouble=led)) == led
    assert reason(FEED) == ""


def test_as_json_each_has_its_line(toml: Path) -> None:
    lines = [json.loads(line) for line in sources(toml, "--json").stdout.splitlines()]
    assert [line.get("link") for line in lines] == [
        None,
        None,
        "https://gull.example/b",
        "https://gull.example/c",
    ]
    assert lines[0] == {
        "source": FEED.address,
        "kind": "feed",
        "checked": "2021-03-02 12:00",
        "due": None,
        "failures": 0,
        "trouble": None,
        "waiting": 1,
        "read": 1,
        "given_up": 1,
    }
    assert (lines[1]["failures"], lines[1]["trouble"]) == (2, DEAD.trouble)
    assert lines[2]["due"] == "2021-03-02 13:00"


def test_a_dossier_without_a_ledger_is_told(tmp_path: Path) -> None:
    (tmp_path / "talks.toml").write_text('title = "Talks"\n')
    assert isinstance(sources(tmp_path / "talks.toml").exception, LedgerError)
