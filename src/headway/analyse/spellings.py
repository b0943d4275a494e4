"""Whether two names are spellings of one: Ryabkov and Riabkov, Kim Jong-un and Jong Un.

The pairs on which this was measured stand in `tests/analyse/spellings.tsv`; decision 16
tells what else was tried.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from headway.analyse.letters import bones, sounds, spelt

__all__ = [
    "alike",
    "frame",
    "same_letters",
    "same_sound",
    "slip_keys",
    "slipped",
    "without_articles",
    "words_of",
]

ARTICLE = re.compile(r"(?:^(?:al|el|ul)-|(?<=[\s-])(?:al|el|ul)[-\s])(?=\w)", re.I)
GLUED = re.compile(r"\b(?:Al|El)(?=[A-Z])")
POSSESSIVE = re.compile(r"['’]s?$")
COURTESY = re.compile(r"^(?:mr|mrs|ms|miss|dr|sir)\b\.?\s+(?=\w)", re.IGNORECASE)
SON = {"ibn": "bin"}
VOWELS = "aeiou"
LONG = 7  # sounds from which on one wrong letter is a slip, and no other name


@lru_cache(maxsize=1 << 16)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, parted at hyphens, without articles and courtesies."""
    parts = without_articles(name).replace("-", " ").split()
    return tuple(SON.get(part, part) for part in parts if spelt(part))


@lru_cache(maxsize=1 << 16)
def without_articles(name: str) -> str:
    """The name without Arabic articles, "Mr" before it and "'s" behind it."""
    bare = COURTESY.sub("", POSSESSIVE.sub("", name.strip()))
    return ARTICLE.sub("", GLUED.sub("", bare))


def frame(name: str) -> str:
    """The consonants of a name, by which its spellings are looked up."""
    return "".join(bones(word) for word in words_of(name))


def same_sound(one: str, other: str) -> bool:
    """Whether two words sound alike: "Mohammed", "Muhammad"; not "Hariri", "Harari"."""
    return not sounds(one).isdisjoint(sounds(other))


def same_letters(one: str, other: str) -> bool:
    """Whether two words differ in how they were carried over: "Riabkov", "Ryabkov"."""
    return same_sound(one, other) and spelt(one) == spelt(other)


def alike(one: str, other: str, same: Callable[[str, str], bool] = same_sound) -> bool:
    """Whether two full names are the same, word by word or written together."""
    here, there = words_of(one), words_of(other)
    if len(here) != len(there):
        return same("".join(here), "".join(there))
    return all(map(same, here, there))


def slip_keys(name: str) -> Iterator[str]:
    """By what a name is looked up that may differ in one long word: by the others."""
    words = words_of(name)
    for place, word in enumerate(words):
        if len(spelt(word)) >= LONG:
            others = (bones(w) for n, w in enumerate(words) if n != place)
            yield " ".join((str(place), *others))


def slipped(one: str, other: str) -> bool:
    """Whether one long word differs in one letter, and the others sound alike.

    The ends of words tell persons apart: Lopez is no Lopes, Angela no Angelo. Only a
    surname may end in another vowel, as that of Lukashenko does.
    """
    here, there = words_of(one), words_of(other)
    if len(here) != len(there):
        return False
    found = zip(here, there, strict=True)
    apart = [n for n, pair in enumerate(found) if not same_sound(*pair)]
    if len(apart) != 1:
        return False
    (place,) = apart
    ends = {here[place][-1], there[place][-1]}
    kept = len(ends) == 1 or (place > 0 and ends < set(VOWELS))
    return kept and one_letter(spelt(here[place]), spelt(there[place]))


def one_letter(one: str, other: str) -> bool:
    """Whether two long words differ in one letter that is not the first."""
    if min(len(one), len(other)) < LONG or one[0] != other[0]:
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1
