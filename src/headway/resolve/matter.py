"""What a proposal or an answer is about, as words that can be compared."""

import re
from collections.abc import Iterable
from functools import cache

from headway.lexicon.classes import word_class
from headway.model.entry import Move

__all__ = ["matter", "said", "stems"]

WORD = re.compile(r"[^\W\d_]{4,}")
ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y")
SHORTEST = 4  # letters that are left of a word


def said(move: Move, text: str) -> str:
    """All words of the move, on one line: its evidence and what it is about."""
    return " ".join(f"{move.evidence.of(text)} {move.about or ''}".split())


def matter(words: str, names: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words that carry the matter, by their stems, without those of names."""
    return stems([words]) - names - empty()


def stems(phrases: Iterable[str]) -> frozenset[str]:
    """All words of the phrases by their stems."""
    return frozenset(stem(w) for words in phrases for w in WORD.findall(words.lower()))


@cache
def empty() -> frozenset[str]:
    """The stems of words that any proposal may hold."""
    return frozenset(map(stem, word_class("no-matter")))


def stem(word: str) -> str:
    """The word without its ending: "patrols" and "patrol" are one."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending)
    return word
