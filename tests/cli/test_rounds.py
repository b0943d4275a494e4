"""Rounds of following: what is listed is read once, and what fails is tried later."""

import gzip
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.outlets import QUICK, Clock, Outlet, Reply, outlet, visitor

from headway.cli.rounds import Rounds, Tally
from headway.errors import LedgerError, SourceError, UnansweredError
from headway.follow.schedule import EVERY, PATIENCE
from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.article import Capture
from headway.model.dossier import DossierId
from headway.model.source import Failure, Link, LinkState, Source, SourceKind


class What(StrEnum):
    NEW = "new"


@dataclass(frozen=True)
class Report:
    article: str
    what: What = What.NEW


@dataclass
class Desk:
    """A dossier with its rounds, and what was taken in."""

    site: Outlet
    clock: Clock
    book: SourceBook
    taken: list[Capture] = field(default_factory=list)
    wrong: dict[bytes, Exception] = field(default_factory=dict)

    def take(self, capture: Capture) -> Report:
        for words, wrong in self.wrong.items():
            if words in capture.content:
                raise wrong
        self.taken.append(capture)
        return Report(capture.sha256)

    def rounds(self, **more: Any) -> Rounds:
        return Rounds(self.book, visitor(self.clock, **more), self.take, EVERY)

    def round(self, *named: str, **more: Any) -> Tally:
        return self.rounds(**more).round(named or (f"{self.site.site}/feed",))

    def later(self, time: timedelta = EVERY) -> None:
        self.clock.time += time

    @property
    def source(self) -> Source:
        (only,) = self.book.sources()
        return only

    def link(self, path: str) -> Link:
        address = f"{self.site.site}{path}"
        return next(one for one in self.book.links() if one.address == address)

    @property
    def read(self) -> list[str]:
        return [capture.origin.removeprefix(self.site.site) for capture in self.taken]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    with outlet() as here:
        here.says("/feed", feed("/a", "/b"))
        here.page("/a", "Both ports signed.")
        here.page("/b", "The pact holds.")
        yield Desk(here, Clock(), SourceBook(ledger, DossierId("cresk")))
    ledger.close()


def feed(*links: str, **headers: str) -> Reply:
    items = "".join(
        f"<item><title>{link}</title><link>{link}</link>"
        "<pubDate>Mon, 01 Mar 2021 10:00:00 GMT</pubDate></item>"
        for link in links
    )
    rss = f'<rss version="2.0"><channel><title>Gull</title>{items}</channel></rss>'
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(content=rss.encode(), kind="application/rss+xml", headers=named)


def to(address: str) -> Reply:
    return Reply(status=302, headers={"location": address})


def test_what_a_feed_lists_is_read_and_settled(desk: Desk) -> None:
    tally = desk.round()
    assert sorted(desk.read) == ["/a", "/b"]
    assert (tally.polled, tally.found, tally.taken) == (1, 2, {"new": 2})
    assert tally.troubles == []
    assert desk.source.kind is SourceKind.FEED
    assert {link.state for link in desk.book.links()} == {LinkState.READ}
    assert desk.taken[0].hints.published == date(2021, 3, 1)


def test_what_was_read_is_never_fetched_again(desk: Desk) -> None:
    for _ in range(3):
        desk.round()
        desk.later()
    assert desk.site.visits.count("/a") == 1
    assert desk.site.visits.count("/feed") == 3
    assert len(desk.taken) == 2


def test_a_feed_that_is_not_due_is_left_alone(desk: Desk) -> None:
    desk.round()
    desk.later(EVERY - timedelta(minutes=5))
    assert desk.round().polled == 0
    assert desk.site.visits.count("/feed") == 1


def test_a_feed_is_asked_for_what_is_newer(desk: Desk) -> None:
    when = "Mon, 01 Mar 2021 10:00:00 GMT"
    desk.site.says(
        "/feed", feed("/a", etag='"1"', last_modified=when), Reply(status=304)
    )
    desk.round()
    desk.later()
    tally = desk.round()
    asked = {name.lower(): value for name, value in desk.site.heard[-1].items()}
    assert (asked["if-none-match"], asked["if-modified-since"]) == ('"1"', when)
    assert (tally.polled, tally.found, tally.troubles) == (1, 0, [])
    assert desk.source.etag == '"1"'


