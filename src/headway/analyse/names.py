"""The parts of a person's name: surname, initials, first and last word."""

import re
from functools import lru_cache

from headway.analyse.spellings import without_articles, words_of

__all__ = ["core", "ends", "initials_of", "is_full", "is_tidy", "middle_of", "surname"]

TIDY = re.compile(r"[^\W\d_a-z](?:[\w\s.'’-]*[\w.])?")


@lru_cache(maxsize=1 << 16)
def is_full(name: str) -> bool:
    """Whether it is more than a surname, as "de Mistura" and "Mrs May" are."""
    return len(core(name).split()) > 1 and surname(name) != "".join(words_of(name))


@lru_cache(maxsize=1 << 16)
def surname(name: str) -> str:
    """The last word with the small words before it: "deMistura", "binLaden"."""
    *before, last = without_articles(name).split() or [""]
    while before and before[-1].islower():
        last = before.pop() + last
    return "".join(words_of(last))


@lru_cache(maxsize=1 << 16)
def core(name: str) -> str:
    """The name without the single letters in its middle."""
    parts = name.split()
    inner = (part for part in parts[1:-1] if not is_initial(part))
    return " ".join([*parts[:1], *inner, *parts[1:][-1:]])


def initials_of(name: str) -> str:
    """The single letters in the middle: "h w" of George H.W. Bush → hw."""
    inner = (part for part in name.split()[1:-1] if is_initial(part))
    return "".join(c for part in inner for c in part.lower() if c.isalpha())


def is_initial(part: str) -> bool:
    """Whether the word is an initial, or several: "W.", "H.W.", "HW"."""
    letters = part.replace(".", "")
    return len(letters) == 1 or (len(letters) == 2 and letters.isupper())


def middle_of(name: str) -> str:
    """The words between the first and the last, without initials."""
    return " ".join(words_of(core(name))[1:-1])


def ends(name: str) -> str:
    """The first and the last word."""
    words = words_of(name)
    return f"{words[0]} {words[-1]}"


def is_tidy(name: str) -> bool:
    """Whether the name is written as names are."""
    return bool(TIDY.fullmatch(name))
