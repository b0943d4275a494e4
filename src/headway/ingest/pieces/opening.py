"""The captures in a piece of an archive."""

import io
import os
from collections.abc import Iterator
from typing import BinaryIO, assert_never, cast

from headway.errors import SourceError
from headway.ingest.files import captures_of, unreadable
from headway.ingest.media import name_of
from headway.ingest.pieces.lines import are_lines, captures_between, captures_of_lines
from headway.ingest.pieces.piece import Cut, Part, Piece
from headway.ingest.pieces.stored import FIRST, mark_of, name_in, seen
from headway.ingest.sources import shown
from headway.model.article import Capture, Hints

__all__ = ["captures_in"]

AT_ONCE = 131_072  # bytes read at a time
Found = Iterator[Capture | SourceError]


def captures_in(piece: Piece, hints: Hints) -> Found:
    """The captures in a piece, one at a time, in the order of its files.

    Joined in the order of the pieces they are those of the whole files, however these
    were cut. What cannot be read is yielded as a `SourceError`, and the rest goes on; a
    file that has changed since it was cut, or changes while it is read, is told too.
    """
    for part in piece.parts:
        yield from captures_in_part(part, hints)


def captures_in_part(part: Part, hints: Hints) -> Found:
    """The captures in one part."""
    origin = shown(part.address)
    now = seen(part.address)
    if isinstance(now, SourceError):
        yield now
    elif now.mark != part.mark:
        yield changed(origin)
    else:
        yield from captures_of_part(part, origin, hints)


def captures_of_part(part: Part, origin: str, hints: Hints) -> Found:
    """The captures in one part of a file that stands as it stood."""
    try:
        with reader_of(part.address) as file:
            yield from captures_from(file, part, origin, hints)
            if mark_of(os.fstat(file.fileno())) != part.mark:
                yield changed(origin)
    except OSError as broken:
        yield unreadable(origin, broken)


def reader_of(path: str) -> io.BufferedReader:
    """The file, opened."""
    return cast(io.BufferedReader, io.BufferedReader(io.FileIO(path), AT_ONCE))


def captures_from(
    file: io.BufferedReader, part: Part, origin: str, hints: Hints
) -> Found:
    """The captures in one part of an open file."""
    name = name_in(part.address)
    match part.cut:
        case Cut.LINES:
            yield from captures_between(
                file, part.start, part.end, name_of(name), origin, hints
            )
        case Cut.WHOLE if are_lines(file.peek(FIRST)[:FIRST], name):
            yield from captures_of_lines(file, part.size, name_of(name), origin, hints)
        case Cut.WHOLE:
            yield from captures_of(cast(BinaryIO, file), name, origin, hints)
        case _:
            assert_never(part.cut)


def changed(origin: str) -> SourceError:
    """What to do with a file that changes."""
    return SourceError(f"{origin}: has changed since the run began: start it again")
