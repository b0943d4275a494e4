"""Feeds of every kind give the addresses of reports; traps give nothing."""

import json
import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.errors import SourceError
from headway.ingest.feeds import LARGEST, LONGEST, day_of, feed_at
from headway.ingest.markup import MOST_DEPTH

HERE = "https://gull.example/news/feed.xml"
TITLE, DAY = "Ports sign", date(2021, 3, 1)


def rss(items: str, head: str = "", more: str = "") -> bytes:
    channel = f"<channel><title>Gull</title>{items}</channel>"
    return f'{head}<rss version="2.0" {more}>{channel}</rss>'.encode()


def item(link: str, title: str = TITLE, rest: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{rest}</item>"


WRITTEN = "<pubDate>Mon, 01 Mar 2021 23:30:00 -0500</pubDate>"
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"
  xml:base="https://gull.example/base/"><title>Gull</title><entry><id>urn:1</id>
  <title>Ports sign</title><link rel="alternate" href="one"/>
  <link rel="edit" href="edit"/>
  <published>2021-03-01T23:30:00-05:00</published></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <item rdf:about="a"><title>Ports sign</title><link>https://gull.example/base/one</link>
  <dc:date>2021-03-01T23:30:00-05:00</dc:date></item></rdf:RDF>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {
                "id": "1",
                "url": "https://gull.example/base/one",
                "title": TITLE,
                "date_published": "2021-03-01T23:30:00-05:00",
            }
        ],
    }
).encode()


@pytest.mark.parametrize(
    "content",
    [rss(item("../base/one", rest=WRITTEN)), ATOM, RDF, JSON],
    ids=["RSS", "Atom", "RSS 1.0", "JSON Feed"],
)
def test_a_feed_lists_address_title_and_the_writers_own_day(content: bytes) -> None:
    (only,) = feed_at(content, HERE).listed
    assert only.address == "https://gull.example/base/one"
    assert (only.title, only.published) == (TITLE, DAY)


def listed(content: bytes) -> list[str]:
    return [one.address for one in feed_at(content, HERE).listed]


def test_a_feed_in_another_encoding_is_read() -> None:
    head = '<?xml version="1.0" encoding="iso-8859-1"?>'
    content = rss(item("/a", "Café talks"), head).decode().encode("latin-1")
    assert [one.title for one in feed_at(content, HERE).listed] == ["Café talks"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_so_is_one_with_a_mark_of_its_byte_order(encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>'
    content = rss(item("/a"), head).decode().encode(encoding)
    assert listed(content) == ["https://gull.example/a"]


def test_a_feed_that_is_no_xml_is_read_as_far_as_it_goes() -> None:
    content = b"<rss version='2.0'><channel><item><title>a & b &nbsp; c</title>"
    content += b"<link>/a?x=1&y=2</link></item><item><link>/b"
    assert listed(content)[0] == "https://gull.example/a?x=1&y=2"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"<rss><chan", 0),
        (rss(item("/a") + item("/b"))[:-30], 1),
        (rss(item("/a") + item("/b")).removesuffix(b"</channel></rss>"), 2),
        (rss(item("/a") + "<item><title><![CDATA[x</title></item>" + item("/b")), 1),
        (rss(item("/a") + "<!-- x" + item("/b")), 1),
        (rss(item("/a") + "<item><title>x</titel></item>" + item("/b")), 1),
        (rss(item("/a") + "<br>out of memory").removesuffix(b"</channel></rss>"), 1),
        (ATOM.removesuffix(b"</feed>"), 1),
    ],
    ids=[
        "in a tag",
        "in an item",
        "between items",
        "in quoted words",
        "in a remark",
        "by a misspelt tag",
        "by a program's error",
        "Atom",
    ],
)
def test_one_that_breaks_off_says_so(content: bytes, found: int) -> None:
    feed = feed_at(content, HERE)
    assert (len(feed.listed), feed.whole) == (found, False)


@pytest.mark.parametrize(
    "content",
    [
        rss(item("/a") + item("/b")),
        rss(item("/a", "a & b &nbsp; < c") + item("/b")),
        rss(item("/a", "a\x01") + item("/b")),
        rss(item("/a") + item("/b")) + b"<script>1</script>",
        rss(item("/a") + item("/b", "caf")).replace(b"caf", b"caf\xe9"),
        rss(item("/a") + item("/b") + "<item><title>No link</title></item>"),
        b"\n" + rss(item("/a") + item("/b"), '<?xml version="1.0"?>'),
    ],
    ids=["XML", "odd signs", "control", "tail", "bad UTF-8", "no link", "late head"],
)
def test_one_that_is_only_untidy_is_whole(content: bytes) -> None:
    feed = feed_at(content, HERE)
    assert (len(feed.listed), feed.whole) == (2, True)


def test_a_feed_without_entries_is_whole() -> None:
    assert feed_at(b"<rss version='2.0'><channel/></rss>", HERE).whole
    assert feed_at(JSON, HERE).whole


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&#233;&#xE9;", "éé"),
        ("&#x00000000e9;", "é"),
        ("&#x110000;", ""),
        ("&#1114112;", ""),
        ("&#99999999999999999999;", ""),
    ],
)
def test_a_character_that_there_is_not_is_left_out(written: str, read: str) -> None:
    broken = rss(item("/a", f"Caf{written} & talks"))
    (only,) = feed_at(broken, HERE).listed
    assert only.title == f"Caf{read} & talks"


