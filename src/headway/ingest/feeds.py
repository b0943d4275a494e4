"""The reports that a feed lists: RSS, Atom and JSON Feed."""

import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from time import struct_time
from typing import Any
from urllib.parse import urldefrag, urljoin

import feedparser  # type: ignore[import-untyped]

from headway.errors import SourceError
from headway.ingest.markup import check_markup
from headway.model.source import Listed, is_web

__all__ = ["JSON_FEED", "Feed", "addresses", "day_of", "feed_at"]

JSON_FEED = b"jsonfeed.org/version/"  # in each JSON Feed's first key
LARGEST = 5_000_000  # bytes
LONGEST = 2_000  # characters of an address
LONGEST_TITLE = 500  # characters
REFERENCE = re.compile(rb"&#(?:[xX]0*([0-9a-fA-F]*)|0*([0-9]*));?")
ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s/>]", re.I)
LAST = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.I)  # of a whole feed
LONGEST_NUMBER = 7  # digits of the last character's number, and one more
BROKEN = (  # what a feed may still raise in feedparser
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
Entry = Mapping[str, Any]
NO_FEED = "no feed that can be read: open it in a browser and check the address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed lists."""

    listed: tuple[Listed, ...]
    whole: bool = True  # False: it breaks off, and may have listed more


def feed_at(content: bytes, address: str, header: str = "") -> Feed:
    """The reports that a feed lists, in its order, each address once.

    Relative addresses are completed by that of the feed, or by the base that it names;
    what is no address of the web is passed over. Raises `SourceError` where it is no
    feed, or one made to do harm.
    """
    if len(content) > LARGEST:
        large = f"a feed larger than {LARGEST // 1_000_000} MB: not read"
        raise SourceError(f"{address}: {large}")
    try:
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return Feed(listed=addresses(json_items(content), address))
        whole = check_markup(content)
        entries = xml_entries(content, address, header)
    except SourceError as trap:
        raise SourceError(f"{address}: {trap}") from trap
    return Feed(
        listed=addresses(xml_items(entries), address),
        whole=whole or reaches_its_end(content, len(entries)),
    )


def reaches_its_end(content: bytes, found: int) -> bool:
    """Whether broken XML, of which so many entries were found, was read to its end."""
    plain = content.replace(b"\0", b"")
    return bool(LAST.search(plain)) and len(ENTRY.findall(plain)) <= found


def addresses(found: Iterable[Listed], base: str) -> tuple[Listed, ...]:
    """Those with an address of the web, whole and without its fragment, each once."""
    kept: dict[str, Listed] = {}
    for one in found:
        try:
            whole = urldefrag(urljoin(base, one.address.strip())).url
        except ValueError:  # brackets that are no IPv6 address
            continue
        if is_address(whole):
            kept.setdefault(whole, replace(one, address=whole, title=titled(one.title)))
    return tuple(kept.values())


def is_address(whole: str) -> bool:
    """Whether it is an address of the web that can be written in a line."""
    return is_web(whole) and whole.isprintable() and len(whole) <= LONGEST


def titled(title: str | None) -> str | None:
    """A title in one line of whole characters, not too long."""
    whole = "".join(c if c.isprintable() else " " for c in title or "")
    return " ".join(whole.split())[:LONGEST_TITLE] or None


def xml_entries(content: bytes, address: str, header: str) -> Sequence[Entry]:
    """The entries of an RSS or Atom feed, of any age and spelling."""
    told = {"content-location": address, "content-type": header or "application/xml"}
    try:
        feed = feedparser.parse(
            io.BytesIO(REFERENCE.sub(character, content)),
            response_headers=told,
            sanitize_html=False,
            resolve_relative_uris=False,  # of the HTML in it: nobody reads that here
        )
    except BROKEN as odd:
        raise SourceError(NO_FEED) from odd
    if not feed.get("version") and not feed.entries:
        raise SourceError(NO_FEED)
    entries: Sequence[Entry] = feed.entries
    return entries


def xml_items(entries: Iterable[Entry]) -> Iterator[Listed]:
    """What the entries of a feed lead to."""
    for entry in entries:
        if entry.get("link"):
            told = dict(entry)  # feedparser itself takes one day for another
            yield Listed(
                address=entry["link"],
                title=entry.get("title"),
                published=day_in(told, "published") or day_in(told, "updated"),
            )


def character(found: re.Match[bytes]) -> bytes:
    """A reference to a character as it stands; nothing where there is none such."""
    hexadecimal, decimal = found.groups(b"")
    if len(hexadecimal or decimal) > LONGEST_NUMBER:
        return b""
    number = int(hexadecimal or b"0", 16) + int(decimal or b"0")
    return found[0] if number <= sys.maxunicode else b""


def day_in(entry: Entry, key: str) -> date | None:
    """The day under a key of an entry; as it is written, else as it is in UTC."""
    written = day_of(entry.get(key))
    parsed = entry.get(f"{key}_parsed")
    if written is None and isinstance(parsed, struct_time):
        return date(*parsed[:3])
    return written


def day_of(written: object) -> date | None:
    """The day of a time, where the writer was; None where it says none."""
    if not isinstance(written, str):
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(written.strip()).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def json_items(content: bytes) -> Iterator[Listed]:
    """The items of a JSON Feed."""
    try:
        feed = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as odd:
        raise SourceError(NO_FEED) from odd
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or JSON_FEED.decode() not in str(
        feed.get("version")
    ):
        raise SourceError(NO_FEED)
    for item in items:
        if isinstance(item, dict) and isinstance(item.get("url"), str):
            yield Listed(
                address=item["url"],
                title=item["title"] if isinstance(item.get("title"), str) else None,
                published=day_of(item.get("date_published")),
                changed=day_of(item.get("date_modified")),
            )
