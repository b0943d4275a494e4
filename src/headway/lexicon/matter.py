"""What words are about, as stems that can be compared."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from headway.lexicon.classes import word_class

__all__ = ["matter", "stems"]

WORD = re.compile(r"[^\W\d_]{4,}")
ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y")
SHORTEST = 4  # letters that are left of a word
REMEMBERED = 20_000  # words and phrases whose stems are kept at hand


def matter(words: str, names: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words that carry the matter, by their stems, without those of names."""
    return stems_of(words) - names - empty()


def stems(phrases: Iterable[str]) -> frozenset[str]:
    """All words of the phrases by their stems."""
    return frozenset().union(*map(stems_of, phrases))


@lru_cache(maxsize=REMEMBERED)
def stems_of(words: str) -> frozenset[str]:
    """All words of one phrase by their stems."""
    return frozenset(map(stem, WORD.findall(words.lower())))


@cache
def empty() -> frozenset[str]:
    """The stems of words that any proposal may hold."""
    return frozenset(map(stem, word_class("no-matter")))


@lru_cache(maxsize=REMEMBERED)
def stem(word: str) -> str:
    """The word without its ending: "patrols" and "patrol" are one."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending)
    return word
