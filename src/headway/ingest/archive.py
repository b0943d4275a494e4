"""The pages in a web archive (WARC)."""

import io
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO, cast

from fastwarc import ArchiveIterator, WarcRecord, WarcRecordType

from headway.errors import SourceError
from headway.ingest.media import HTML, MAGIC, TEXT, by_content_type, charset_of, name_of
from headway.ingest.packing import gunzipped
from headway.model.article import Capture, Hints

__all__ = ["pages_in"]

OK = 200
LONGEST_NAME = 200  # characters
PIECE = 65_536  # bytes read at a time
KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
Found = Iterator[Capture | SourceError]


def pages_in(file: io.BufferedReader, origin: str, most: int, hints: Hints) -> Found:
    """A capture of each page and text of an archive, as it was fetched at the time.

    Pictures and the like, errors and redirects are passed over. A page that is larger
    than `most` bytes, or damaged, is yielded as a `SourceError`; where the archive
    itself is damaged, reading ends with one.
    """
    empty = True
    try:
        for number, record in enumerate(records_of(Stream(file)), start=1):
            kind = kind_of(record)
            if kind is None:
                continue
            empty = False
            yield page(record, kind, f"{origin}: page {number}", most, hints)
    except (OSError, EOFError, ValueError, zlib.error) as broken:
        yield SourceError(f"{origin}: the archive is damaged: {reason(broken)}")
        return
    if empty:
        yield SourceError(f"{origin}: no pages in this archive")


class Stream(io.RawIOBase):
    """The bytes of an archive, up to where they break, as fastwarc reads them.

    An error would lose what was read ahead, and a pipe does not say where it stands.
    """

    def __init__(self, file: io.BufferedReader) -> None:
        self.file = file
        self.position = 0
        self.broken: Exception | None = None  # None: not yet, at least

    def read(self, size: int = -1) -> bytes:
        """Some of the next bytes; none at the end or the break."""
        try:
            some = self.file.read1(size) if self.broken is None else b""
        except (OSError, EOFError, zlib.error) as broken:
            self.broken = broken
            return b""
        self.position += len(some)
        return some

    def tell(self) -> int:
        """How many bytes were read."""
        return self.position


def records_of(stream: Stream) -> Iterator[WarcRecord]:
    """The records of pages; what the server cut into chunks is joined."""
    yield from ArchiveIterator(
        cast(BinaryIO, stream), record_types=KINDS, auto_decode="transfer"
    )
    if stream.broken is not None:
        raise stream.broken


def reason(broken: Exception) -> str:
    """Why an archive cannot be read on."""
    if isinstance(broken, EOFError):
        return "it breaks off: fetch it again"
    told = "".join(c if c.isprintable() else " " for c in str(broken))
    return f"{' '.join(told.split())[:100]}: fetch it again"


def kind_of(record: WarcRecord) -> str | None:
    """The media type of a page or text; None: the record holds something else."""
    header = record.headers.get("Content-Type") or ""
    if record.is_http_parsed:
        if record.http_headers.status_code != OK:
            return None
        header = record.http_headers.get("Content-Type") or HTML
    kind = by_content_type(header)
    charset = charset_of(header) if kind == TEXT else None
    return f"{TEXT}; charset={charset}" if charset else kind


def page(
    record: WarcRecord, kind: str, where: str, most: int, hints: Hints
) -> Capture | SourceError:
    """The page in a record, or why it cannot be had."""
    address = record.headers.get("WARC-Target-URI") or ""
    address = address if address and address.isprintable() else where
    try:
        content = payload(record, most)
    except (EOFError, zlib.error):
        return SourceError(f"{where}, {address}: damaged, passed over")
    if len(content) > most:
        large = f"larger than {most // 1_000_000} MB, passed over"
        return SourceError(f"{where}, {address}: {large}")
    path = address.partition("?")[0].rstrip("/")
    return Capture(
        name=name_of(path.rpartition("/")[2])[:LONGEST_NAME],
        origin=address,
        media_type=kind,
        content=content,
        fetched=fetched(record),
        hints=hints,
    )


def fetched(record: WarcRecord) -> datetime:
    """When the page was fetched; now, where the archive does not say."""
    then: datetime | None = record.record_date
    return then.astimezone(UTC) if then is not None else datetime.now(UTC)


def payload(record: WarcRecord, most: int) -> bytes:
    """The bytes of a page, unpacked once, but no more than one above `most`."""
    packing = told(record, "Content-Encoding")
    if packing in ("gzip", "x-gzip"):
        content = bytearray()
        for piece in gunzipped(pieces(record)):
            content += piece
            if len(content) > most:
                break
        if content.startswith(MAGIC):
            raise zlib.error("packed twice over")
        return bytes(content)
    if packing not in ("", "identity"):
        raise zlib.error(packing)
    stored = record.reader.read(most + 1)
    whole = min(record.content_length, most + 1)
    if len(stored) < whole and not told(record, "Transfer-Encoding"):
        raise EOFError
    return stored


def told(record: WarcRecord, header: str) -> str:
    """What the server said in this header at the time; empty where it did not."""
    said = record.http_headers.get(header) if record.is_http_parsed else None
    return (said or "").strip().lower()


def pieces(record: WarcRecord) -> Iterator[bytes]:
    """The bytes of a record as they are stored."""
    while piece := record.reader.read(PIECE):
        yield piece