def test_and_read_again_where_its_mark_has_changed(desk: Desk) -> None:
    desk.site.says("/feed", feed("/a", etag='"1"'), feed("/b", "/a", etag='"2"'))
    desk.round()
    desk.later()
    assert desk.round().found == 1
    assert desk.source.etag == '"2"'
    assert desk.read == ["/a", "/b"]


def test_one_that_breaks_off_is_noted_and_asked_for_whole(desk: Desk) -> None:
    torn = feed("/a", etag='"1"', last_modified="Mon, 01 Mar 2021 10:00:00 GMT")
    cut = replace(torn, content=torn.content.removesuffix(b"</channel></rss>"))
    desk.site.says("/feed", cut, feed("/a", "/b", etag='"1"'))
    tally = desk.round()
    assert desk.read == ["/a"]
    assert tally.troubles == [
        f"{desk.site.site}/feed: a feed that is broken and may list more: "
        "read as far as it goes"
    ]
    assert (desk.source.etag, desk.source.modified) == (None, None)
    assert (desk.source.failures, desk.source.trouble) == (1, tally.troubles[0])
    desk.later()
    assert desk.round().troubles == []
    assert desk.read == ["/a", "/b"]
    assert (desk.source.etag, desk.source.trouble) == ('"1"', None)


@pytest.mark.parametrize("mark", ["\xe9", "a" * 9000])
def test_a_mark_that_cannot_be_sent_back_is_not_kept(desk: Desk, mark: str) -> None:
    desk.site.says("/feed", feed("/a", etag=mark))
    desk.round()
    assert desk.source.etag is None
    desk.later()
    assert desk.round().troubles == []


LAUGHS = b"<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel>&b;"
XML = "application/xml"


