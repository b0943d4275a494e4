"""Bare names: whom "Putin" means, where no more is said."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from headway.analyse.letters import sounds
from headway.analyse.names import is_full, surname
from headway.analyse.profiles import Profile, clearest
from headway.analyse.spellings import without_articles, words_of

__all__ = ["Bearers"]

OFTEN = 5  # reports that must call one of several by a bare name
MOSTLY = 9 / 10  # the share of all such reports that must mean the same


@dataclass(frozen=True, slots=True)
class Bearers:
    """The full names of a ledger by the words that are short for them."""

    found: Mapping[str, Profile]
    others: frozenset[str]  # names that states and bodies bear
    by_word: Mapping[str, frozenset[str]]
    by_sound: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, found: Mapping[str, Profile], others: Iterable[str]) -> "Bearers":
        """Those of the full names among all names of persons."""
        by_word: dict[str, set[str]] = defaultdict(set)
        by_sound: dict[str, set[str]] = defaultdict(set)
        for name in filter(is_full, found):
            last = surname(name)
            for end in {first_word(name), last_word(name), last}:
                by_word[end].add(name)
            for way in sounds(last):
                by_sound[way].add(name)
        return cls(found, frozenset(others), frozen(by_word), frozen(by_sound))

    def candidates(self, bare: str, party: str | None = None) -> frozenset[str]:
        """The full names that the bare one may be short for.

        With a party, a surname that nobody has may be another spelling of one.
        """
        known = self.by_word.get(surname(bare))
        if known or party is None:
            return known or frozenset()
        ways = (self.by_sound.get(way, ()) for way in sounds(surname(bare)))
        return frozenset(n for near in ways for n in near if self.party(n) == party)

    def party(self, name: str) -> str | None:
        """The party that the reports clearly give the person."""
        return self.found[name].party

    def bearer(self, bare: str, party: str | None) -> str | None:
        """The one whom the bare name means in reports that give it this party.

        That is the only one, or the one of this party where all others stand for other
        states, or the one whom reports call so again and again, and hardly anyone else.
        None: it may be another, or no person.
        """
        if bare in self.others:
            return None
        found = self.candidates(bare, party)
        near = [name for name in found if not self.is_foreign(name, party)]
        sure = len(found) == 1 or [self.party(name) for name in near] == [party]
        one = near[0] if near and sure else self.usual(bare, near)
        return one if one and self.is_called(one, bare, party) else None

    def is_foreign(self, name: str, party: str | None) -> bool:
        """Whether the person stands for one state, and the party is another."""
        own = self.party(name)
        return own != party and own in self.others and party in self.others

    def usual(self, bare: str, near: Iterable[str]) -> str | None:
        """The one whom nearly all reports mean that use the bare name beside a full."""
        calls = Counter({name: self.calls(name, bare) for name in sorted(near)})
        one = clearest(+calls, MOSTLY)
        return one if one and calls[one] >= OFTEN else None

    def calls(self, name: str, bare: str) -> int:
        """How many reports call the person so, with or without "Mr"."""
        ways = {bare, without_articles(bare)}
        return sum(self.found[name].aliases[way] for way in ways)

    def is_called(self, name: str, bare: str, party: str | None) -> bool:
        """Whether the person may stand for the party, and something says it is him.

        That is the same known party, a report that calls him so, or a surname of
        several words: whoever else is an "Other" may be no person at all.
        """
        own = self.party(name)
        if own is not None and party is not None:
            return own == party
        is_long = len(bare.split()) > 1 and surname(bare) == surname(name)
        return is_long or self.calls(name, bare) > 0


def first_word(name: str) -> str:
    """The word with which a full name begins: "Xi", "JeanClaude"."""
    return "".join(words_of(without_articles(name).split()[0]))


def last_word(name: str) -> str:
    """The word with which it ends."""
    return "".join(words_of(name.split()[-1]))


def frozen(found: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """The same, unchangeable."""
    return {word: frozenset(names) for word, names in found.items()}
