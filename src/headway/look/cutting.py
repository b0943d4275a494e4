"""A raw text cut into sentences, quickly: where in doubt, two stay one."""

import re
from collections.abc import Iterator

from headway.lexicon.classes import word_class

__all__ = ["cut"]

STOP = r"([.!?…][\"'”’)\]]*)\s+(?=[\"'“‘(\[A-Z0-9$£€])"
LINE = re.compile(rf"{STOP}|\s*\n\s*")
WRAPPED = re.compile(rf"{STOP}|\s*\n\s*\n\s*")
WIDTHS = range(50, 101)  # code points: the longest line of a text wrapped by hand
INITIAL = re.compile(r"(?:^|[\s.(])[A-Z]$")
LAST = re.compile(r"[A-Za-z]+$")
BACK = 12  # code points before a full stop that tell an abbreviation


def cut(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence, in text order; blanks between them are in none.

    A line that ends starts another sentence, unless lines are wrapped by hand.
    """
    widest = max(map(len, text.split("\n")))
    found, start = [], len(text) - len(text.lstrip())
    for end, begin in ends(text, WRAPPED if widest in WIDTHS else LINE):
        if end > start:
            found.append((start, end))
        start = begin
    last = len(text.rstrip())
    if last > start:
        found.append((start, last))
    return found


def ends(text: str, border: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where a sentence ends, and where the next one begins."""
    short = word_class("abbreviation")
    for gap in border.finditer(text):
        if gap[1] is None:
            yield gap.start(), gap.end()
        elif gap[1][0] != "." or not is_abbreviated(text, gap.start(), short):
            yield gap.end(1), gap.end()


def is_abbreviated(text: str, stop: int, short: frozenset[str]) -> bool:
    """Whether the full stop belongs to "Mr." or to an initial."""
    before = text[max(stop - BACK, 0) : stop]
    last = LAST.search(before)
    return last is not None and (last[0] in short or INITIAL.search(before) is not None)