def test_the_same_report_is_listed_once_and_keeps_its_place() -> None:
    two = item("/a#top") + item("/b") + item("/a#end", "Again")
    assert listed(rss(two)) == ["https://gull.example/a", "https://gull.example/b"]


def test_two_reports_under_one_id_are_two() -> None:
    one_id = "<guid isPermaLink='false'>same</guid>"
    two = item("/a", rest=one_id) + item("/b", rest=one_id)
    assert listed(rss(two)) == ["https://gull.example/a", "https://gull.example/b"]


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,a",
        "mailto:desk@gull.example",
        "ftp://gull.example/a",
        "http://[::1",
        "/" + "a" * LONGEST,
        "",
    ],
)
def test_what_is_no_address_of_the_web_is_passed_over(link: str) -> None:
    assert listed(rss(item(link) + item("/b"))) == ["https://gull.example/b"]


def test_an_item_without_an_address_of_its_own_is_passed_over() -> None:
    assert listed(rss("<item><title>No link</title></item>")) == []


LAUGHS = "<!DOCTYPE r [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
)
QUADRATIC = f"<!DOCTYPE r [<!ENTITY a '{'a' * 50_000}'>]>"
OUTSIDE = "<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
PARAMETER = "<!DOCTYPE r [<!ENTITY % a SYSTEM 'https://gull.example/x'> %a;]>"


@pytest.mark.parametrize(
    "content",
    [
        rss(item("/a", "&a9;"), LAUGHS + "]>"),
        rss(item("/a", "&a;" * 50_000), QUADRATIC),
        rss(item("/a", "&a;"), OUTSIDE),
        rss(item("/a"), PARAMETER),
        rss(item("/a", "&a;"), OUTSIDE).decode().encode("utf-16"),
    ],
    ids=["billion laughs", "quadratic", "a file", "a parameter", "in UTF-16"],
)
def test_a_feed_that_declares_entities_is_refused_at_once(content: bytes) -> None:
    begun = time.monotonic()
    with pytest.raises(SourceError, match="declares entities"):
        feed_at(content, HERE)
    assert time.monotonic() - begun < 2


def test_a_feed_with_the_doctype_of_old_days_is_read() -> None:
    head = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss-0.91.dtd">'
    assert listed(rss(item("/a"), head)) == ["https://gull.example/a"]


def test_one_that_nests_too_deep_is_refused_and_a_deep_one_is_not() -> None:
    nest = "<x>" * MOST_DEPTH + "</x>" * MOST_DEPTH
    with pytest.raises(SourceError, match="nested deeper"):
        listed(rss(item("/a", rest=nest)))
    assert listed(rss(item("/a", rest="<x>" * 50 + "</x>" * 50)))


def test_one_that_is_too_large_is_refused() -> None:
    with pytest.raises(SourceError, match="larger than 5 MB"):
        feed_at(rss("a" * LARGEST), HERE)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Both ports signed.",
        b"{",
        b'{"items": [{"url": "https://gull.example/a"}]}',
        b'{"version": "https://jsonfeed.org/version/1", "items": 3}',
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000,
    ],
    ids=[
        "nothing",
        "text",
        "broken",
        "no JSON Feed",
        "no items",
        "deep JSON",
    ],
)
def test_what_is_no_feed_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(SourceError, match="no feed that can be read"):
        feed_at(content, HERE)


@pytest.mark.parametrize("url", [3, None, ["a"], "", "http://[::1"])
def test_an_odd_item_of_a_json_feed_is_passed_over(url: object) -> None:
    feed = {"version": "https://jsonfeed.org/version/1", "items": [{"url": url}, 1]}
    assert listed(json.dumps(feed).encode()) in ([], [HERE])


def test_titles_are_one_line_of_whole_characters() -> None:
    content = rss(item("/a", "Ports\n\x7f sign" + "!" * 900))
    found = feed_at(content, HERE).listed
    assert found[0].title is not None
    assert found[0].title.startswith("Ports sign!")
    assert len(found[0].title) == 500


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-03-01", DAY),
        ("2021-03-01T23:30:00-05:00", DAY),
        ("2021-03-01T23:30:00Z", DAY),
        ("Mon, 01 Mar 2021 10:00:00 EST", DAY),
        ("1 Mar 2021 10:00 GMT", DAY),
        ("yesterday", None),
        ("Mon, 01 Mar 2021", None),
        ("", None),
        (None, None),
        (20210301, None),
    ],
)
def test_a_day_is_read_as_it_is_written(written: object, day: date | None) -> None:
    assert day_of(written) == day


@given(st.binary(max_size=300), st.sampled_from([b"", b"<rss>", b"{", b"<feed>"]))
def test_whatever_comes_is_listed_or_refused(content: bytes, head: bytes) -> None:
    with suppress(SourceError):
        assert feed_at(head + content, HERE).listed == ()


@given(st.binary(max_size=30), st.integers(0, len(ATOM)))
def test_a_damaged_feed_lists_addresses_of_the_web_or_is_refused(
    dirt: bytes, place: int
) -> None:
    with suppress(SourceError):
        found = feed_at(ATOM[:place] + dirt + ATOM[place:], HERE).listed
        assert [one for one in found if not one.address.startswith("http")] == []
