"""Web archives hold pages as they were fetched at the time."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from headway.errors import SourceError
from headway.ingest.files import LARGEST
from headway.ingest.sources import gather
from headway.model.article import Capture, Hints

PAGE = b"<!doctype html><p>Both ports signed."
ADDRESS = "https://gull.example/news/ferry.html?a=1"


def record(
    body: bytes = PAGE,
    *,
    kind: str = "response",
    address: str = ADDRESS,
    http: str | None = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
    media: str = "application/http; msgtype=response",
    length: int | None = None,
) -> bytes:
    """A record of a web archive."""
    block = (f"{http}\r\n".encode() if http is not None else b"") + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2021-03-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: {media}\r\nContent-Length: {length or len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


INFO = record(b"software: x", kind="warcinfo", http=None, media="text/plain")
PACKED = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
CHUNKED = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n"


def read(folder: Path, content: bytes, name: str = "a.warc") -> list[object]:
    path = folder / name
    path.write_bytes(content)
    return list(gather([str(path)], Hints(outlet="Gull"), None))


def contents(found: list[object]) -> list[bytes]:
    return [one.content for one in found if isinstance(one, Capture)]


@pytest.mark.parametrize("packing", ["plain", "each", "whole"])
def test_a_page_is_captured_as_it_was_fetched(tmp_path: Path, packing: str) -> None:
    records = [INFO, record()]
    content = b"".join(records)
    if packing == "each":
        content = b"".join(gzip.compress(one) for one in records)
    if packing == "whole":
        content = gzip.compress(content)
    name = "a.warc" if packing == "plain" else "a.warc.gz"
    (only,) = read(tmp_path, content, name)
    assert only == Capture(
        name="ferry",
        origin=ADDRESS,
        media_type="text/html",
        content=PAGE,
        fetched=datetime(2021, 3, 1, 10, tzinfo=UTC),
        hints=Hints(outlet="Gull"),
    )


@pytest.mark.parametrize(
    "one",
    [
        record(gzip.compress(PAGE), http=PACKED),
        record(b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), http=CHUNKED),
        record(kind="resource", http=None, media="text/html"),
    ],
    ids=["packed", "in chunks", "a resource"],
)
def test_a_page_comes_out_of_its_packing(tmp_path: Path, one: bytes) -> None:
    assert contents(read(tmp_path, INFO + one)) == [PAGE]


def test_a_text_made_of_a_page_is_text(tmp_path: Path) -> None:
    text = record(b"Signed.", kind="conversion", http=None, media="text/plain")
    (only,) = read(tmp_path, text)
    assert isinstance(only, Capture)
    assert (only.media_type, only.content) == ("text/plain", b"Signed.")


@pytest.mark.parametrize(
    "one",
    [
        record(http="HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"),
        record(http="HTTP/1.1 301 Moved\r\nLocation: /b\r\n"),
        record(http="HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request", http=None),
        record(kind="revisit"),
    ],
    ids=["an error", "a redirect", "a picture", "a request", "a repetition"],
)
def test_what_is_no_page_is_passed_over(tmp_path: Path, one: bytes) -> None:
    assert contents(read(tmp_path, one + record(b"<p>Next."))) == [b"<p>Next."]


BOMB = gzip.compress(bytes(LARGEST + 100_000))


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (record(BOMB, http=PACKED), "larger than 20 MB"),
        (record(bytes(LARGEST + 1)), "larger than 20 MB"),
        (record(b"not packed", http=PACKED), "damaged"),
        (record(gzip.compress(PAGE)[:-5], http=PACKED), "damaged"),
        (record(http=PACKED.replace("gzip", "br")), "damaged"),
    ],
    ids=["a bomb", "too large", "not packed", "broken off", "another packing"],
)
def test_a_record_that_cannot_be_had_is_told_and_the_next_is_read(
    tmp_path: Path, one: bytes, says: str
) -> None:
    refused, after = read(tmp_path, gzip.compress(one + record()), "a.warc.gz")
    assert isinstance(refused, SourceError)
    assert says in str(refused)
    assert ADDRESS in str(refused)
    assert contents([after]) == [PAGE]


def test_a_broken_chunk_is_told_in_one_line_that_steers_nothing(
    tmp_path: Path,
) -> None:
    chunk = record(b"\x1b[2J\r\n<p>Both ports signed.", http=CHUNKED)
    *_, refused = read(tmp_path, chunk)
    assert "the archive is damaged: Invalid chunk header" in str(refused)
    assert str(refused).isprintable()


def test_gzip_in_gzip_is_no_page_that_can_be_read(tmp_path: Path) -> None:
    twice = record(gzip.compress(gzip.compress(PAGE)), http=PACKED)
    (refused,) = read(tmp_path, twice)
    assert isinstance(refused, SourceError)
    assert "damaged" in str(refused)


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"no archive\n" * 9, "a.warc", "the archive is damaged"),
        (INFO, "a.warc", "no pages in this archive"),
        (b"", "a.warc", "no pages in this archive"),
        (record(), "a.txt", "let its name end in .warc"),
    ],
    ids=["something else", "no pages", "nothing", "misnamed"],
)
def test_an_archive_that_is_none_is_told(
    tmp_path: Path, content: bytes, name: str, says: str
) -> None:
    (only,) = read(tmp_path, content, name)
    assert isinstance(only, SourceError)
    assert says in str(only)


def test_an_archive_that_breaks_off_is_read_up_to_there(tmp_path: Path) -> None:
    packed = gzip.compress(record()) + gzip.compress(record(b"<p>Next."))[:-20]
    *pages, end = read(tmp_path, packed, "a.warc.gz")
    assert contents(pages)[0] == PAGE
    assert isinstance(end, SourceError)
    assert "breaks off" in str(end)


def test_so_is_one_that_ends_within_a_page(tmp_path: Path) -> None:
    *_, end = read(tmp_path, record() + record(length=9000))
    assert isinstance(end, SourceError)
