"""What an address holds is told by its first bytes."""

import time

import pytest

from headway.ingest.finding import MOST_FEEDS, feeds_named, kind_of
from headway.ingest.media import sniffed, unfit
from headway.model.source import SourceKind

RSS = b'<?xml version="1.0"?>\n<!-- a --><rss version="2.0">'
HERE = "https://gull.example/news/"


@pytest.mark.parametrize(
    ("content", "header", "kind"),
    [
        (RSS, "text/html", SourceKind.FEED),
        (b"<feed xmlns='a'>", "", SourceKind.FEED),
        (b"<!DOCTYPE rss PUBLIC 'a' 'b'><rss>", "", SourceKind.FEED),
        (RSS.decode().encode("utf-16"), "", SourceKind.FEED),
        (b'{"version": "https://jsonfeed.org/version/1"}', "", SourceKind.FEED),
        (b"\n\nodd", "application/rss+xml; charset=a", SourceKind.FEED),
        (b"<urlset>", "text/xml", SourceKind.SITE_MAP),
        (b"<?xml version='1.0'?><sitemapindex>", "", SourceKind.SITE_MAP),
        (b"<!doctype html><p>Signed.", "text/html", SourceKind.PAGE),
        (b"<!doctype html><p>Signed.", "application/rss+xml", SourceKind.PAGE),
        (b"Both ports signed.", "text/plain", SourceKind.PAGE),
        (b"Both ports signed.", "", SourceKind.PAGE),
        (b"", "text/plain", None),
        (b"%PDF-1.4", "application/pdf", None),
        (b"\0\1\2", "", None),
    ],
)
def test_the_first_bytes_are_believed_before_the_header(
    content: bytes, header: str, kind: SourceKind | None
) -> None:
    assert kind_of(content, header) == kind


def test_a_page_may_name_feeds() -> None:
    page = (
        b"<html><head><link rel='stylesheet' href='a.css'>"
        b'<link rel="alternate" type="application/rss+xml" title="News" '
        b'href="feed.xml?a=1&amp;b=2">'
        b'<link rel="alternate" type="text/html" hreflang="fr" href="/fr">'
        b"<link href='/atom' type='application/atom+xml' rel='home alternate' />"
        b"<link rel=alternate type='application/atom+xml' href='javascript:a'>"
    )
    found = feeds_named(page, HERE)
    assert [one.address for one in found] == [
        "https://gull.example/news/feed.xml?a=1&b=2",
        "https://gull.example/atom",
    ]
    assert found[0].title == "News"


def test_but_only_a_few_are_told() -> None:
    one = "<link rel='alternate' type='application/rss+xml' href='/{}'>"
    page = "".join(one.format(number) for number in range(50)).encode()
    assert len(feeds_named(page, HERE)) == MOST_FEEDS


@pytest.mark.parametrize(
    "content",
    [b"<!---->" * 500 + b"<x", b"<link " * 60_000, b"<?a?>" * 800 + b"<x"],
    ids=["comments", "links", "instructions"],
)
def test_no_page_takes_long_to_tell(content: bytes) -> None:
    begun = time.monotonic()
    kind_of(content, "")
    feeds_named(content, HERE)
    sniffed(content[:4096])
    unfit(content[:4096], "text/html")
    assert time.monotonic() - begun < 2
