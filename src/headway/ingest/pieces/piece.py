"""A piece of an archive: what one worker opens, in plain values that travel."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

from headway.model.article import hash_of

__all__ = ["Cut", "Part", "Piece", "as_json"]

KEY = 32  # hexadecimal digits


class Cut(StrEnum):
    """What of a file a part is."""

    WHOLE = "whole"
    LINES = "lines"  # those of plain JSONL that begin in a range of bytes
    ROWS = "row groups"  # of Parquet


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A file as it stood when it was cut, or a range of it."""

    address: str  # an absolute path, or an address as fsspec takes it
    mark: str  # the file's size and when it was last changed
    cut: Cut = Cut.WHOLE
    start: int = 0  # the first byte or row group
    end: int = 0  # behind the last one; of a whole file 0
    size: int  # bytes as they are stored, about


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One part of a large file, or several small files."""

    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        """How many bytes there are to read, as they are stored, about."""
        return sum(part.size for part in self.parts)

    @property
    def key(self) -> str:
        """A name for what is made of the piece; another one once a file changes."""
        return hash_of(as_json(self))[:KEY]


def as_json(piece: Piece) -> str:
    """The piece on one line of ASCII; names that are no UTF-8 do not break it."""
    return json.dumps([asdict(part) for part in piece.parts])
