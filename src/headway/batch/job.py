"""What a batch is to do, and where in its folder what is done is kept."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from headway.batch.modes import Mode
from headway.ingest.pieces.piece import Piece
from headway.model.article import Hints, hash_of

__all__ = ["Job", "Part", "Task", "Words", "key_of"]

NO_HINTS = Hints()
DIGITS = 20  # hexadecimal digits of a key


class Part(StrEnum):
    """The folders in the folder of a batch."""

    SIFTED = "sifted"  # reports worth reading, a file for each piece of the inputs
    ASIDE = "tables/aside"  # the others, with the reason
    SHARDS = "shards"  # what became of each shard that is read
    ENTRIES = "entries"  # the entries of each shard as lines of JSON
    TABLES = "tables"  # the same as Parquet
    AT_HAND = "at-hand"  # which report a worker is reading


@dataclass(frozen=True, slots=True)
class Words:
    """A dossier's file as it was when the job began."""

    file: Path
    sha256: str  # of its bytes: whoever keeps what was made of it tells it from others


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Reports of an archive to be read into a folder."""

    folder: Path
    mode: Mode = Mode.ARCHIVE
    hints: Hints = NO_HINTS
    dossier: Words | None = None

    def place(self, part: Part, name: str) -> Path:
        """A file of this part."""
        return self.folder / part / name


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of the inputs to be sifted for a job."""

    job: Job
    piece: Piece
    key: str  # hashed from all on which the result hangs


def key_of(*parts: object) -> str:
    """Twenty hexadecimal digits for these parts, the same wherever they are made."""
    return hash_of("\n".join(map(str, parts)))[:DIGITS]
