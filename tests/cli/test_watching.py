"""Round after round, until somebody stops it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

import pytest
from tests.outlets import Clock, Outlet, Reply, outlet, visitor
from typer.testing import CliRunner

from headway.cli.intake import Intake
from headway.cli.main import app
from headway.cli.rounds import Rounds, Taken
from headway.cli.watch import span_of
from headway.cli.watching import SHORTEST_REST, follow, rest_until
from headway.errors import UsageError
from headway.ingest.visits import Timer
from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.article import Capture
from headway.model.dossier import Dossier, DossierId

ROOT = Path(__file__).parents[2]
NOON = datetime(2021, 3, 2, 12, tzinfo=UTC)
EVERY = timedelta(minutes=30)
RSS = b"<rss version='2.0'><channel><item><link>/%s</link></item></channel></rss>"


class What(StrEnum):
    NEW = "new"


class Report:
    what, article = What.NEW, "0" * 64


def take(_: Capture) -> Taken:
    return Report()


@pytest.fixture
def gull() -> Iterator[Outlet]:
    with outlet() as here:
        here.says("/feed", Reply(content=RSS % b"a"), Reply(content=RSS % b"b"))
        here.page("/a", "Both ports signed.")
        here.page("/b", "The pact holds.")
        yield here


def intake_of(folder: Path, *sources: str) -> Intake:
    ledger = open_ledger(str(folder / "talks.db"), create=True)
    dossier = Dossier(id=DossierId("talks"), title="Talks", sources=sources)
    return Intake(
        place=folder / "talks.toml",
        dossier=dossier,
        ledger=ledger,
        book=SourceBook(ledger, dossier.id),
        take=take,
    )


def test_each_round_is_told_in_a_line_and_followed_by_a_rest(
    gull: Outlet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clock, rests = Clock(), list[float]()
    intake = intake_of(tmp_path, f"{gull.site}/feed")
    rounds = Rounds(intake.book, visitor(clock), take, EVERY)

    def rest(seconds: float) -> None:
        rests.append(seconds)
        clock.sleep(seconds)
        if len(rests) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        follow(rounds, intake, Timer(now=clock.now, sleep=rest), once=False)
    intake.ledger.close()
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("headway: 1 source, 1 new link; 1 new; next round ")
    assert second.startswith("headway: 1 source, 1 new link; 1 new; next round ")
    shortest = EVERY.total_seconds() - 60
    assert all(shortest < rest <= EVERY.total_seconds() for rest in rests)
    assert gull.visits == ["/feed", "/a", "/feed", "/b"]


@pytest.mark.parametrize(("status", "code"), [(200, 0), (500, 1)])
def test_one_round_says_whether_all_could_be_had(
    gull: Outlet, tmp_path: Path, status: int, code: int
) -> None:
    gull.says("/feed", Reply(content=RSS % b"a", status=status))
    intake, clock = intake_of(tmp_path, f"{gull.site}/feed"), Clock()
    rounds = Rounds(intake.book, visitor(clock), take, EVERY)
    assert follow(rounds, intake, clock.timer, once=True) == code
    intake.ledger.close()


def test_one_round_with_nothing_due_says_when_there_is(
    gull: Outlet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    intake, clock = intake_of(tmp_path, f"{gull.site}/feed"), Clock()
    rounds = Rounds(intake.book, visitor(clock), take, EVERY)
    for _ in range(2):
        assert follow(rounds, intake, clock.timer, once=True) == 0
    (source,) = intake.book.sources()
    intake.ledger.close()
    did, idle = capsys.readouterr().err.splitlines()
    assert did == "headway: 1 source, 1 new link; 1 new"
    assert source.due is not None
    due = source.due.astimezone()
    assert idle == f"headway: nothing is due before {due:%Y-%m-%d %H:%M}"


def test_without_sources_there_is_nothing_to_watch(tmp_path: Path) -> None:
    intake, clock = intake_of(tmp_path), Clock()
    rounds = Rounds(intake.book, visitor(clock), take, EVERY)
    with pytest.raises(UsageError, match="names no sources: headway dossier add"):
        follow(rounds, intake, clock.timer, once=True)
    intake.ledger.close()


@pytest.mark.parametrize(
    ("due", "rest"),
    [
        (NOON + timedelta(minutes=10), timedelta(minutes=10)),
        (NOON - timedelta(hours=3), SHORTEST_REST),
        (NOON + timedelta(hours=3), EVERY),
    ],
    ids=["soon", "long ago", "late"],
)
def test_a_rest_ends_when_something_is_due(due: datetime, rest: timedelta) -> None:
    assert rest_until(due, NOON, EVERY) == rest


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("30m", timedelta(minutes=30)),
        (" 2H ", timedelta(hours=2)),
        ("1d", timedelta(days=1)),
        ("5m", timedelta(minutes=5)),
    ],
)
def test_a_time_is_a_number_with_its_unit(written: str, span: timedelta) -> None:
    assert span_of(written) == span


@pytest.mark.parametrize("written", ["", "30", "m", "4m", "0m", "8d", "1w", "-1h"])
def test_what_is_none_or_not_polite_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="--every"):
        span_of(written)


def test_a_dossier_without_sources_is_told_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "talks.toml").write_text('title = "Talks"\n')
    refused = CliRunner().invoke(app, ["watch", str(tmp_path / "talks.toml"), "--once"])
    assert isinstance(refused.exception, UsageError)


@pytest.mark.model
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_in_order(
    gull: Outlet, tmp_path: Path, number: signal.Signals
) -> None:
    gull.says("/feed", Reply(content=b"<rss version='2.0'><channel/></rss>"))
    toml = tmp_path / "talks.toml"
    toml.write_text(f'title = "Talks"\nsources = ["{gull.site}/feed"]\n')
    command = [sys.executable, "-m", "headway", "watch", str(toml)]
    path = {"PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env=os.environ | path
    ) as started:
        assert started.stderr is not None
        assert "next round" in started.stderr.readline()
        started.send_signal(number)
        assert started.stderr.read() == (
            "headway: stopped; what was read is in the ledger\n"
        )
    assert started.returncode == 0
    assert (tmp_path / "talks.db").exists()
