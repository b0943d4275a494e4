"""A watch that is killed at any moment leaves a valid ledger, and the next goes on."""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from tests.outlets import Outlet, Reply, outlet
from tests.waiting import all_end

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
import os, sys
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

for line in sys.stdin:  # a watch for each, in a process that is quick to begin
    place, feed = line.split()
    child = os.fork()
    if not child:
        ledger = open_ledger(place, create=True)
        book = SourceBook(ledger, DossierId("cresk"))
        visitor = Visitor(Web(), CLOCK, Manners(pause=0))
        print(os.getpid(), flush=True)
        Rounds(book, visitor, take).round([feed])
        print("done", flush=True)
        os._exit(0)
    os.waitpid(child, 0)
    print("ended", flush=True)
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


class Watches:
    """Begins one watch after the other, and hears what they say."""

    def __init__(self, running: "subprocess.Popen[str]", feed: str) -> None:
        self.running = running
        self.feed = feed

    def begin(self, ledger: Path) -> psutil.Process:
        """A watch that has opened its ledger."""
        assert self.running.stdin is not None
        self.running.stdin.write(f"{ledger} {self.feed}\n")
        self.running.stdin.flush()
        return psutil.Process(int(self.heard()))

    def heard(self) -> str:
        """The next thing that is said."""
        assert self.running.stdout is not None
        return self.running.stdout.readline().rstrip("\n")

    def rest(self) -> list[str]:
        """All that the watch still says."""
        return list(iter(self.heard, "ended"))


@pytest.fixture
def watches(gull: Outlet) -> Iterator[Watches]:
    with subprocess.Popen(
        [sys.executable, "-c", WATCH],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
    ) as running:
        yield Watches(running, f"{gull.site}/feed")


def finished(watches: Watches, ledger: Path) -> None:
    """Watch to the end of a round."""
    watches.begin(ledger)
    assert watches.rest()[-1] == "done"


def exported(ledger: Path) -> list[dict[str, object]]:
    """All that the ledger holds, in its order."""
    held = open_ledger(str(ledger), create=False)
    found = [encode(entries) for entries in held.entries()]
    held.close()
    return found


def test_a_killed_watch_is_as_good_as_one_that_was_left_in_peace(
    gull: Outlet, watches: Watches, tmp_path: Path
) -> None:
    calm, killed = tmp_path / "calm.db", tmp_path / "killed.db"
    finished(watches, calm)
    chance, ended = random.Random(6), 0
    for _ in range(KILLS):
        this = watches.begin(killed)
        for _ in range(chance.randrange(MOST)):
            assert watches.heard() == "taken"
        ended += not all_end([this], chance.uniform(0, LONGEST))
        this.kill()
        watches.rest()
        with closing(sqlite3.connect(killed)) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        exported(killed)
    assert 0 < len(exported(killed)) < REPORTS
    assert ended == KILLS
    finished(watches, killed)
    assert exported(killed) == exported(calm)
    assert len(exported(calm)) == REPORTS
    ledger = open_ledger(str(killed), create=False)
    links = SourceBook(ledger, DossierId("cresk")).links()
    assert {link.state for link in links} == {LinkState.READ}
    ledger.close()
    reports = [path for path in gull.visits if path != "/feed"]
    assert len(reports) <= 2 * REPORTS + ended  # a kill costs one request at most
