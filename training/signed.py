"""The reports that a first look is learnt from, with their signs and their entries."""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headway.look.cutting import cut
from headway.look.signs import Signs
from headway.look.weighing import Counted, count

__all__ = ["WORDS", "Read", "lines", "places", "seen", "texts", "vocabulary", "write"]

WORDS = Path(__file__).parents[1] / "src/headway/lexicon/words"
SELDOM = 20  # a word of fewer sentences is not learnt
NAMES = 0.6  # a word that is so often written with a capital is a name


@dataclass(frozen=True, slots=True)
class Read:
    """A report with its signs, and how many entries begin in each sentence."""

    relevant: bool
    cut: list[tuple[int, int]]
    counted: Counted
    entries: list[int]


def lines(path: Path) -> list[str]:
    """The lines of a file, unpacked where it is packed."""
    raw = path.read_bytes()
    whole = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return whole.decode("utf-8").splitlines()


def texts(pile: Path) -> Iterator[tuple[str, str]]:
    """Ids and texts of every second line, which are learnt from."""
    for row in map(json.loads, lines(pile)[1::2]):
        yield row["id"], row["text"]


def vocabulary(found: Iterable[str]) -> Iterator[str]:
    """The words that are said in enough sentences and are no names."""
    often: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in found:
        for start, stop in cut(text):
            said = {w for w in text[start:stop].split()}
            said = {w.strip(".,;:!?()[]\"'“”‘’") for w in said}
            said = {w.removesuffix("'s").removesuffix("’s") for w in said}
            plain = {w for w in said if w.isascii() and w.isalpha()}
            often.update({w.lower() for w in plain})
            capital.update({w.lower() for w in plain if w[0].isupper()})
    for word, times in sorted(often.items()):
        if times >= SELDOM and (capital[word] < NAMES * times or len(word) < 3):
            yield word


def seen(signs: Signs, text: str, row: dict[str, Any] | None, relevant: bool) -> Read:
    """One report with its signs; `row` is how it was read in full."""
    sentences = cut(text)
    entries = [0] * len(sentences)
    for place in places(row) if row else ():
        for number, (start, stop) in enumerate(sentences):
            if start < place[1] and place[0] < stop:
                entries[number] += 1
    return Read(relevant, sentences, count(signs, text, sentences), entries)


def places(row: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Where moves stand, and where statements of parties begin, with source and cue."""
    for move in row["moves"]:
        yield tuple(move["evidence"])
    for said in row["statements"]:
        if said["speaker"] and said["speaker"]["party"]:
            yield tuple(said["content"][0])
            yield from (tuple(s) for s in (said["source"], said["cue"]) if s)


def write(name: str, rows: Iterable[dict[str, Any]]) -> None:
    """Write a list, one entry a line."""
    said = (json.dumps(row, ensure_ascii=False) for row in rows)
    (WORDS / f"{name}.jsonl").write_text("\n".join(said) + "\n", "utf-8")
