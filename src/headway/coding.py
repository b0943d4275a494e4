"""Which version of the coding made an entry: rules, words, weights and parser."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["coding_version"]

DECIDING = ("extract", "lexicon", "read", "resolve")  # they decide what is read
ENDINGS = (".json", ".jsonl", ".npz", ".onnx", ".py")


def coding_version(parser: str) -> str:
    """Eight hexadecimal digits of all rules, words and weights, and the parser's name.

    Whatever changes them changes it, so that a ledger tells old readings from new.
    """
    digest = sha256()
    for folder in DECIDING:
        for file in within(files("headway") / folder):
            digest.update(file.name.encode() + file.read_bytes())
    return f"{digest.hexdigest()[:8]}+{parser}"


def within(folder: Traversable) -> Iterator[Traversable]:
    """The files of a folder and of the folders in it, in the order of their names."""
    for place in sorted(folder.iterdir(), key=lambda p: p.name):
        if place.is_dir():
            yield from within(place)
        elif place.name.endswith(ENDINGS):
            yield place
