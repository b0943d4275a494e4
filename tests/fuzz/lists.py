"""Doors for what lists reports: feeds, site maps, pages, robots.txt."""

from datetime import date

from protego import Protego
from tests.fuzz.door import Door

from headway.ingest.feeds import feed_at
from headway.ingest.finding import feeds_named, kind_of
from headway.ingest.media import by_content_type, charset_of, sniffed, unfit
from headway.ingest.sitemaps import SiteMap, mapped, site_map
from headway.model.source import Listed, is_web

__all__ = ["DOORS"]

BASE = "https://ferry.example/feed"
RSS = (
    b'<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/"'
    b"><channel><title>Ferry News</title><item><title>No patrol &amp; more</title>"
    b"<link>https://ferry.example/1</link><pubDate>Tue, 02 Mar 2021 08:00:00 GMT"
    b'</pubDate></item><item><guid isPermaLink="true">/2</guid>'
    b"<dc:date>2021-03-02</dc:date></item>"
    b"</channel></rss>"
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ferry.example/a/">'
    b'<entry><title type="html">No &lt;b&gt;patrol</title><link href="1"'
    b'/><updated>2021-03-02T08:00:00+14:00</updated><content type="xhtml"><div '
    b'xmlns="http://www.w3.org/1999/xhtml"><p>Arland</p></div></content></entry></feed>'
)
RDF = (
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    b'xmlns="http://purl.org/rss/1.0/"><item rdf:about="x"><link>http://a.example/1</link>'
    b"</item></rdf:RDF>"
)
JSON = (
    b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": '
    b'"https://ferry.example/1", "title": "No patrol", "date_published": '
    b'"2021-03-02T08:00:00Z"}]}'
)
MAP = (
    b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    b'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>'
    b"https://ferry.example/1</loc><lastmod>2021-03-02</lastmod><n:news>"
    b"<n:publication_date>2021-03-02</n:publication_date><n:title>No patrol</n:title>"
    b"</n:news></url></urlset>"
)
INDEX = (
    b'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>'
    b"<loc>https://ferry.example/m.xml</loc><lastmod>2021-03-02T00:00:00Z</lastmod>"
    b"</sitemap></sitemapindex>"
)
HEAD = (
    b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed" '
    b"title='News'><link rel=alternate type=application/atom+xml href=//b.example/a>"
)
ROBOTS = (
    b"User-agent: *\nDisallow: /private/*.html$\nAllow: /\nCrawl-delay: 3\n"
    b"Request-rate: 1/5 0800-1700\nUser-agent: headway\nDisallow: /%7ejane/\n"
    b"Sitemap: https://ferry.example/map.xml\n"
)
XML = (
    *(
        b"<!DOCTYPE",
        b"<!ENTITY",
        b"<![CDATA[",
        b"]]>",
        b"<?xml",
        b"&#x110000;",
        b"&amp;",
    ),
    *(
        b"encoding='utf-16'",
        b"xmlns:a=",
        b"<item>",
        b"<entry>",
        b"<link>",
        b"<!--",
        b"-->",
    ),
)


def fit(listed: tuple[Listed, ...]) -> None:
    """Check that what is listed are addresses of the web, each once and on one line."""
    addresses = [one.address for one in listed]
    assert len(set(addresses)) == len(addresses)
    assert all(is_web(a) and a.isprintable() and "#" not in a for a in addresses)
    assert all((one.title or "").isprintable() for one in listed)


def enter_feed(content: bytes) -> None:
    header, _, rest = content.partition(b"\0\n")
    told = header.decode("latin-1") if rest else ""
    fit(feed_at(rest or content, BASE, told).listed)


def enter_site_map(content: bytes) -> None:
    found = site_map(content, BASE)
    fit(found.pages)
    fit(found.maps)
    asked: list[str] = []

    def fetched(address: str) -> SiteMap | None:
        asked.append(address)
        return found

    since = date(2021, 3, 1)
    for _ in zip(range(1_000), mapped(found, BASE, since, fetched), strict=False):
        pass
    assert len(asked) <= 20


def enter_page(content: bytes) -> None:
    header = content[:100].decode("latin-1")
    kind_of(content, header)
    fit(feeds_named(content, BASE))
    by_content_type(header)
    charset_of(header)
    unfit(content[:4096], sniffed(content[:4096]))


def enter_robots(content: bytes) -> None:
    robots = Protego.parse(content.decode("utf-8", "replace"))
    for path in ("", "/private/a/b/c.html", "/%7ejane/?q=1&r=2", "/" + "a" * 2_000):
        robots.can_fetch(f"https://ferry.example{path}", "headway")
    robots.crawl_delay("headway")


DOORS = (
    Door(
        name="feed",
        enter=enter_feed,
        seeds=(RSS, ATOM, RDF, JSON, b"text/xml; charset=koi8-r\0\n" + RSS, RSS[:300]),
        words=(
            *XML,
            b"<rss>",
            b"<channel>",
            b"<pubDate>",
            b"xml:base=",
            b"mode='base64'",
        ),
    ),
    Door(
        name="site-map",
        enter=enter_site_map,
        seeds=(MAP, INDEX),
        words=(*XML, b"<url>", b"<loc>", b"<sitemap>", b"<lastmod>", b"2021-13-45"),
    ),
    Door(
        name="first-bytes",
        enter=enter_page,
        seeds=(
            HEAD,
            RSS,
            JSON,
            MAP,
            b"WARC/1.0\r\n",
            b"{\\rtf1",
            b'[{"text": 1}]',
            b"PAR1",
        ),
        words=(
            *XML,
            b"<link ",
            b"href=",
            b"rel=",
            b"alternate",
            b"<!doctype html",
            b"<rss",
        ),
    ),
    Door(
        name="robots",
        enter=enter_robots,
        seeds=(ROBOTS, b"\xef\xbb\xbfuser-agent: headway\ndisallow: *a*a*a*a*a*b$"),
        words=(
            b"Disallow:",
            b"Allow:",
            b"User-agent:",
            b"*",
            b"$",
            b"%2F",
            b"Crawl-delay:",
        ),
    ),
)
