"""How much speaks for talks in a report, and for an entry in each of its sentences."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, log1p

from headway.lexicon.signs import TalkSign
from headway.look.signs import NameSign, Signs

__all__ = ["ALL", "BIAS", "CLIP", "CORE", "Counted", "Scale", "Shares", "count"]

QUOTE = re.compile(r"[\"“”„«»]")
QUOTED, SIZE, BIAS = "(quotation)", "(length)", "(bias)"  # signs that are no words
OWN, BEFORE, BEHIND, ALL, TALK = "(own)", "(before)", "(behind)", "(mean)", "(talk)"
START = "(start)"  # what every sentence bears
CORE = "(core)"  # the words of talks together
MOST = 6  # more words of talks do not make it surer
CLIP = 3.0  # nor does a greater weight of the report change what a sentence needs
Cut = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Counted:
    """The signs of a text: how often in all, and which in each sentence."""

    often: dict[int, int]
    within: list[set[int]]
    quoted: set[int]  # the sentences with a quotation mark


def count(signs: Signs, text: str, cut: Cut) -> Counted:
    """The signs of a text that is cut into sentences."""
    often: dict[int, int] = {}
    within: list[set[int]] = [set() for _ in cut]
    stops = [stop for _, stop in cut]
    place, last = 0, len(cut) - 1
    for sign, end in signs.seen(text):
        while place < last and end >= stops[place]:
            place += 1
        often[sign] = often.get(sign, 0) + 1
        within[place].add(sign)
    return Counted(often, within, quoting(text, stops))


def quoting(text: str, stops: Sequence[int]) -> set[int]:
    """The sentences with a quotation mark."""
    found, place, last = set(), 0, len(stops) - 1
    for mark in QUOTE.finditer(text):
        while place < last and mark.start() >= stops[place]:
            place += 1
        found.add(place)
    return found


@dataclass(frozen=True, slots=True)
class Shares:
    """What each talk sign adds to the weight of a report."""

    talk: float
    told: tuple[str, ...]  # the ids of the signs, the weightiest first


class Scale:
    """The weights, by the numbers of the signs."""

    def __init__(
        self, signs: Signs, talk: Sequence[TalkSign], words: dict[str, float]
    ) -> None:
        numbers = {sign: number for number, sign in enumerate(signs.signs)}
        self.talk = {sign.id: sign for sign in talk}
        self.forms = {numbers[w]: t.id for t in talk for w in t.words}
        self.forms |= {numbers[n]: n.value for n in NameSign if n.value in self.talk}
        self.words = {numbers[w]: v for w, v in words.items() if w in numbers}
        self.other = {w: v for w, v in words.items() if w not in numbers}

    def report(self, often: Mapping[int, float]) -> Shares:
        """How much speaks for talks between parties in the report as a whole."""
        counts: dict[str, float] = {}
        for number, times in often.items():
            if number in self.forms:
                sign = self.forms[number]
                counts[sign] = counts.get(sign, 0) + times
        core = sum(times for sign, times in counts.items() if self.talk[sign].core)
        added = {
            sign: self.talk[sign].often * log1p(times) + self.talk[sign].ever
            for sign, times in counts.items()
        }
        whole = self.talk[CORE]
        talk = sum(added.values()) + self.talk[BIAS].ever
        talk += whole.often * log1p(core) + whole.ever * min(core, MOST)
        told = sorted((s for s in added if added[s] > 0), key=lambda s: -added[s])
        return Shares(talk, tuple(told))

    def own(self, counted: Counted, cut: Cut) -> list[float]:
        """What the words of each sentence say for an entry in it."""
        words, other = self.words, self.other
        quoted, size, bias = other[QUOTED], other[SIZE], other[BIAS]
        return [
            sum(words.get(sign, 0.0) for sign in signs)
            + (quoted if place in counted.quoted else 0.0)
            + size * log(stop - start)
            + bias
            for place, (signs, (start, stop)) in enumerate(
                zip(counted.within, cut, strict=True)
            )
        ]

    def worth(self, own: Sequence[float], talk: float) -> list[float]:
        """What speaks for each sentence, beside its neighbours and in its report."""
        mine, before, behind = (self.other[name] for name in (OWN, BEFORE, BEHIND))
        base = self.other[TALK] * max(min(talk, CLIP), -CLIP)
        base += self.other[START] + self.other[ALL] * sum(own) / max(len(own), 1)
        around = [0.0, *own, 0.0]
        return [
            mine * around[place] + before * prior + behind * around[place + 1] + base
            for place, (prior, _) in enumerate(pairwise(around[:-1]), start=1)
        ]
