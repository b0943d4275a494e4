"""Full names of persons: what they begin and end with, and whether two may be one's."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from headway.lexicon.classes import word_class
from headway.lexicon.holders import HolderLexicon

__all__ = ["alike", "is_family_first", "other_end", "surname_of"]

ARTICLE = re.compile(r"^(?:al|el|ul)-", re.IGNORECASE)
INITIAL = re.compile(r"[A-Z]")
SHORT = 4096  # names of which is kept how they begin and end


def alike(one: str, other: str) -> bool:
    """Whether both begin and end alike, and no initial between speaks against it.

    "Ann B. Other" is "Ann Other", and "Ann Beth Other", but not "Ann C. Other".
    """
    if ends_of(one) != ends_of(other):
        return False
    pairs = zip_longest(initials(one), initials(other))
    told = initials(one) and initials(other)
    return not told or all(a == b for a, b in pairs)


@lru_cache(SHORT)
def initials(name: str) -> Sequence[str]:
    """The first letters of the words between, where one of them is but a letter."""
    between = name.split()[1:-1]
    letters = [word for word in between if word.isupper()]
    return INITIAL.findall(" ".join(letters)) if letters == between else []


def surname_of(name: str, holders: HolderLexicon) -> str:
    """The word by which news calls the person of this full name."""
    first, last = ends_of(name)
    return first if is_family_first(name, holders) else last


def other_end(name: str, holders: HolderLexicon) -> str:
    """The first word of a name, or the last one where the family's goes first."""
    first, last = ends_of(name)
    return last if is_family_first(name, holders) else first


def is_family_first(name: str, holders: HolderLexicon) -> bool:
    """Whether the family's name goes first: "Kim Jong-un", "Xi Jinping"."""
    words = name.split()
    given = "-".join(words[1:]).lower().split("-")
    syllables = len(given) == 2 and {given[1]} <= word_class("syllable")
    if len(words) > 1 and syllables:
        return True
    return any(holder.family_first for holder in holders.named(name))


@lru_cache(SHORT)
def ends_of(name: str) -> tuple[str, str]:
    """The first and the last word of a name, without an Arabic article."""
    words = name.split()
    return words[0], ARTICLE.sub("", words[-1])
