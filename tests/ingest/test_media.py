"""The kind of a report is told by its ending, its header or its first bytes."""

import pytest

from headway.ingest.media import (
    HTML,
    JSONL,
    TEXT,
    by_content_type,
    by_ending,
    name_of,
    sniffed,
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
        (b'{"text": "abc"}', JSONL),
        (b"Both ports signed.", TEXT),
        (b"<3 said the note", TEXT),
        (b"{Both ports signed}", TEXT),
        (b"", TEXT),
    ],
)
def test_the_first_bytes_tell_the_kind(first: bytes, kind: str) -> None:
    assert sniffed(first) == kind


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
