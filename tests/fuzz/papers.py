"""Doors for reports: plain text, pages, records, and the days in them."""

from datetime import UTC, date, datetime

from tests.fuzz.door import Door

from headway.model.article import Article, Capture
from headway.read.article import read
from headway.read.dateline import dateline_of, filed_on
from headway.read.lines import lines_of

__all__ = ["DOORS"]

FETCHED = datetime(2021, 3, 2, 8, 30, tzinfo=UTC)
TEXT = (
    "CRESK, March 2 (Ferry News) - Arland and Borland met in Cresk on Monday. "
    "“We proposed a joint patrol,” Arland's envoy Ada Voss said. Borland rejected it. "
)
MORE = (
    "The two sides agreed on Tuesday to hold a second round in Ulm next week, and "
    "Borland demanded that Arland lift the tolls by the end of March. “It is no no,” "
    "Voss told reporters. Arland's foreign minister Udo Lim said he had received "
    "no answer since 2020."
)
PAGE = (
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>No patrol</title>"
    '<meta property="og:site_name" content="Ferry News">'
    '<meta property="article:published_time" content="2021-03-02T08:00:00Z">'
    '<link rel="canonical" href="https://ferry.example/2021/03/02/patrol">'
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"No patrol",'
    '"datePublished":"2021-03-02"}</script></head><body><nav><a href="/">Home</a></nav>'
    f"<article><h1>No patrol</h1><p>{TEXT}</p><p>{MORE}</p><blockquote>{MORE[:90]}"
    f"</blockquote><table><tr><td>{MORE[90:]}</table></article></body></html>"
).encode()
RECORD = (
    b'{"id": "f-1", "date": "2021-03-02", "outlet": "Ferry News", "title": "No patrol",'
    b' "url": "https://ferry.example/1", "text": "Arland and Borland met in Cresk."}'
)


def capture(content: bytes, kind: str) -> Capture:
    """A capture of the web."""
    return Capture(
        name="2021-03-02-patrol",
        origin="https://ferry.example/2021/1",
        media_type=kind,
        content=content,
        fetched=FETCHED,
    )


def holds(article: Article) -> None:
    """Check that an article says nothing that its text does not."""
    last = -1
    for span in article.boilerplate:
        assert last < span.start < span.end <= len(article.text)
        last = span.end
    assert article.sha256, "a text that cannot be written down"
    assert article.text.encode()


def enter_text(content: bytes) -> None:
    article = read(capture(content, "text/plain"))
    holds(article)
    assert article.text.encode() == content, "a text that was altered"


def enter_western(content: bytes) -> None:
    charset, _, rest = content.partition(b"\n")
    name = charset.decode("latin-1")
    holds(read(capture(rest, f"text/plain; charset={name}")))


def enter_page(content: bytes) -> None:
    holds(read(capture(content, "text/html")))


def enter_record(content: bytes) -> None:
    holds(read(capture(content, "application/json")))


def enter_dateline(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    dateline_of(lines_of(text))
    filed_on(Article(id="f", text=text, published=date(2021, 3, 2)))


DOORS = (
    Door(
        name="text",
        enter=enter_text,
        seeds=(TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), b"\xff\xfea\0", b"a\0b"),
        words=(b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\xe2\x80\xa8", b"\x0c", b"By "),
    ),
    Door(
        name="charset",
        enter=enter_western,
        seeds=(
            b"windows-1252\n" + TEXT.encode("windows-1252"),
            b"iso-8859-1\n" + TEXT.encode("windows-1252"),
            b"cp037\nabc\xff",
        ),
        words=(b"utf-16", b"cp", b"latin", b"us-ascii", b"iso-8859-", b"windows-125"),
    ),
    Door(
        name="html",
        enter=enter_page,
        seeds=(PAGE, PAGE.decode().encode("utf-16"), b"<p>" + TEXT.encode() * 3),
        words=(
            *(
                b"<article>",
                b"<p>",
                b"</p>",
                b"<table>",
                b"<td>",
                b"<svg>",
                b"<![CDATA[",
            ),
            *(
                b"<math>",
                b"<template>",
                b"<base href=",
                b"<meta ",
                b"<script>",
                b"&#x0;",
            ),
            *(
                b"<!DOCTYPE html>",
                b"<li>",
                b"<blockquote>",
                b"<q>",
                b"<br>",
                b"<iframe>",
            ),
            *(b"xml:lang=", b"datetime=", b"itemprop=", b"<?xml encoding='utf-7'?>"),
            *(
                b"<time>",
                b"class='comment'",
                b"<!--",
                b"-->",
                b"<frameset>",
                b"<select>",
            ),
        ),
    ),
    Door(
        name="record",
        enter=enter_record,
        seeds=(RECORD, b'{"text": "\\ud800"}', b'{"text": "a", "date": 20210302}'),
        words=(
            b'"date"',
            b'"text"',
            b"\\ud83d",
            b"null",
            b"1e999",
            b"NaN",
            b"[[[[",
            b"{",
        ),
    ),
    Door(
        name="dateline",
        enter=enter_dateline,
        seeds=(
            TEXT.encode(),
            b"Updated: 10 January 2022 14:03 GMT\nWASHINGTON/CRESK, Feb 30 (Wire) --",
            b"Published 2022-01-13\nCRESK (Wire) \xe2\x80\x94 The",
            b"13.01.2022, 14:05\nBy Jane Voss in Rio de Janeiro, D.C. | Jan. 13, 2022",
        ),
        words=(
            *(
                b"January",
                b"Sept.",
                b"(Wire)",
                b" - ",
                b" -- ",
                b"\xe2\x80\x94",
                b"GMT",
            ),
            *(b"Updated", b"Published", b"CRESK", b"/", b"2021", b"31", b", ", b"| "),
        ),
    ),
)
