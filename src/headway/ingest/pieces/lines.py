"""The records of a plain JSONL file, in ranges that may be read apart.

A record is named by the byte at which its line begins: nobody knows the number of a
line without reading all before it, and no name may depend on how the file was cut.
"""

import io
from collections.abc import Iterator

from headway.errors import SourceError
from headway.ingest.files import LARGEST, captured
from headway.ingest.media import GZIP, JSON, JSONL, MAGIC, by_ending, sniffed, unfit
from headway.model.article import Capture, Hints

__all__ = ["are_lines", "captures_between", "captures_of_lines"]

SKIPPED = 1_000_000  # bytes passed over at a time
Found = Iterator[Capture | SourceError]


def are_lines(first: bytes, name: str) -> bool:
    """Whether a file of this name that begins so holds one plain record a line."""
    if first.startswith(MAGIC) or name.lower().endswith(GZIP):
        return False
    kind = by_ending(name) or sniffed(first)
    return kind == JSONL and not unfit(first, kind)


def captures_of_lines(
    file: io.BufferedReader, name: str, origin: str, hints: Hints
) -> Found:
    """A capture of each line of a whole file; one without any is told."""
    empty = True
    for capture in captures_between(file, 0, None, name, origin, hints):
        empty = False
        yield capture
    if empty:
        yield SourceError(f"{origin}: empty, there is nothing to read")


def captures_between(
    file: io.BufferedReader,
    start: int,
    end: int | None,
    name: str,
    origin: str,
    hints: Hints,
) -> Found:
    """A capture of each line that begins in `[start, end)`, in bytes; None: the end.

    A line that is too long is told and passed over. Blank lines are none.
    """
    for at, line in lines_between(file, start, end):
        where = f"{origin}:byte {at}"
        if len(line) > LARGEST:
            yield SourceError(
                f"{where}: the line is longer than {LARGEST // 1_000_000} MB, passed "
                "over: write one record a line"
            )
        else:
            yield captured(line, JSON, f"{name}:byte-{at}", where, hints)


def lines_between(
    file: io.BufferedReader, start: int, end: int | None
) -> Iterator[tuple[int, bytes]]:
    """The lines with their first bytes; of one that is too long, its beginning."""
    at = first_line(file, start)
    while (end is None or at < end) and (line := file.readline(LARGEST + 1)):
        if len(line) > LARGEST or line.strip():
            yield at, line
        at += len(line)
        if len(line) > LARGEST and not line.endswith(b"\n"):
            at += rest_of_line(file)


def first_line(file: io.BufferedReader, start: int) -> int:
    """Go to the first line that begins at this byte or behind it; where it begins."""
    if start == 0:
        return 0
    file.seek(start - 1)
    return start - 1 + rest_of_line(file)


def rest_of_line(file: io.BufferedReader) -> int:
    """Pass over what is left of a line; how many bytes that was."""
    passed = 0
    while some := file.readline(SKIPPED):
        passed += len(some)
        if some.endswith(b"\n"):
            break
    return passed
