"""Exact spans: how often a reading marks source, cue and content to the letter.

Counted as the CofeNet paper does (Wang et al., COLING 2022): a mark is one contiguous
stretch of text, and the marks of an article are a set, found or not found.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.brat import attributed

__all__ = ["PARTS", "Mark", "exact", "gold_marks", "read_marks"]

PARTS = ("source", "cue", "content")
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """One contiguous stretch of an article, and the part that it plays."""

    article: str
    part: str
    start: int
    end: int


def exact(gold: set[Mark], read: set[Mark]) -> dict[str, float]:
    """The F1 of each part, in percent."""
    return {part: f1(of(part, gold), of(part, read)) for part in PARTS}


def of(part: str, marks: Iterable[Mark]) -> set[Mark]:
    """The marks that play this part."""
    return {mark for mark in marks if mark.part == part}


def f1(gold: set[Mark], read: set[Mark]) -> float:
    """The harmonic mean of precision and recall, in percent; 0 where both are empty."""
    both = len(gold) + len(read)
    return 200 * len(gold & read) / both if both else 0.0


def gold_marks(article: str, text: str, ann: str) -> Iterator[Mark]:
    """The marks of PolNeAR's brat standoff that an attribution makes use of."""
    for parts in attributed(ann):
        for role, stretches in parts:
            yield from marks(article, role.lower(), stretches, text)


def read_marks(lines: Path) -> set[Mark]:
    """The marks of all statements in what `headway read --format jsonl` prints."""
    found: set[Mark] = set()
    with lines.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            article, text = row["article"]["id"], row["article"]["text"]
            for statement in row["statements"]:
                found |= set(marks(article, "content", statement["content"], text))
                for part in ("source", "cue"):
                    span = statement[part]
                    found |= set(marks(article, part, [span] if span else (), text))
    return found


def marks(
    article: str, part: str, spans: Iterable[Iterable[int]], text: str
) -> Iterator[Mark]:
    """A mark for each stretch; what white space alone parts is one stretch."""
    if part not in PARTS:
        return
    begun: Stretch | None = None
    for start, end in sorted((first, last) for first, last in spans):
        if begun and not text[begun[1] : start].strip():
            begun = begun[0], max(begun[1], end)
            continue
        if begun:
            yield Mark(article, part, *begun)
        begun = start, end
    if begun:
        yield Mark(article, part, *begun)
