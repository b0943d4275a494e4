"""The kind of a report is told by its ending, its header or its first bytes."""

import pytest

from headway.ingest.media import (
    HTML,
    JSONL,
    TEXT,
    by_content_type,
    by_ending,
    charset_of,
    name_of,
    sniffed,
    unfit,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ferry.txt", TEXT),
        ("ferry.HTML", HTML),
        ("ferry.htm.gz", HTML),
        ("ferry.jsonl.gz", JSONL),
        ("ferry.md", None),
        ("ferry", None),
        ("jsonl", None),
    ],
)
def test_an_ending_tells_the_kind_or_nothing(name: str, kind: str | None) -> None:
    assert by_ending(name) == kind


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        (b"<!DOCTYPE html><html>", HTML),
        (b"\xef\xbb\xbf\n <HTML lang=en>", HTML),
        (b'<?xml version="1.0"?>\n<html>', HTML),
        (b"<!-- saved --><head>", HTML),
        (b"<p>Both ports signed.</p>", HTML),
        (b'{"text": "abc"}', JSONL),
        (b"Both ports signed.", TEXT),
        (b"<3 said the note", TEXT),
        (b"{Both ports signed}", TEXT),
        (b"", TEXT),
    ],
)
def test_the_first_bytes_tell_the_kind(first: bytes, kind: str) -> None:
    assert sniffed(first) == kind


RTF = rb"{\rtf1\ansi Both ports signed.}"
RSS = b'<?xml version="1.0"?>\n<rss version="2.0"><channel>'
ATOM = b"<?xml version='1.0'?><?xml-stylesheet href='a'?><!-- x --><feed xmlns='a'>"


@pytest.mark.parametrize("kind", [TEXT, HTML, JSONL])
@pytest.mark.parametrize(
    ("first", "says"),
    [(RTF, "plain text"), (RSS, "a feed"), (b"\xef\xbb\xbf" + ATOM, "a feed")],
    ids=["RTF", "RSS", "Atom"],
)
def test_what_is_no_report_under_any_name_is_unfit(
    first: bytes, says: str, kind: str
) -> None:
    assert says in (unfit(first, kind) or "")


@pytest.mark.parametrize(
    ("first", "kind", "says"),
    [
        (b'[{"text": "abc"}]', JSONL, "a JSON array"),
        (b'[\n  {"text": "abc"}]', TEXT, "a JSON array"),
        (b'{"text": "abc"}', TEXT, "end in .jsonl"),
        (b"<!doctype html>", TEXT, "end in .html"),
        (b"<p class=a>Both ports signed.</p>", TEXT, "end in .html"),
        (b"<html>", JSONL, "end in .html"),
        (b'<?xml version="1.0"?><nitf>', TEXT, "XML"),
    ],
)
def test_what_is_misnamed_is_unfit(first: bytes, kind: str, says: str) -> None:
    assert says in (unfit(first, kind) or "")


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        (b"Both ports signed.", TEXT),
        (b"[Both ports] signed {it}.", TEXT),
        (b"{Both ports} signed.", TEXT),
        (b"<3 said the note. <p> is a tag.", TEXT),
        (b"<party> signed.", TEXT),
        (b"", TEXT),
        (b'{"text": "abc"}', JSONL),
        (b'["abc"]', JSONL),
        (b'<?xml version="1.0"?><html>', HTML),
        (b"<p>Both ports signed.</p>", HTML),
    ],
)
def test_what_is_what_its_name_says_is_fit(first: bytes, kind: str) -> None:
    assert unfit(first, kind) is None


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ("text/plain; charset=ISO-8859-1", "iso-8859-1"),
        ('text/plain;charset="windows-1252"', "windows-1252"),
        ("text/plain; charset=UTF-8", None),
        ("text/plain", None),
        ("", None),
    ],
)
def test_a_header_may_tell_the_encoding(header: str, charset: str | None) -> None:
    assert charset_of(header) == charset


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("text/html; charset=utf-8", HTML),
        ("application/xhtml+xml", HTML),
        ("Text/Plain", TEXT),
        ("application/pdf", None),
        ("text/htmlx", None),
    ],
)
def test_a_header_tells_the_kind_or_that_there_is_none(
    header: str, kind: str | None
) -> None:
    assert by_content_type(header) == kind


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("report.txt", "report"),
        ("report.txt.gz", "report"),
        ("a.b.html", "a.b"),
        ("report", "report"),
        (".txt", ".txt"),
        (".gz", "report"),
    ],
)
def test_a_name_is_the_files_without_its_ending(file: str, name: str) -> None:
    assert name_of(file) == name
