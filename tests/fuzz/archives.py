"""Doors for files with many reports: records, gzip, web archives, Parquet."""

import gzip
import io
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as pq
from tests.fuzz.door import Door
from tests.fuzz.papers import PAGE, RECORD

from headway.errors import SourceError
from headway.ingest.files import captures_of
from headway.ingest.pieces.lines import captures_between, captures_of_lines
from headway.ingest.pieces.rows import captures_of_rows, group_sizes
from headway.model.article import Capture, Hints
from headway.read.article import read

__all__ = ["DOORS"]

NONE = Hints()
Found = Iterable[Capture | SourceError]


def response(body: bytes, *headers: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + b"".join(headers)
    content = http + b"\r\n" + body
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        b"WARC-Date: 2021-03-02T08:00:00Z\r\nWARC-Target-URI: https://ferry.example/1\r\n"
        b"Content-Type: application/http; msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (len(content), content)
    )


def table() -> bytes:
    rows = {
        "id": ["f-1", "f-2"],
        "date": pa.array([18_688, None], pa.date32()),
        "outlet": pa.array(["Ferry News", None]).dictionary_encode(),
        "text": ["Arland and Borland met in Cresk.", "Arland proposed a patrol."],
    }
    out = io.BytesIO()
    pq.write_table(pa.table(rows), out, row_group_size=1, compression="zstd")
    return out.getvalue()


def taken(found: Found) -> int:
    """Take in all that a file holds, reading of each what can be read."""
    number = 0
    for one in found:
        number += 1
        assert number < 10_000
        if isinstance(one, SourceError):
            assert str(one).isprintable(), "an error that steers a terminal"
        elif one.media_type == "application/json":
            with suppress(SourceError):
                read(one)
    return number


def entered(name: str) -> Callable[[bytes], None]:
    def enter(content: bytes) -> None:
        file = cast(BinaryIO, io.BytesIO(content))
        taken(captures_of(file, name, name, NONE))

    return enter


def enter_lines(content: bytes) -> None:
    def opened() -> io.BufferedReader:
        return io.BufferedReader(cast(io.RawIOBase, io.BytesIO(content)))

    whole = taken(captures_of_lines(opened(), "f", "f", NONE))
    cut = len(content) // 3
    parts = ((0, cut), (cut, 2 * cut), (2 * cut, len(content)))
    found = sum(taken(captures_between(opened(), *p, "f", "f", NONE)) for p in parts)
    assert found == whole or (whole == 1 and found == 0), "cut lines are not all lines"


def enter_rows(content: bytes) -> None:
    def opened() -> io.BufferedReader:
        return io.BufferedReader(cast(io.RawIOBase, io.BytesIO(content)))

    group_sizes(opened())
    taken(captures_of_rows(opened(), None, "f", "f", NONE))


PACKED = response(gzip.compress(PAGE), b"Content-Encoding: gzip\r\n")
CHUNKS = response(
    b"5\r\n<p>Ar\r\n6\r\nland</\r\n0\r\n\r\n", b"Transfer-Encoding: chunked\r\n"
)
DOORS = (
    Door(
        name="warc",
        enter=entered("f.warc"),
        seeds=(response(PAGE), PACKED, CHUNKS, gzip.compress(response(PAGE)) * 2),
        words=(
            *(
                b"WARC/1.1\r\n",
                b"Content-Length: ",
                b"\r\n\r\n",
                b"HTTP/1.1 200 OK\r\n",
            ),
            *(b"Transfer-Encoding: chunked", b"WARC-Type: ", b"revisit", b"resource"),
            *(b"WARC-Date: ", b"-1", b"99999999999999999999", b"\r\n\t"),
        ),
    ),
    Door(
        name="gzip",
        enter=entered("f.jsonl.gz"),
        seeds=(
            gzip.compress(RECORD + b"\n" + RECORD),
            gzip.compress(RECORD)[:-4],
            gzip.compress(RECORD) + b"\0\0" + gzip.compress(RECORD),
        ),
        words=(b"\x1f\x8b\x08", b"\0\0\0\0"),
    ),
    Door(
        name="lines",
        enter=enter_lines,
        seeds=(RECORD + b"\n\n" + RECORD, RECORD + b"\r\n" + RECORD + b"\n", b"\n\n\n"),
        words=(b"\n", b"\r\n", b'{"text": "a"}', b"\x0b", b"\xe2\x80\xa8"),
    ),
    Door(
        name="parquet",
        enter=enter_rows,
        seeds=(table(),),
        words=(b"PAR1", b"text", b"\x15\x04", b"\x19\x2c", b"\xff\xff\xff\x7f"),
    ),
)
