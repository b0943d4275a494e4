"""The captures in a piece of an archive."""

import io
from collections.abc import Iterator
from typing import BinaryIO, assert_never, cast

from headway.errors import SourceError
from headway.ingest.files import captures_of, unreadable
from headway.ingest.media import name_of
from headway.ingest.pieces.door import FIRST, is_here, opened, seen
from headway.ingest.pieces.lines import are_lines, captures_between, captures_of_lines
from headway.ingest.pieces.piece import Cut, Part, Piece
from headway.ingest.pieces.rows import are_rows, captures_of_rows
from headway.ingest.pieces.stored import name_in
from headway.ingest.sources import shown
from headway.model.article import Capture, Hints

__all__ = ["captures_in"]

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
    if refused := changed(part):
        yield refused
        return
    origin = shown(part.address)
    try:
        with opened(part.address) as file:
            yield from captures_from(file, part, origin, hints)
    except OSError as broken:
        yield unreadable(origin, broken)
    else:
        if is_here(part.address) and (refused := changed(part)):
            yield refused  # stores give one state of a file, or an error


def captures_from(
    file: io.BufferedReader, part: Part, origin: str, hints: Hints
) -> Found:
    """The captures in one part of an open file."""
    name = name_of(name_in(part.address))
    match part.cut:
        case Cut.WHOLE:
            yield from captures_of_whole(file, part, origin, hints)
        case Cut.LINES:
            yield from captures_between(file, part.start, part.end, name, origin, hints)
        case Cut.ROWS:
            groups = range(part.start, part.end)
            yield from captures_of_rows(file, groups, name, origin, hints)
        case _:
            assert_never(part.cut)


def captures_of_whole(
    file: io.BufferedReader, part: Part, origin: str, hints: Hints
) -> Found:
    """The captures in a whole file."""
    name = name_in(part.address)
    first = file.peek(FIRST)[:FIRST]
    if are_rows(first, name):
        yield from captures_of_rows(file, None, name_of(name), origin, hints)
    elif are_lines(first, name):
        yield from captures_of_lines(file, name_of(name), origin, hints)
    else:
        yield from captures_of(cast(BinaryIO, file), name, origin, hints)


def changed(part: Part) -> SourceError | None:
    """Whether the file is gone, or another one than was cut; None: it is the same."""
    now = seen(part.address)
    if isinstance(now, SourceError):
        return now
    if now.mark == part.mark:
        return None
    return SourceError(
        f"{shown(part.address)}: has changed since the run began: start it again"
    )
