"""What the network is told of phrases and of pairs of them, in its own layout."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from headway.extract.coref.parse import Ints, Marks, Parse
from headway.extract.coref.phrases import Phrases
from headway.extract.coref.words import WIDTH, Floats, Keys, Words

__all__ = ["Described", "describe"]

NEAR = 5  # tokens on either side
FAR = 64  # what is farther is as far
LISTED = {"CC", ","}
PRONOUNS = {"PRP", "PRP$"}
PROPER = {"NNP", "NNPS"}
NAMED = {"PERSON", "NORP", "FACILITY", "ORG", "GPE", "LOC", "PRODUCT", "EVENT"}
NAMED |= {"WORK_OF_ART", "LANGUAGE"}
STEPS = np.array([0, 1, 2, 3, 4, *[5] * 3, *[6] * 8, *[7] * 16, *[8] * 32, 9])


class Kind(IntEnum):
    """What sort of phrase it is; the number is its place in the layout."""

    PRONOUN = 0
    NOMINAL = 1
    PROPER = 2
    LIST = 3


@dataclass(frozen=True, slots=True)
class Described:
    """The phrases of one report with all that the network is told of each."""

    at: Phrases
    sentence: Ints  # the number of its sentence
    heads: Keys  # spaCy's ids of the head words in small letters
    vectors: Floats  # 13 x 50: the words in and around the phrase
    traits: Floats  # 17: kind, length, place and nesting

    def pairs(self, earlier: Ints, pronouns: Ints) -> Floats:
        """64 features of each earlier phrase beside its pronoun, by their numbers.

        One speaker is taken to tell it all, in no genre, and a pronoun has no noun that
        an earlier phrase might share.
        """
        at, rows = self.at, (len(earlier), 1)
        apart = self.sentence[pronouns] - self.sentence[earlier]
        alike = self.heads[earlier] == self.heads[pronouns]
        alone = alike & (at.end[earlier] - at.start[earlier] == 1)
        within = (apart == 0) & (at.end[earlier] > at.start[pronouns])
        none = np.zeros(rows)
        return np.concatenate(
            [
                *(np.ones(rows), none, none),
                *(alike[:, None], alone[:, None], none),
                steps(apart),
                steps(pronouns - earlier - 1),
                within[:, None],
                self.traits[earlier],
                self.traits[pronouns],
                none,
            ],
            axis=1,
            dtype=np.float32,
        )


def describe(parse: Parse, found: Phrases, words: Words) -> Described:
    """The phrases as the network is told of them."""
    return Described(
        at=found,
        sentence=parse.sentence[found.root],
        heads=parse.lower[found.root],
        vectors=vectors(parse, found, words),
        traits=traits(parse, found),
    )


def vectors(parse: Parse, at: Phrases, words: Words) -> Floats:
    """The words in and around each phrase: four averages, a gap, eight words."""
    static, tuned = words.of(parse.lower, parse.digit)
    sums = np.concatenate([np.zeros((1, WIDTH), np.float32), static[:-1].cumsum(0)])
    first, last = parse.first[at.root], parse.last[at.root]
    averages = [
        average(sums, at.start, at.end),
        average(sums, np.maximum(at.start - NEAR, first), at.start),
        average(sums, at.end, np.minimum(at.end + NEAR, last)),
        average(sums, first, last),
        np.zeros((len(at), WIDTH), np.float32),
    ]
    beside = [
        np.where((first <= i) & (i < last), i, len(static) - 1)
        for i in (at.start - 1, at.end, at.start - 2, at.end + 1)
    ]
    governor = parse.head[at.root]
    single = [tuned[i] for i in (at.root, at.start, at.end - 1, *beside, governor)]
    return np.concatenate([*averages, *single], axis=1)


def average(sums: Floats, start: Ints, end: Ints) -> Floats:
    """The average vector of the tokens from each start to its end; 0 of none."""
    end = np.maximum(end, start)
    mean: Floats = (sums[end] - sums[start]) / np.maximum(end - start, 1)[:, None]
    return mean.astype(np.float32)


def traits(parse: Parse, at: Phrases) -> Floats:
    """17 traits of each phrase: kind, length, place in the report, nesting."""
    share = np.arange(len(at)) / len(at)
    return np.concatenate(
        [
            np.eye(len(Kind))[kinds(parse, at)],
            steps(at.end - at.start - 1),
            share[:, None],
            nested(parse.sentence[at.root], at)[:, None],
        ],
        axis=1,
        dtype=np.float32,
    )


def kinds(parse: Parse, at: Phrases) -> Ints:
    """What sort of phrase each is, as the number of a `Kind`."""
    named = parse.among(parse.label, NAMED)
    joining = parse.among(parse.tag, LISTED) & ~named
    before = np.append(0, joining.cumsum())
    proper = named | parse.among(parse.tag, PROPER)
    return np.select(
        [
            before[at.end] > before[at.start],
            parse.among(parse.tag, PRONOUNS)[at.root],
            proper[at.root],
        ],
        [Kind.LIST, Kind.PRONOUN, Kind.PROPER],
        Kind.NOMINAL,
    )


def nested(sentence: Ints, at: Phrases) -> Marks:
    """Which phrases lie within another of their sentence.

    In the order of their starts, the longest first, one does if any of the sentence's
    phrases before it ends no sooner.
    """
    order = np.lexsort((-at.end, at.start, sentence))
    ends = (at.end + sentence * (at.end.max(initial=0) + 1))[order]  # by sentence, too
    inside = np.zeros(len(at), np.bool_)
    inside[order[1:]] = np.maximum.accumulate(ends)[:-1] >= ends[1:]
    return inside


def steps(distances: Ints) -> Floats:
    """A distance as one of ten steps, and as a share of the farthest."""
    near = np.minimum(distances, FAR)
    one: Floats = np.eye(10, dtype=np.float32)[STEPS[near]]
    return np.concatenate([one, near[:, None] / FAR], axis=1, dtype=np.float32)
