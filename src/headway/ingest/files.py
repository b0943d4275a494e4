"""Captures of files and of standard input, one report or one record at a time."""

import io
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import BinaryIO, cast

from headway.errors import SourceError
from headway.ingest.archive import pages_in
from headway.ingest.media import (
    GZIP,
    JSON,
    JSONL,
    MAGIC,
    WARC,
    by_ending,
    name_of,
    sniffed,
    unfit,
)
from headway.ingest.packing import Unpacked
from headway.model.article import Capture, Hints

__all__ = ["LARGEST", "captures_of", "unreadable"]

LARGEST = 20_000_000  # bytes of one report or one record, unpacked
FIRST = 4096  # bytes that tell what a file holds
MOST_BLANK = 100_000  # blank lines in a row; more are a trap
Found = Iterator[Capture | SourceError]
BROKEN = (OSError, EOFError, zlib.error)


def captures_of(file: BinaryIO, name: str, origin: str, hints: Hints) -> Found:
    """What an open file holds: a report, or as many as it has records.

    Reads no further than asked and leaves the file open. What cannot be read is yielded
    as a `SourceError`.
    """
    buffered = cast(io.BufferedReader, io.BufferedReader(cast(io.RawIOBase, file)))
    try:
        yield from captures_in(unpacked(buffered, name, origin), name, origin, hints)
    except SourceError as refused:
        yield refused
    except BROKEN as broken:
        yield unreadable(origin, broken)
    finally:
        buffered.detach()


def unpacked(file: io.BufferedReader, name: str, origin: str) -> io.BufferedReader:
    """The file's bytes, unpacked where they are gzip.

    Raises `SourceError` where the ending promises gzip and the bytes are none.
    """
    if file.peek(2).startswith(MAGIC):
        return io.BufferedReader(Unpacked(file))
    if name.lower().endswith(GZIP) and file.peek(1):
        raise SourceError(f"{origin}: not gzip, though it ends in .gz: rename it")
    return file


def captures_in(file: io.BufferedReader, name: str, origin: str, hints: Hints) -> Found:
    """What the unpacked bytes hold."""
    first = file.peek(FIRST)[:FIRST]
    kind = by_ending(name) or sniffed(first)
    if why := unfit(first, kind):
        yield SourceError(f"{origin}: {why}")
    elif kind == WARC:
        yield from pages_in(file, origin, LARGEST, hints)
    elif kind == JSONL:
        yield from captures_of_records(file, name_of(name), origin, hints)
    else:
        yield whole(file, kind, name_of(name), origin, hints)


def whole(
    file: io.BufferedReader, kind: str, name: str, origin: str, hints: Hints
) -> Capture:
    """The one report that a file holds; `SourceError` where it is too large."""
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise SourceError(
            f"{origin}: larger than {LARGEST // 1_000_000} MB: split it into single "
            "reports, or put them one a line into a .jsonl file"
        )
    return captured(content, kind, name, origin, hints)


def captures_of_records(
    file: io.BufferedReader, name: str, origin: str, hints: Hints
) -> Found:
    """One capture a line; a file without any is told."""
    empty = True
    for number, line in records(file, origin):
        empty = False
        if isinstance(line, SourceError):
            yield line
        else:
            yield captured(line, JSON, f"{name}:{number}", f"{origin}:{number}", hints)
    if empty:
        yield SourceError(f"{origin}: empty, there is nothing to read")


def records(
    file: io.BufferedReader, origin: str
) -> Iterator[tuple[int, bytes | SourceError]]:
    """Each line with its number; reading ends at one that is broken off or a trap.

    Blank lines are passed over and counted, so that a line's number is the file's own.
    """
    blank = 0
    for number in count(1):
        line = next_line(file, f"{origin}:{number}")
        if isinstance(line, SourceError):
            yield number, line
        if isinstance(line, SourceError) or not line:
            return
        blank = 0 if line.strip() else blank + 1
        if blank > MOST_BLANK:
            nothing = f"{origin}: nothing but blank lines up to line {number}"
            yield number, SourceError(nothing)
            return
        if not blank:
            yield number, line


def next_line(file: io.BufferedReader, where: str) -> bytes | SourceError:
    """The next line, empty at the end, or why there is none."""
    try:
        line = file.readline(LARGEST + 1)
    except BROKEN as broken:
        return unreadable(where, broken)
    return too_long(where) if len(line) > LARGEST else line


def too_long(where: str) -> SourceError:
    """What to do with a line that no report needs."""
    return SourceError(
        f"{where}: the line is longer than {LARGEST // 1_000_000} MB, the rest is not "
        "read: write one record a line"
    )


def captured(
    content: bytes, kind: str, name: str, origin: str, hints: Hints
) -> Capture:
    """The bytes with what is known of them, fetched now."""
    return Capture(
        name=name,
        origin=origin,
        media_type=kind,
        content=content,
        fetched=datetime.now(UTC),
        hints=hints,
    )


def unreadable(origin: str, broken: Exception) -> SourceError:
    """Why a file cannot be read, or read on, in one line."""
    match broken:
        case EOFError():
            return SourceError(f"{origin}: the gzip file breaks off: fetch it again")
        case zlib.error():
            return SourceError(f"{origin}: the gzip file is damaged: fetch it again")
        case _:
            reason = getattr(broken, "strerror", None) or "the file is damaged"
            return SourceError(f"{origin}: cannot be read: {reason}")
