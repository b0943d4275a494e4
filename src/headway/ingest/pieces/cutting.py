"""Which parts of which files make a piece; hardly a file is opened for it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from headway.errors import SourceError
from headway.ingest.pieces.inputs import files_of
from headway.ingest.pieces.lines import are_lines
from headway.ingest.pieces.piece import Cut, Part, Piece
from headway.ingest.pieces.stored import FIRST, Stored, name_in

__all__ = ["SIZE", "pieces"]

SIZE = 32_000_000  # bytes of a piece, as they are stored
MOST = 1_000  # files in a piece
Pieces = Iterator[Piece | SourceError]


def pieces(inputs: Iterable[str], size: int = SIZE) -> Pieces:
    """The pieces of all files that are named, in the order of the inputs.

    A large plain JSONL file is cut into ranges of `size` bytes, any other large file is
    a piece; small files are put together. The same files, unchanged, give the same
    pieces. What is found in a folder and cannot be read is yielded as a `SourceError`.
    Raises one, before any piece, where an input leads nowhere.
    """
    return put_together(files_of(inputs), size)


def put_together(files: Iterable[Stored | SourceError], size: int) -> Pieces:
    """Large files cut, small ones in one piece as long as they stand side by side."""
    small: list[Part] = []
    held = 0
    for file in files:
        if isinstance(file, SourceError):
            yield file
            continue
        if small and (held + file.size > size or len(small) == MOST):
            yield Piece(parts=tuple(small))
            small, held = [], 0
        if file.size > size:
            yield from (Piece(parts=(part,)) for part in parts_of(file, size))
        else:
            small.append(whole(file))
            held += file.size
    if small:
        yield Piece(parts=tuple(small))


def whole(file: Stored) -> Part:
    """The file as one part."""
    return Part(address=file.address, mark=file.mark, size=file.size)


def parts_of(file: Stored, size: int) -> Iterator[Part]:
    """The parts of a large file."""
    if not are_lines(first_bytes(file), name_in(file.address)):
        yield whole(file)
        return
    for start, end in pairwise([*range(0, file.size, size), file.size]):
        yield Part(
            address=file.address,
            mark=file.mark,
            cut=Cut.LINES,
            start=start,
            end=end,
            size=end - start,
        )


def first_bytes(file: Stored) -> bytes:
    """What tells what a file holds; none where it cannot be read: a worker says so."""
    try:
        with Path(file.address).open("rb") as opened:
            return opened.read(FIRST)
    except OSError:
        return b""
