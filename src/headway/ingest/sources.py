"""From what a person names on the command line to the captures in it."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from headway.errors import SourceError
from headway.ingest.files import captures_of, unreadable
from headway.ingest.media import READABLE
from headway.ingest.pages import fetch
from headway.ingest.places import STDIN, files_below
from headway.model.article import Capture, Hints
from headway.model.masking import masked
from headway.model.source import is_web

__all__ = ["gather"]

Found = Iterator[Capture | SourceError]
ADDRESS = re.compile(
    r"www\.|[\w-]+(\.[\w-]+)+/"
)  # how one begins that lacks its scheme


def gather(sources: Iterable[str], hints: Hints, stdin: BinaryIO | None) -> Found:
    """The captures in files, folders, web addresses and, for "-", standard input.

    What cannot be read is yielded as a `SourceError`, and the rest goes on; `stdin` is
    None where it is closed.
    """
    for source in sources:
        if source == STDIN:
            yield from piped(stdin, hints)
        elif is_web(source):
            yield fetched(source, hints)
        else:
            yield from found_at(source, hints)


def piped(stdin: BinaryIO | None, hints: Hints) -> Found:
    """What standard input holds."""
    if stdin is None:
        yield SourceError("standard input is closed: name a file instead of -")
    else:
        yield from captures_of(stdin, "stdin", "standard input", hints)


def fetched(address: str, hints: Hints) -> Capture | SourceError:
    """The page at a web address."""
    try:
        return fetch(address, hints)
    except SourceError as refused:
        return refused


def found_at(source: str, hints: Hints) -> Found:
    """What a file holds, or the files of a folder."""
    if "\0" in source or not source:
        yield SourceError("an empty or impossible file name: give a path")
    elif os.path.isdir(source):
        yield from in_folder(Path(source), hints)
    elif "://" in source and not os.path.lexists(source):
        yield SourceError(f"{shown(source)}: only http and https addresses are fetched")
    else:
        yield from in_file(Path(source), hints)


def in_file(path: Path, hints: Hints) -> Found:
    """What one file holds."""
    origin = shown(str(path))
    try:
        with path.open("rb") as file:
            yield from captures_of(file, shown(path.name), origin, hints)
    except FileNotFoundError:
        yield SourceError(f"{origin}: no such file: {hint(origin)}")
    except OSError as broken:
        yield unreadable(origin, broken)


def hint(path: str) -> str:
    """What to check about a path where nothing is."""
    if ADDRESS.match(path):
        return "an address begins with https://"
    return "check the path"


def in_folder(folder: Path, hints: Hints) -> Found:
    """What the readable files of a folder hold, its own folders too, in sorted order.

    Hidden files and folders, README files and other endings are passed over.
    """
    refused: list[OSError] = []
    found = sorted(files_below(folder, refused))
    for broken in refused:
        yield unreadable(shown(str(broken.filename)), broken)
    if not found and not refused:
        yield SourceError(
            f"{shown(str(folder))}: no reports in this folder: "
            f"looked for {', '.join(READABLE)}"
        )
    for path in found:
        if path.exists() and not path.is_file():
            yield SourceError(
                f"{shown(str(path))}: a pipe or device, passed over: "
                "name it itself to have it read"
            )
        else:
            yield from in_file(path, hints)


def shown(path: str) -> str:
    """A path or address as messages can hold it: one line, without a password."""
    whole = masked(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(char if char.isprintable() else "\ufffd" for char in whole)
