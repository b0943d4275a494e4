"""The files of an archive as they are stored: where, how large, and how they stand."""

import os
import stat
from dataclasses import dataclass

from headway.errors import SourceError
from headway.ingest.files import unreadable
from headway.ingest.media import READABLE
from headway.ingest.sources import shown

__all__ = ["ENDINGS", "TABLE", "Stored", "name_in", "seen_here"]

TABLE = ".parquet"
ENDINGS = (*READABLE, TABLE)  # of the files that are read from a folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A file that was found, and not opened."""

    address: str  # an absolute path, or an address as fsspec takes it
    size: int  # bytes; 0 where a store does not say it
    mark: str  # another one once the file was changed


def seen_here(path: str) -> Stored | SourceError:
    """A file of this machine as it stands now, or why it cannot be read in pieces."""
    try:
        state = os.stat(path)
    except FileNotFoundError:
        return SourceError(f"{shown(path)}: no such file: check the path")
    except OSError as broken:
        return unreadable(shown(path), broken)
    if not stat.S_ISREG(state.st_mode):
        return SourceError(
            f"{shown(path)}: a pipe or device, passed over: save it to a file first"
        )
    mark = f"{state.st_size} bytes, {state.st_mtime_ns}"
    return Stored(address=path, size=state.st_size, mark=mark)


def name_in(address: str) -> str:
    """The file's own name in an address or path."""
    return shown(address.rpartition("/")[2])
