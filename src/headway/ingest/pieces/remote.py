"""Files in stores, found and opened as files of this machine are."""

import errno
import io
from collections.abc import Iterable, Iterator, Mapping
from glob import has_magic
from typing import Any, cast

from headway.errors import SourceError
from headway.ingest.pieces.stored import ENDINGS, TABLE, Stored, name_in
from headway.ingest.pieces.stores import Store, faults, fit, store_of, unreached
from headway.ingest.places import wanted
from headway.ingest.sources import shown

__all__ = ["Distant", "found_there", "opened_there", "seen_there"]

BLOCK = 8_388_608  # bytes fetched at a time
TAGS = ("ETag", "etag", "mtime")  # told alike of one file and of a folder's
Told = Mapping[str, Any]  # what a store tells of a file; each tells other things


def found_there(address: str) -> Iterator[Stored | SourceError]:
    """The file at an address, or the reports of a folder or of all that fit a pattern.

    Raises `SourceError` where there is none.
    """
    store = store_of(address)
    try:
        found = sorted(meant(store), key=lambda told: str(told["name"]))
    except faults() as broken:
        raise unreached(address, broken) from broken
    if not found:
        raise SourceError(f"{shown(address)}: {nothing(store)}")
    return (stored(store, told) for told in found)


def nothing(store: Store) -> str:
    """What to do where there is no report."""
    if has_magic(store.path):
        return "no file fits: check the pattern"
    return f"no reports there: looked for {', '.join(ENDINGS)}"


def meant(store: Store) -> Iterator[Told]:
    """What the store tells of the files that a person means."""
    for told in named(store):
        if told["type"] == "directory":
            yield from below(store, str(told["name"]))
        else:
            yield told


def named(store: Store) -> Iterable[Told]:
    """What the store tells of the place that is named, or of those that fit."""
    try:
        return [store.files.info(store.path)]
    except FileNotFoundError:
        if not has_magic(store.path):
            raise
    fitting: Mapping[str, Told] = store.files.glob(store.path, detail=True)
    return fitting.values()


def below(store: Store, folder: str) -> Iterator[Told]:
    """The files of a folder that look like reports, as on this machine."""
    found: Mapping[str, Told] = store.files.find(folder, detail=True)
    for path, told in found.items():
        *folders, name = path[len(folder) :].split("/")
        hidden = any(one.startswith(".") for one in folders)
        if told["type"] != "directory" and not hidden and wanted(name, ENDINGS):
            yield told


def stored(store: Store, told: Told) -> Stored | SourceError:
    """The file that the store tells of, unless its address would lead elsewhere."""
    try:
        address = fit(store.address_of(str(told["name"])))
    except SourceError as refused:
        return refused
    return Stored(
        address=address, size=int(told.get("size") or 0), mark=mark_there(told)
    )


def mark_there(told: Told) -> str:
    """How a file stands: its size, and by what its store tells it from older ones."""
    tags = (str(told[tag]).strip('"') for tag in TAGS if told.get(tag))
    return f"{told.get('size')} bytes, {next(tags, 'no more is told')}"


def seen_there(address: str) -> Stored | SourceError:
    """A file of a store as it stands now, or why it cannot be read."""
    try:
        store = store_of(address)
        return stored(store, store.files.info(store.path))
    except SourceError as refused:
        return refused
    except faults() as broken:
        return unreached(address, broken)


def opened_there(address: str) -> io.RawIOBase:
    """A file of a store, opened; all that goes wrong with it is an `OSError`."""
    store = store_of(address)
    leaps = name_in(address).lower().endswith(TABLE)
    ahead = "none" if leaps else "readahead"
    try:
        file = store.files.open(store.path, "rb", block_size=BLOCK, cache_type=ahead)
    except faults() as broken:
        raise as_system(broken) from broken
    return Distant(file)


class Distant(io.RawIOBase):
    """The bytes of a file in a store."""

    def __init__(self, file: Any) -> None:
        self.file = file

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Whether a range can be read."""
        return bool(self.file.seekable())

    def readinto(self, room: Any) -> int:
        """Fill the room with the next bytes; how many there were, 0 at the end."""
        view = memoryview(room).cast("B")
        try:
            some = self.file.read(len(view))
        except faults() as broken:
            raise as_system(broken) from broken
        view[: len(some)] = some
        return len(some)

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        """Go to a byte of the file."""
        return cast(int, self.file.seek(place, whence))

    def tell(self) -> int:
        """The byte that is read next."""
        return cast(int, self.file.tell())

    def close(self) -> None:
        """Let the file go."""
        if not self.closed:
            self.file.close()
        super().close()


def as_system(broken: Exception) -> OSError:
    """What a store raises, as the system would say it."""
    told = getattr(broken, "strerror", None) or str(broken)
    words = shown(" ".join(told.split()))[:200]
    return OSError(errno.EIO, words or type(broken).__name__)
