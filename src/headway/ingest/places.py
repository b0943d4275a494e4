"""Which files a person names, without reading any."""

import os
from collections.abc import Iterator
from pathlib import Path

from headway.ingest.media import READABLE

__all__ = ["STDIN", "files_below", "files_of", "wanted"]

STDIN = "-"
DEVICE = Path("/dev/stdin")


def files_of(source: str) -> Iterator[Path]:
    """The files from which the captures of a source are read, if it has any."""
    if source == STDIN:
        yield from (path for path in [DEVICE] if path.is_file())  # read - < FILE
    elif "\0" in source or not os.path.lexists(source):
        return
    elif os.path.isdir(source):
        yield from files_below(Path(source), [])
    else:
        yield Path(source)


def files_below(
    folder: Path, refused: list[OSError], endings: tuple[str, ...] = READABLE
) -> Iterator[Path]:
    """The files that look like reports; folders that cannot be opened are noted."""
    for place, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found = (name for name in names if wanted(name, endings))
        yield from (Path(place, name) for name in found)


def wanted(name: str, endings: tuple[str, ...]) -> bool:
    """Whether a file of this name, found in a folder, is a report."""
    hidden = name.startswith((".", "README"))
    return not hidden and name.lower().endswith(endings)
