"""What fails in a round is noted, waits, and stops nothing else."""

from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from tests.cli.following import XML, Desk, cut, feed, only_here, packed, to
from tests.outlets import QUICK, Clock, Reply, outlet

from headway.errors import LedgerError, SourceError, UnansweredError
from headway.follow.schedule import PATIENCE
from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.dossier import DossierId
from headway.model.source import Failure, LinkState, SourceKind


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    with outlet() as here:
        here.says("/feed", feed("/a", "/b"))
        here.page("/a", "Both ports signed.")
        here.page("/b", "The pact holds.")
        yield Desk(here, Clock(), SourceBook(ledger, DossierId("cresk")))
    ledger.close()


LAUGHS = b"<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel>&b;"


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Never answer, as long as anybody listens."""
    handler.rfile.read()


def drip(handler: BaseHTTPRequestHandler) -> None:
    """One byte at a time, until nobody listens."""
    handler.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n")
    try:
        while True:
            handler.wfile.write(b"a" * 1000)
    except OSError:
        return


BAD = {
    "a fault": Reply(status=500),
    "not there": Reply(status=404),
    "gone": Reply(status=410),
    "forbidden": Reply(status=403),
    "too busy": Reply(status=429),
    "cut off": Reply(raw=cut),
    "without end": Reply(raw=drip),
    "in circles": to("/feed"),
    "to a private address": to("http://10.0.0.7/feed"),
    "to another own host": to("http://localhost/feed"),
    "to a file": to("file:///etc/passwd"),
    "too large": Reply(content=b"<rss>" + b" " * 300_000, kind=XML),
    "a bomb": Reply(
        content=packed(bytes(5_000_000)), kind=XML, headers={"content-encoding": "gzip"}
    ),
    "packed twice": Reply(
        content=packed(b"<rss>", 2), headers={"content-encoding": "gzip, gzip"}
    ),
    "gzip in gzip": Reply(content=packed(b"<urlset/>", 2), kind="application/gzip"),
    "a bomb in a file": Reply(
        content=packed(bytes(51_000_000)), kind="application/gzip"
    ),
    "damaged gzip": Reply(content=packed(b"<urlset/>")[:-5], kind="application/gzip"),
    "billion laughs": Reply(content=LAUGHS, kind=XML),
    "deep": Reply(content=b"<rss>" + b"<a>" * 5000, kind=XML),
    "a broken site map": Reply(content=b"<urlset><url>", kind=XML),
    "a picture": Reply(content=b"\x89PNG", kind="image/png"),
    "nothing": Reply(content=b"", kind=XML),
    "no feed": Reply(content=b'{"a": 1}', kind="application/feed+json"),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_feed_that_fails_is_noted_and_tried_later(desk: Desk, bad: Reply) -> None:
    good = desk.site.replies["/feed"]
    desk.site.says("/feed", bad)
    tally = desk.round(limits=QUICK)
    assert (tally.polled, tally.found) == (1, 0)
    assert len(tally.troubles) == 1
    assert desk.source.failures == 1
    assert desk.source.trouble == tally.troubles[0]
    assert "\n" not in tally.troubles[0]
    assert desk.source.due is not None
    desk.site.replies["/feed"] = good
    desk.clock.time = desk.source.due
    assert desk.round().found == 2
    after = desk.source
    assert (after.failures, after.trouble) == (0, None)
    assert sorted(desk.read) == ["/a", "/b"]


def test_a_page_where_a_feed_was_is_no_feed_any_more(desk: Desk) -> None:
    desk.round()
    desk.site.page("/feed", "We are renewing our site.")
    desk.later()
    tally = desk.round()
    assert "neither a feed" in tally.troubles[0]
    assert desk.source.kind is SourceKind.FEED
    assert len(desk.taken) == 2


@pytest.mark.parametrize(
    "bad",
    [
        Reply(status=404),
        Reply(status=500),
        Reply(raw=cut),
        to("http://192.168.0.1/"),
        Reply(content=b"\x89PNG", kind="image/png"),
        feed("/c"),
    ],
    ids=["not there", "a fault", "cut off", "private", "a picture", "a feed"],
)
def test_a_report_that_fails_waits_and_the_others_are_read(
    desk: Desk, bad: Reply
) -> None:
    good = desk.site.replies["/a"]
    desk.site.says("/a", bad)
    tally = desk.round()
    assert desk.read == ["/b"]
    waiting = desk.link("/a")
    assert (waiting.state, waiting.failures) == (LinkState.WAITING, 1)
    assert waiting.trouble == tally.troubles[0]
    assert waiting.due is not None
    desk.site.replies["/a"] = good
    desk.clock.time = waiting.due
    desk.round()
    assert desk.read == ["/b", "/a"]
    assert desk.link("/a").state is LinkState.READ


@pytest.mark.parametrize(
    "bad",
    [Reply(status=503, headers={"retry-after": "7200"}), Reply(raw=silent)],
    ids=["too busy", "silent"],
)
def test_a_host_that_has_no_answers_is_left_alone(desk: Desk, bad: Reply) -> None:
    good = [desk.site.replies[path] for path in ("/a", "/b")]
    desk.site.says("/a", bad)
    desk.site.says("/b", bad)
    tally = desk.round(limits=QUICK)
    assert len(tally.troubles) == 2
    assert "not asked" in tally.troubles[1]
    assert desk.site.visits == ["/feed", desk.site.visits[1]]
    desk.site.replies |= dict(zip(("/a", "/b"), good, strict=True))
    due = [link.due for link in desk.book.links() if link.due is not None]
    assert len(due) == 2
    desk.clock.time = max(due)
    desk.round()
    assert sorted(desk.read) == ["/a", "/b"]


def test_one_that_cannot_be_taken_in_waits_with_its_reason(desk: Desk) -> None:
    desk.wrong[b"signed"] = SourceError("no article found on the page")
    desk.round()
    assert desk.link("/a").trouble == "no article found on the page"
    assert desk.read == ["/b"]


def test_a_bug_of_ours_stops_one_report_and_not_the_round(desk: Desk) -> None:
    desk.wrong[b"signed"] = ZeroDivisionError("oh")
    assert "a bug of ours" in desk.round().troubles[0]
    assert desk.read == ["/b"]


def test_nor_does_one_at_an_address(desk: Desk) -> None:
    desk.site.says("/feed", feed("http://tern.example/", "/b"))
    assert "a bug of ours" in desk.round(resolve=only_here).troubles[0]
    assert desk.read == ["/b"]


def test_nor_does_one_at_a_source(desk: Desk) -> None:
    named = ("http://tern.example/feed", f"{desk.site.site}/feed")
    assert "a bug of ours" in desk.round(*named, resolve=only_here).troubles[0]
    assert sorted(desk.read) == ["/a", "/b"]


def test_a_ledger_that_fails_stops_the_round(desk: Desk) -> None:
    desk.wrong[b"signed"] = LedgerError("the disk is full")
    with pytest.raises(LedgerError):
        desk.round()
    assert desk.link("/a").state is LinkState.WAITING


def test_a_report_of_which_a_language_model_says_nothing_is_tried_for_weeks(
    desk: Desk,
) -> None:
    desk.wrong[b"signed"] = UnansweredError("a: not read: the server is out of order")
    desk.round()
    desk.later(PATIENCE[Failure.UNFIT])
    assert desk.round().troubles == ["a: not read: the server is out of order"]
    desk.wrong.clear()
    desk.later(PATIENCE[Failure.PASSING] / 2)
    desk.round()
    assert desk.link("/a").state is LinkState.READ


def test_one_that_is_gone_for_days_is_given_up(desk: Desk) -> None:
    desk.site.says("/a", Reply(status=404))
    days = 0
    while desk.link("/a").state is LinkState.WAITING if desk.book.links() else True:
        desk.round()
        desk.later(timedelta(days=1))
        days += 1
    assert desk.link("/a").state is LinkState.GIVEN_UP
    assert days == PATIENCE[Failure.GONE].days + 1
    asked = desk.site.visits.count("/a")
    desk.round()
    assert desk.site.visits.count("/a") == asked
