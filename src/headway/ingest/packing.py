"""Bytes unpacked no further than they may grow."""

import io
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from headway.ingest.media import MAGIC

__all__ = ["TwicePackedError", "Unpacked", "gunzipped", "unpacked_once"]

GZIP_HEADER = 16 + zlib.MAX_WBITS  # tells zlib to expect gzip
AT_ONCE = 65_536  # bytes that are unpacked at a time


class TwicePackedError(ValueError):
    """What was unpacked is packed again: nobody does that but to hide its size."""


def gunzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks unpacked, in small pieces, so that a reader may stop at any time.

    Raises `zlib.error` where they are no gzip, `EOFError` where they break off.
    """
    inner = zlib.decompressobj(GZIP_HEADER)
    for chunk in chunks:
        while chunk:
            if inner.eof:  # another member follows, perhaps after some padding
                chunk = chunk.lstrip(b"\0")
                if not chunk:
                    break
                inner = zlib.decompressobj(GZIP_HEADER)
            yield inner.decompress(chunk, AT_ONCE)
            chunk = inner.unconsumed_tail or inner.unused_data
    yield inner.flush()
    if not inner.eof:
        raise EOFError


class Unpacked(io.RawIOBase):
    """The bytes of a gzip file, as far as they are whole."""

    def __init__(self, file: io.BufferedReader) -> None:
        self.pieces = gunzipped(iter(lambda: file.read1(AT_ONCE), b""))
        self.rest = b""

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, room: Any) -> int:
        """Fill the room with the next bytes; how many there were, 0 at the end."""
        view = memoryview(room).cast("B")
        while not self.rest:
            piece = next(self.pieces, None)
            if piece is None:
                return 0
            self.rest = piece
        some, self.rest = self.rest[: len(view)], self.rest[len(view) :]
        view[: len(some)] = some
        return len(some)


def unpacked_once(content: bytes, most: int) -> bytes:
    """The content, unpacked if it is gzip, and cut behind `most` bytes and one more.

    Raises `TwicePackedError` where it is packed again, `zlib.error` and `EOFError`
    where it is damaged.
    """
    if not content.startswith(MAGIC):
        return content
    inner = bytearray()
    for piece in gunzipped([content]):
        inner += piece
        if len(inner) > most:
            return bytes(inner[: most + 1])
    if inner.startswith(MAGIC):
        raise TwicePackedError
    return bytes(inner)
