"""What the network is told of phrases and of pairs of them, in its own layout."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from headway.extract.coref.places import Ints, Places, places
from headway.extract.coref.words import WIDTH, Floats, Keys, Words

__all__ = ["Phrases", "describe"]

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
class Phrases:
    """The phrases of one report with all that the network is told of each."""

    at: Places
    heads: Keys  # spaCy's ids of the head words in small letters
    vectors: Floats  # 13 x 50: the words in and around the phrase
    traits: Floats  # 17: kind, length, place and nesting

    def pairs(self, earlier: Ints, pronouns: Ints) -> Floats:
        """64 features of each earlier phrase beside its pronoun, by their numbers.

        One speaker is taken to tell it all, in no genre, and a pronoun has no noun that
        an earlier phrase might share.
        """
        at, rows = self.at, (len(earlier), 1)
        apart = at.sentence[pronouns] - at.sentence[earlier]
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


def describe(doc: Doc, found: list[Phrase], words: Words) -> Phrases:
    """The phrases, in the order of their heads, as the network is told of them."""
    at = places(doc, found)
    return Phrases(
        at=at,
        heads=np.array([doc[i].lower for i in at.root], dtype=np.uint64),
        vectors=vectors(doc, at, words),
        traits=traits(found, at),
    )


def vectors(doc: Doc, at: Places, words: Words) -> Floats:
    """The words in and around each phrase: four averages, a gap, eight words."""
    static, tuned = words.of(doc)
    sums = np.concatenate([np.zeros((1, WIDTH), np.float32), static[:-1].cumsum(0)])
    averages = [
        average(sums, at.start, at.end),
        average(sums, np.maximum(at.start - NEAR, at.first), at.start),
        average(sums, at.end, np.minimum(at.end + NEAR, at.last)),
        average(sums, at.first, at.last),
        np.zeros((len(at.root), WIDTH), np.float32),
    ]
    beside = [
        np.where((at.first <= i) & (i < at.last), i, len(doc))
        for i in (at.start - 1, at.end, at.start - 2, at.end + 1)
    ]
    single = [tuned[i] for i in (at.root, at.start, at.end - 1, *beside, at.governor)]
    return np.concatenate([*averages, *single], axis=1)


def average(sums: Floats, start: Ints, end: Ints) -> Floats:
    """The average vector of the tokens from each start to its end; 0 of none."""
    end = np.maximum(end, start)
    mean: Floats = (sums[end] - sums[start]) / np.maximum(end - start, 1)[:, None]
    return mean.astype(np.float32)


def traits(found: list[Phrase], at: Places) -> Floats:
    """17 traits of each phrase: kind, length, place in the report, nesting."""
    kinds = np.eye(len(Kind))[[kind(phrase) for phrase in found]]
    share = np.arange(len(found)) / len(found)
    same = at.sentence[:, None] == at.sentence
    holds = (at.start <= at.start[:, None]) & (at.end >= at.end[:, None])
    nested = (same & holds).sum(1) > 1
    return np.concatenate(
        [kinds, steps(at.end - at.start - 1), share[:, None], nested[:, None]],
        axis=1,
        dtype=np.float32,
    )


def kind(phrase: Phrase) -> Kind:
    """What sort of phrase it is."""
    if any(t.tag_ in LISTED and t.ent_type_ not in NAMED for t in phrase):
        return Kind.LIST
    if phrase.root.tag_ in PRONOUNS:
        return Kind.PRONOUN
    if phrase.root.ent_type_ in NAMED or phrase.root.tag_ in PROPER:
        return Kind.PROPER
    return Kind.NOMINAL


def steps(distances: Ints) -> Floats:
    """A distance as one of ten steps, and as a share of the farthest."""
    near = np.minimum(distances, FAR)
    one: Floats = np.eye(10, dtype=np.float32)[STEPS[near]]
    return np.concatenate([one, near[:, None] / FAR], axis=1, dtype=np.float32)
