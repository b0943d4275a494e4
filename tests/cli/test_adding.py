"""What a person adds is read at once, and a source is remembered."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

import pytest
from tests.outlets import Clock, Outlet, Reply, outlet, visitor
from typer.testing import CliRunner

from headway.cli.adding import Adding
from headway.cli.intake import Intake
from headway.cli.main import app
from headway.cli.rounds import Rounds
from headway.errors import DossierError, SourceError
from headway.follow.schedule import EVERY
from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.article import Capture, Hints
from headway.model.dossier import Dossier, DossierId
from headway.model.source import LinkState, Listed, Source, SourceKind

NO_HINTS = Hints()
FEED = b"<rss version='2.0'><channel><item><link>/a</link></item></channel></rss>"
RSS = Reply(content=FEED, kind="application/rss+xml")


class What(StrEnum):
    NEW = "new"
    ASIDE = "aside"


@dataclass(frozen=True)
class Report:
    article: str
    what: What


@dataclass
class Inbox:
    """Takes all that speaks of a port, and sets the rest aside."""

    taken: list[Capture] = field(default_factory=list)

    def take(self, capture: Capture) -> Report:
        if b"nothing" in capture.content:
            raise SourceError(f"{capture.origin}: no article found")
        self.taken.append(capture)
        about = b"port" in capture.content
        return Report(capture.sha256, What.NEW if about else What.ASIDE)


@dataclass
class Call:
    """One call of the verb, with all that it works on."""

    site: Outlet
    clock: Clock
    inbox: Inbox
    adding: Adding

    def add(self, given: object, hints: Hints = NO_HINTS) -> None:
        self.adding.add(str(given).replace("SITE", self.site.site), hints)

    @property
    def book(self) -> SourceBook:
        return self.adding.intake.book

    @property
    def troubles(self) -> list[str]:
        return self.adding.tally.troubles


@pytest.fixture
def call(tmp_path: Path) -> Iterator[Call]:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    inbox, clock, dossier = Inbox(), Clock(), Dossier(id=DossierId("talks"), title="T")
    book = SourceBook(ledger, dossier.id)
    intake = Intake(
        place=tmp_path / "talks.toml",
        dossier=dossier,
        ledger=ledger,
        book=book,
        take=inbox.take,
    )
    with outlet() as here:
        here.says("/feed", RSS)
        here.page("/a", "Both ports signed.")
        rounds = Rounds(book, visitor(clock), inbox.take, EVERY)
        yield Call(here, clock, inbox, Adding(intake, rounds))
    ledger.close()


def test_files_folders_and_archives_are_read_at_once(
    call: Call, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Both ports signed.")
    (folder / "b.jsonl.gz").write_bytes(
        gzip.compress(b'{"text": "A port."}\n{"text": "Rain."}\n')
    )
    call.add(folder, Hints(published=date(2021, 3, 1)))
    assert call.adding.tally.taken == {"new": 2, "aside": 1}
    assert {one.hints.published for one in call.inbox.taken} == {date(2021, 3, 1)}
    assert (call.book.sources(), call.book.links()) == ((), ())


def test_what_cannot_be_read_is_told_and_the_rest_is_read(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("nothing")
    (tmp_path / "b.txt").write_text("A port.")
    for name in ("a.txt", "none.txt", "b.txt"):
        call.add(tmp_path / name)
    assert len(call.inbox.taken) == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.rpartition(": ")[2] for line in said] == [
        "no article found",
        "check the path",
    ]


def test_a_feed_is_read_and_remembered(
    call: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    call.add("SITE/feed", Hints(outlet="Gull"))
    (source,) = call.book.sources()
    assert (source.kind, source.added, source.outlet) == (SourceKind.FEED, True, "Gull")
    assert [one.hints.outlet for one in call.inbox.taken] == ["Gull"]
    assert {link.state for link in call.book.links()} == {LinkState.READ}
    assert "a feed with 1 new report; next: headway watch" in capsys.readouterr().err


def test_of_a_long_one_the_rest_is_left_to_watch(
    call: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    call.adding.rounds.most = 1
    two = FEED.replace(b"<item>", b"<item><link>/b</link></item><item>", 1)
    call.site.says("/feed", replace(RSS, content=two))
    call.add("SITE/feed")
    assert "1 report left to headway watch" in capsys.readouterr().err


def test_a_page_is_read_once_with_what_is_said_of_it(call: Call) -> None:
    call.add("SITE/a", Hints(published=date(2021, 3, 1), outlet="Gull"))
    call.add("SITE/a")
    (capture,) = call.inbox.taken
    assert capture.hints == Hints(published=date(2021, 3, 1), outlet="Gull")
    assert [link.state for link in call.book.links()] == [LinkState.READ]


def test_a_page_that_names_feeds_is_told(
    call: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    link = "<link rel=alternate type='application/rss+xml' title=News href=/feed>"
    page = f"<html><head>{link}</head><p>A port."
    call.site.says("/", Reply(content=page.encode()))
    call.add("SITE/")
    said = capsys.readouterr().err
    assert "this page names a feed, News: headway dossier add" in said
    assert f"{call.site.site}/feed" in said


def test_a_front_page_that_is_no_report_is_not_tried_again(call: Call) -> None:
    feed = b"<link rel='alternate' type='application/rss+xml' href='/feed'>"
    call.site.says("/", Reply(content=b"<html><head>" + feed + b"</head>nothing"))
    call.add("SITE/")
    assert [link.state for link in call.book.links()] == [LinkState.GIVEN_UP]


def test_a_page_that_names_none_is_not(
    call: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    call.add("SITE/a")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("reply", "remembered"),
    [
        (Reply(status=404), False),
        (Reply(content=b"\x89PNG", kind="image/png"), False),
        (Reply(status=500), True),
        (Reply(status=503, headers={"retry-after": "7200"}), True),
    ],
    ids=["not there", "a picture", "a fault", "too busy"],
)
def test_an_address_that_may_work_tomorrow_is_remembered(
    call: Call, reply: Reply, remembered: bool
) -> None:
    call.site.says("/feed", reply)
    call.add("SITE/feed")
    assert len(call.troubles) == 1
    assert bool(call.book.sources()) is remembered


def test_a_known_source_that_is_gone_today_is_kept(call: Call) -> None:
    call.add("SITE/feed")
    call.site.says("/feed", Reply(status=404))
    call.add("SITE/feed")
    assert len(call.book.sources()) == 1


def test_a_report_that_was_given_up_is_tried_anew(call: Call) -> None:
    address = f"{call.site.site}/a"
    source = call.book.remember(Source(address=address, kind=SourceKind.PAGE))
    (link,) = call.book.visited(source, [Listed(address=address)], call.clock.now())
    call.book.settle(replace(link, state=LinkState.GIVEN_UP))
    call.clock.time += timedelta(days=30)
    call.add("SITE/a")
    assert [one.state for one in call.book.links()] == [LinkState.READ]


def test_a_dossier_that_is_not_there_is_a_mistake_of_the_call(tmp_path: Path) -> None:
    words = ["dossier", "add", str(tmp_path / "none.toml"), "a.txt"]
    refused = CliRunner().invoke(app, words).exception
    assert isinstance(refused, DossierError)
    assert list(tmp_path.iterdir()) == []
