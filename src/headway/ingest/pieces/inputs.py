"""From what a person names to the files of an archive; none is opened."""

import os
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

from headway.errors import SourceError
from headway.ingest.files import unreadable
from headway.ingest.pieces.remote import found_there
from headway.ingest.pieces.stored import ENDINGS, Stored, seen_here
from headway.ingest.places import STDIN, files_below
from headway.ingest.sources import shown

__all__ = ["files_of"]

HERE = ("file://", "local://")
Files = Iterator[Stored | SourceError]


def files_of(inputs: Iterable[str]) -> Files:
    """The files of all inputs, each once: in the order of the inputs, sorted within.

    What is found in a folder and cannot be read is yielded as a `SourceError`. Raises
    one, before any file is yielded, where what was named leads nowhere.
    """
    return each_once([files_at(named) for named in inputs])


def each_once(found: Iterable[Files]) -> Files:
    """What was found, without the files that were found before."""
    known: set[str] = set()
    for files in found:
        for file in files:
            if isinstance(file, SourceError):
                yield file
            elif file.address not in known:
                known.add(file.address)
                yield file


def files_at(named: str) -> Files:
    """The files that a person means by a path, folder, pattern or address."""
    if "\0" in named or not named:
        raise SourceError("an empty or impossible file name: give a path")
    if named == STDIN:
        raise SourceError("standard input cannot be cut: save it to a file first")
    if named.startswith(HERE) and not os.path.lexists(named):
        named = named.partition("://")[2]
    if "://" in named and not os.path.lexists(named):
        return found_there(named)
    if has_magic(named) and not os.path.lexists(named):
        return fitting(named)
    return found_at(os.path.abspath(named))


def fitting(pattern: str) -> Files:
    """The files that fit a pattern, and those in the folders that fit."""
    paths = sorted(glob(os.path.abspath(pattern), recursive=True))
    if not paths:
        raise SourceError(f"{shown(pattern)}: no file fits: check the pattern")
    return (file for path in paths for file in passed_on(path))


def passed_on(path: str) -> Files:
    """What is found at a path that nobody named by itself."""
    try:
        yield from found_at(path)
    except SourceError as refused:
        yield refused


def found_at(path: str) -> Files:
    """The file at a path, or the files of a folder."""
    if os.path.isdir(path):
        return in_folder(path)
    file = seen_here(path)
    if isinstance(file, SourceError):
        raise file
    return iter([file])


def in_folder(folder: str) -> Files:
    """The reports of a folder and its own folders, as `gather` walks them."""
    refused: list[OSError] = []
    found = sorted(map(str, files_below(Path(folder), refused, ENDINGS)))
    if refused and not found:
        raise unreadable(shown(str(refused[0].filename)), refused[0])
    if not found:
        raise SourceError(
            f"{shown(folder)}: no reports in this folder: "
            f"looked for {', '.join(ENDINGS)}"
        )
    return noted(refused, found)


def noted(refused: Iterable[OSError], found: Iterable[str]) -> Files:
    """The folders that cannot be opened, then the files."""
    for broken in refused:
        yield unreadable(shown(str(broken.filename)), broken)
    yield from map(seen_here, found)
