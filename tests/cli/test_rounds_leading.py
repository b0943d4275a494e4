"""Where a feed or a site map leads, and where it may not."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from tests.cli.following import Desk, feed, packed, site_map
from tests.outlets import Clock, Reply, outlet

from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.dossier import DossierId
from headway.model.source import Source, SourceKind


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    with outlet() as here:
        here.says("/feed", feed("/a", "/b"))
        here.page("/a", "Both ports signed.")
        here.page("/b", "The pact holds.")
        yield Desk(here, Clock(), SourceBook(ledger, DossierId("cresk")))
    ledger.close()


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
