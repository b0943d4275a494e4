"""A watch that is killed at any moment leaves a valid ledger, and the next goes on."""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.outlets import Outlet, Reply, outlet

from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.dossier import DossierId
from headway.model.source import LinkState
from headway.serve.contract import encode

ROOT = Path(__file__).parents[2]
REPORTS = 100  # more than are taken in before the last kill, however fast we are
KILLS = 10
MOST = 4  # reports that are taken in before a kill
LONGEST = 0.03  # seconds between the last of them and the kill
WATCH = """
import sys
from tests.fakes import TEXT, article, entries
from dataclasses import dataclass
from enum import StrEnum
from headway.cli.rounds import Rounds
from headway.ingest.visits import CLOCK, Manners, Visitor
from headway.ingest.web import Web
from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.dossier import DossierId

@dataclass(frozen=True)
class Taken:
    what: StrEnum
    article: str

def take(capture):
    found = article(TEXT + capture.content.decode())
    added = ledger.add(capture, entries(found))
    print("taken", flush=True)
    return Taken(added, found.sha256)

ledger = open_ledger(sys.argv[1], create=True)
book = SourceBook(ledger, DossierId("cresk"))
visitor = Visitor(Web(), CLOCK, Manners(pause=0))
print("ready", flush=True)
Rounds(book, visitor, take).round([sys.argv[2]])
print("done", flush=True)
"""


@pytest.fixture
def gull() -> Iterator[Outlet]:
    with outlet() as here:
        links = "".join(
            f"<item><link>/r{number}</link></item>" for number in range(REPORTS)
        )
        rss = f"<rss version='2.0'><channel>{links}</channel></rss>".encode()
        here.says("/feed", Reply(content=rss, kind="application/rss+xml"))
        for number in range(REPORTS):
            here.page(f"/r{number}", f"Report {number}.")
        yield here


def watch(ledger: Path, gull: Outlet) -> subprocess.Popen[str]:
    """A watch that has opened its ledger."""
    started = subprocess.Popen(
        [sys.executable, "-c", WATCH, str(ledger), f"{gull.site}/feed"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


def finished(ledger: Path, gull: Outlet) -> None:
    """Watch to the end of a round."""
    last = watch(ledger, gull)
    assert last.communicate(timeout=60)[0].endswith("done\n")
    assert last.returncode == 0


def exported(ledger: Path) -> list[dict[str, object]]:
    """All that the ledger holds, in its order."""
    held = open_ledger(str(ledger), create=False)
    found = [encode(entries) for entries in held.entries()]
    held.close()
    return found


def test_a_killed_watch_is_as_good_as_one_that_was_left_in_peace(
    gull: Outlet, tmp_path: Path
) -> None:
    calm, killed = tmp_path / "calm.db", tmp_path / "killed.db"
    finished(calm, gull)
    chance, ended = random.Random(6), 0
    for _ in range(KILLS):
        with watch(killed, gull) as this:
            assert this.stdout is not None
            for _ in range(chance.randrange(MOST)):
                assert this.stdout.readline() == "taken\n"
            with suppress(subprocess.TimeoutExpired):
                this.wait(chance.uniform(0, LONGEST))
            ended += this.poll() is None
            this.kill()
        with closing(sqlite3.connect(killed)) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        exported(killed)
    assert 0 < len(exported(killed)) < REPORTS
    assert ended == KILLS
    finished(killed, gull)
    assert exported(killed) == exported(calm)
    assert len(exported(calm)) == REPORTS
    ledger = open_ledger(str(killed), create=False)
    links = SourceBook(ledger, DossierId("cresk")).links()
    assert {link.state for link in links} == {LinkState.READ}
    ledger.close()
    reports = [path for path in gull.visits if path != "/feed"]
    assert len(reports) <= 2 * REPORTS + ended  # a kill costs one request at most
