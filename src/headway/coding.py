"""Which version of the coding made an entry or a filing: rules, words and weights."""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = [
    "archive_version",
    "asking_version",
    "basis_of",
    "coding_version",
    "finding_version",
    "looking_version",
]

DECIDING = ("extract", "lexicon", "read", "resolve")  # they decide what is read
ASKING = ("extract/asked",)  # it decides what is asked of a language model and taken
ARCHIVING = ("batch", "columns", "follow", "ingest", "look")  # and what of archives
FILING = ("follow", "lexicon")  # they decide how it is filed
LOOKING = ("look",)  # they decide what is passed over in an archive
FINDING = ("analyse", "lexicon", "serve")  # they decide what is found in filings
APART = {"asked"}  # folders that count only where they are named
ENDINGS = (".json", ".jsonl", ".npz", ".onnx", ".py", ".txt")
DIGITS = 8


def coding_version(parser: str) -> str:
    """Eight hexadecimal digits of all rules, words and weights, and the parser's name.

    Whatever changes them changes it, so that a ledger tells old readings from new.
    """
    return f"{digest(DECIDING)}+{parser}"


def asking_version(parser: str, model: str) -> str:
    """The same where a language model is asked: of what it is asked, too, and its name.

    The rules for such questions are not in other versions: they change nothing there.
    """
    return f"{digest(ASKING + DECIDING)}+{parser}+llm:{model}"


def archive_version(parser: str) -> str:
    """The same for archives: of what sifts them and writes their tables, too."""
    return f"{digest(ARCHIVING + DECIDING)}+{parser}"


def looking_version() -> str:
    """Eight hexadecimal digits of the rules by which sentences are passed over."""
    return digest(LOOKING)


def basis_of(mark: str) -> str:
    """What all filings of a dossier with this mark hang on; another: file anew."""
    return f"{mark} {digest(FILING)}"


def finding_version() -> str:
    """Eight hexadecimal digits of all by which filings make findings."""
    return digest(FINDING)


@cache
def digest(folders: Iterable[str]) -> str:
    """Eight hexadecimal digits of the files in these folders."""
    found = sha256()
    for folder in folders:
        for file in within(files("headway") / folder):
            found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()[:DIGITS]


def within(folder: Traversable) -> Iterator[Traversable]:
    """The files of a folder and of those in it, in the order of their names."""
    for place in sorted(folder.iterdir(), key=lambda p: p.name):
        if place.is_dir():
            yield from () if place.name in APART else within(place)
        elif place.name.endswith(ENDINGS):
            yield place
