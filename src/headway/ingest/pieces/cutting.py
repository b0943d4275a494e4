"""Which parts of which files make a piece; hardly a file is opened for it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from headway.errors import SourceError
from headway.ingest.pieces.door import FIRST, opened
from headway.ingest.pieces.inputs import files_of
from headway.ingest.pieces.lines import are_lines
from headway.ingest.pieces.piece import Cut, Part, Piece
from headway.ingest.pieces.rows import are_rows, group_sizes
from headway.ingest.pieces.stored import Stored, name_in

__all__ = ["SIZE", "pieces"]

SIZE = 32_000_000  # bytes of a piece, as they are stored
MOST = 1_000  # files in a piece
Pieces = Iterator[Piece | SourceError]


def pieces(inputs: Iterable[str], size: int = SIZE) -> Pieces:
    """The pieces of all files that are named, in the order of the inputs.

    A large file of plain JSONL or Parquet is cut into pieces of about `size` bytes, any
    other large file is a piece; small files are put together. The same files,
    unchanged, give the same pieces. What is found in a folder and cannot be read is
    yielded as a `SourceError`. Raises one, before any piece, where an input leads
    nowhere.
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


def parts_of(file: Stored, size: int) -> Sequence[Part]:
    """The parts of a large file; one that cannot be read is left to a worker whole."""
    name = name_in(file.address)
    try:
        with opened(file.address) as inside:
            first = inside.peek(FIRST)[:FIRST]
            if are_rows(first, name):
                return parts_of_rows(file, group_sizes(inside), size)
            if are_lines(first, name):
                return parts_of_lines(file, size)
    except OSError:
        pass
    return [whole(file)]


def parts_of_lines(file: Stored, size: int) -> Sequence[Part]:
    """Ranges of bytes of a plain JSONL file."""
    bounds = pairwise([*range(0, file.size, size), file.size])
    return [part(file, Cut.LINES, start, end, end - start) for start, end in bounds]


def parts_of_rows(file: Stored, groups: Sequence[int], size: int) -> Sequence[Part]:
    """Row groups of a Parquet file, of which the sizes are given, side by side."""
    parts: list[Part] = []
    start = held = 0
    for number, stored in enumerate(groups):
        if number > start and held + stored > size:
            parts.append(part(file, Cut.ROWS, start, number, held))
            start, held = number, 0
        held += stored
    parts.append(part(file, Cut.ROWS, start, len(groups), held))
    return parts if groups else [whole(file)]


def part(file: Stored, cut: Cut, start: int, end: int, size: int) -> Part:
    """A range of a file."""
    return Part(
        address=file.address,
        mark=file.mark,
        cut=cut,
        start=start,
        end=end,
        size=size,
    )
