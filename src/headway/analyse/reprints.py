"""The same words in several reports: told once, with every report that prints them."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from headway.analyse.told import Told

__all__ = ["LONG", "together"]

E = TypeVar("E")
LONG = 6  # words from which on two reports do not print the same by chance
ALIKE = 5 / 6  # the share of words that two tellings must have in common
ENDS = 3  # words at the beginning or the end by which a telling is looked up


@dataclass(slots=True)
class Kept(Generic[E]):
    """A telling that was met first, and those that were found to reprint it."""

    told: Told[E]
    words: frozenset[str]
    also: list[Told[E]] = field(default_factory=list)


def together(
    found: Iterable[Told[E]],
    sort: Callable[[Told[E]], Hashable],
    said: Callable[[Told[E]], str],
) -> list[Told[E]]:
    """The tellings, those of one sort in the same long words only once.

    So a reprinted agency copy does not count as more talk. What is said in few words
    may be said twice: it is never merged.
    """
    kept: list[Kept[E]] = []
    places: dict[Hashable, list[Kept[E]]] = defaultdict(list)
    for told in found:
        words = plain(said(told))
        keys = [(sort(told), *end) for end in ends(words)]
        fresh = Kept(told, frozenset(words))
        known = (one for key in keys for one in places[key] if alike(one, fresh))
        if first := next(known, None):
            first.also.append(told)
            continue
        kept.append(fresh)
        for key in keys:
            places[key].append(fresh)
    return [one.told.printed_by(one.also) for one in kept]


def plain(said: str) -> list[str]:
    """The words without capitals and punctuation."""
    bare = "".join(c if c.isalnum() else " " for c in said.lower())
    return bare.split()


def ends(words: list[str]) -> Iterator[tuple[str, ...]]:
    """By what a long telling is looked up: how it begins and how it ends."""
    if len(words) >= LONG:
        yield ("begins", *words[:ENDS])
        yield ("ends", *words[-ENDS:])


def alike(one: Kept[E], other: Kept[E]) -> bool:
    """Whether nearly all words are the same."""
    shared = len(one.words & other.words)
    return shared >= ALIKE * max(len(one.words), len(other.words))
