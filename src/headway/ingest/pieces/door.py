"""One door to the files of this machine and to those in stores."""

import io
from typing import cast

from headway.errors import SourceError
from headway.ingest.pieces.remote import opened_there, seen_there
from headway.ingest.pieces.stored import Stored, seen_here

__all__ = ["FIRST", "is_here", "opened", "seen"]

FIRST = 4096  # bytes that tell what a file holds
AT_ONCE = 131_072  # bytes read at a time


def seen(address: str) -> Stored | SourceError:
    """The file at a path or address as it stands now, or why it cannot be read."""
    return seen_here(address) if is_here(address) else seen_there(address)


def opened(address: str) -> io.BufferedReader:
    """The file at a path or address; raises `OSError` where it cannot be."""
    file = io.FileIO(address) if is_here(address) else opened_there(address)
    return cast(io.BufferedReader, io.BufferedReader(file, AT_ONCE))


def is_here(address: str) -> bool:
    """Whether it is a path of this machine: these are absolute."""
    return address.startswith("/")
