"""Every sign that stands in a text, found in one pass for all of them."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from ahocorasick_rs import BytesAhoCorasick

from headway.lexicon.actors import ActorLexicon
from headway.lexicon.holders import HolderLexicon
from headway.look.flat import flat
from headway.model.kinds import ActorKind

__all__ = ["NameSign", "Signs", "names_of"]

LOUD = 4  # letters of a name that may also stand in capitals: "IRAN"


class NameSign(StrEnum):
    """The classes of names; brackets keep them apart from words."""

    STATE = "(state)"
    BODY = "(body)"
    HOLDER = "(holder)"


class Signs:
    """Words and names, compiled; each is found as a whole word.

    Words are given in small letters and found with a capital, too. The case of names
    counts: "US" is not "us".
    """

    def __init__(self, words: Iterable[str], names: Mapping[str, NameSign]) -> None:
        self.signs = (*NameSign, *dict.fromkeys(words))
        numbers = {sign: number for number, sign in enumerate(self.signs)}
        patterns = {key(name): numbers[sign] for name, sign in loud(names)}
        for word in self.signs[len(NameSign) :]:
            for form in (word, word[:1].upper() + word[1:], word.upper()):
                patterns.setdefault(key(form), numbers[word])
        patterns.pop(b"  ", None)
        self.numbers = tuple(patterns.values())
        self.found = BytesAhoCorasick(list(patterns))

    def seen(self, text: str) -> Iterator[tuple[int, int]]:
        """The number of each sign, and where it ends, in the order of their ends.

        Signs within others are given, too. Offsets are code points.
        """
        numbers = self.numbers
        padded = b" " + flat(text) + b" "
        for pattern, _, end in self.found.find_matches_as_indexes(padded, True):
            yield numbers[pattern], end - 2


def key(words: str) -> bytes:
    """The words as they stand in a flat text, between blanks."""
    return b" " + flat(words).strip() + b" "


def loud(names: Mapping[str, NameSign]) -> Iterator[tuple[str, NameSign]]:
    """The names, before them long ones in capitals."""
    for name, sign in names.items():
        if len(name) >= LOUD:
            yield name.upper(), sign
    yield from names.items()


def names_of(actors: ActorLexicon, holders: HolderLexicon) -> dict[str, NameSign]:
    """The names of those who may be parties, each with its class."""
    found = {}
    for holder in holders.holders:
        for name in (holder.name, *holder.names):
            parts = name.split()
            found[parts[0] if holder.family_first else parts[-1]] = NameSign.HOLDER
    for name, entries in actors.by_words.items():
        if entries:
            is_state = entries[0].kind is ActorKind.STATE
            found[name] = NameSign.STATE if is_state else NameSign.BODY
    return found
