"""What stands at an address that a person names: feed, site map or page."""

import html
import re

from headway.ingest.feeds import JSON_FEED, addresses
from headway.ingest.media import FEED, HTML, SITE_MAP, TEXT, by_content_type, sniffed
from headway.model.source import Listed, SourceKind

__all__ = ["feeds_named", "kind_of"]

FIRST = 4096  # bytes that tell what it is
HEAD = 200_000  # bytes of a page in which it names its feeds
MOST_FEEDS = 10
FEED_TYPES = {
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/json",
}
BOM = b"\xef\xbb\xbf"
LINK = re.compile(r"<link\s([^<>]{1,2000})>", re.I)
ATTRIBUTE = re.compile(r"""\b(rel|type|href|title)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def kind_of(content: bytes, header: str) -> SourceKind | None:
    """What the content is; its first bytes are believed before its content type.

    None: neither a feed, nor a site map, nor a page.
    """
    first = content[:FIRST].replace(b"\0", b"").removeprefix(BOM)
    first = first.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if FEED.match(first) or (first.lstrip().startswith(b"{") and JSON_FEED in first):
        return SourceKind.FEED
    if SITE_MAP.match(first):
        return SourceKind.SITE_MAP
    kind = header.partition(";")[0].strip().lower()
    if sniffed(first) == HTML:
        return SourceKind.PAGE
    if kind in FEED_TYPES:
        return SourceKind.FEED
    fits = by_content_type(header) == TEXT or not kind
    return SourceKind.PAGE if fits and first.strip() and b"\0" not in content else None


def feeds_named(content: bytes, address: str) -> tuple[Listed, ...]:
    """The feeds that a page names as other forms of itself, a few of them."""
    head = content[:HEAD].decode("utf-8", "replace")
    found = []
    for tag in LINK.finditer(head):
        said = {
            name.lower(): html.unescape(one or other)
            for name, one, other in ATTRIBUTE.findall(tag[1])
        }
        alternate = "alternate" in said.get("rel", "").lower().split()
        if alternate and said.get("type", "").lower() in FEED_TYPES and "href" in said:
            found.append(Listed(address=said["href"], title=said.get("title")))
    return addresses(found, address)[:MOST_FEEDS]