def cut(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Never answer."""
    time.sleep(1.2)


def drip(handler: BaseHTTPRequestHandler) -> None:
    """One byte at a time, until nobody listens."""
    handler.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n")
    try:
        while True:
            handler.wfile.write(b"a" * 1000)
    except OSError:
        return


def packed(content: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        content = gzip.compress(content)
    return content


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


def only_here(host: str) -> tuple[str, ...]:
    """Know our own server, and break at any other."""
    if host == "127.0.0.1":
        return (host,)
    raise ZeroDivisionError(host)


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


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "javascript:alert(1)", "http://10.0.0.7/a"]
)
def test_a_feed_leads_nowhere_but_to_the_public_web(desk: Desk, link: str) -> None:
    desk.site.says("/feed", feed(link, "/b"))
    desk.round()
    assert desk.read == ["/b"]


def test_a_link_into_the_own_network_is_noted_without_advice(desk: Desk) -> None:
    desk.site.says("/feed", feed("http://10.0.0.7/a"))
    assert desk.round().troubles == [
        "http://10.0.0.7/a: the address leads into a private network: not asked"
    ]


def test_a_public_feed_may_not_name_the_own_network(desk: Desk) -> None:
    port = httpx.URL(desk.site.site).port
    here = f"http://news.example:{port}"
    source = desk.book.remember(Source(address=f"{here}/feed"))
    desk.book.visited(
        Source(address=source.address, kind=SourceKind.FEED, inside=False),
        (),
        Clock().time,
    )
    desk.later(timedelta(days=1))
    tally = desk.round(source.address, resolve=lambda _: ("127.0.0.1",))
    assert "private network" in tally.troubles[0]
    assert desk.site.asked == []


def test_an_own_feed_may_name_its_own_host_and_no_other(desk: Desk) -> None:
    port = httpx.URL(desk.site.site).port
    desk.site.says("/feed", feed("/a", f"http://localhost:{port}/b"))
    desk.round()
    assert desk.read == ["/a"]
    assert desk.source.inside is True


def site_map(*pages: str, kind: str = "url") -> Reply:
    inner = "".join(f"<{kind}><loc>{page}</loc></{kind}>" for page in pages)
    root = "urlset" if kind == "url" else "sitemapindex"
    return Reply(content=f"<{root}>{inner}</{root}>".encode(), kind=XML)


def test_a_site_map_leads_to_its_pages(desk: Desk) -> None:
    desk.site.says("/feed", site_map("/a", "/b"))
    desk.round()
    assert sorted(desk.read) == ["/a", "/b"]
    assert desk.source.kind is SourceKind.SITE_MAP


def test_so_does_an_index_and_a_map_that_is_packed(desk: Desk) -> None:
    inner = site_map("/a", "/b")
    desk.site.says("/feed", site_map("/1.xml.gz", kind="sitemap"))
    desk.site.says(
        "/1.xml.gz", Reply(content=packed(inner.content), kind="application/gzip")
    )
    desk.round()
    assert sorted(desk.read) == ["/a", "/b"]


def test_an_index_that_leads_to_itself_ends(desk: Desk) -> None:
    desk.site.says("/feed", site_map("/feed", "/1.xml", kind="sitemap"))
    desk.site.says("/1.xml", site_map("/2.xml", "/feed", kind="sitemap"))
    desk.site.says("/2.xml", site_map("/3.xml", "/1.xml", kind="sitemap"))
    assert desk.round().troubles == []
    assert desk.site.visits == ["/feed", "/1.xml", "/2.xml"]


def test_where_one_map_fails_the_others_count_and_it_is_tried_later(
    desk: Desk,
) -> None:
    desk.site.says("/feed", site_map("/1.xml", "/2.xml", kind="sitemap"))
    desk.site.says("/1.xml", Reply(status=404), site_map("/a"))
    desk.site.says("/2.xml", site_map("/b"))
    tally = desk.round()
    assert (desk.read, tally.found) == (["/b"], 1)
    assert "/1.xml" in (desk.source.trouble or "")
    desk.later()
    desk.round()
    assert desk.read == ["/b", "/a"]


def test_a_page_is_read_once_and_not_fetched_twice(desk: Desk) -> None:
    for _ in range(2):
        desk.round(f"{desk.site.site}/a")
        desk.later()
    assert desk.site.visits == ["/a"]
    assert desk.read == ["/a"]
    assert desk.source.kind is SourceKind.PAGE


def test_a_json_feed_is_followed_too(desk: Desk) -> None:
    items = {"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "/a"}]}
    desk.site.says(
        "/feed", Reply(content=json.dumps(items).encode(), kind="application/feed+json")
    )
    desk.round()
    assert desk.read == ["/a"]


def test_a_folder_is_looked_into_for_new_files(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Both ports signed.")
    assert desk.round(str(folder)).taken == {"new": 1}
    (folder / "b.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    desk.later()
    assert desk.round(str(folder)).taken == {"new": 2}
    desk.later()
    assert desk.round(str(folder)).taken == {}


def test_an_empty_folder_is_noted(desk: Desk, tmp_path: Path) -> None:
    assert "nothing to read there" in desk.round(str(tmp_path / "none")).troubles[0]


def test_a_source_that_the_file_names_no_more_is_left_alone(desk: Desk) -> None:
    desk.round()
    desk.later()
    assert desk.rounds().round(()).polled == 0
    desk.book.remember(Source(address=desk.source.address, added=True))
    assert desk.rounds().round(()).polled == 1


def test_a_round_has_an_end_and_the_next_goes_on(desk: Desk) -> None:
    many = [f"/r{number}" for number in range(7)]
    desk.site.says("/feed", site_map(*many))
    for path in many:
        desk.site.page(path, f"Report {path}.")
    rounds = Rounds(desk.book, visitor(desk.clock), desk.take, EVERY, most=5)
    rounds.round([f"{desk.site.site}/feed"])
    assert len(desk.taken) == 5
    assert rounds.next_due(()) == desk.clock.now()
    rounds.round()
    assert len(desk.taken) == len(many)


def test_a_round_is_told_in_a_line(desk: Desk) -> None:
    desk.site.says("/a", Reply(status=404))
    told = desk.round().told()
    assert told.startswith("1 source, 2 new links; 1 new; 1 failed (http")
    assert desk.round().told() == "0 sources, 0 new links"
