"""The phrases that the network was taught to choose from: nouns, pronouns, names."""

from dataclasses import dataclass

import numpy as np

from headway.extract.coref.parse import Ints, Marks, Parse

__all__ = ["Phrases", "phrases"]

TAGS = {"NN", "NNP", "NNPS", "NNS", "PRP", "PRP$", "DT", "IN"}
PRONOUNS = {"PRP", "PRP$"}
INNER = {"det", "compound", "appos"}
NAMED = {"PERSON", "NORP", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART"}
NAMED |= {"LANGUAGE", "FACILITY"}
LOOSE = {"CCONJ", "SCONJ", "INTJ", "ADP"}
MARKS = {"'s", ",", ".", "!", "?", ":", ";"}
SPEAKERS = {"i", "me", "my", "you", "your"}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Stretches of tokens in the order of their head words, with a row for each."""

    start: Ints
    end: Ints
    root: Ints  # the head word: the first of those that hang on the fewest

    def __len__(self) -> int:
        return len(self.start)


def phrases(parse: Parse) -> Phrases:
    """All phrases of the report by their head words; each stretch of tokens once."""
    named = [(e.start, e.end) for e in parse.doc.ents if e.label_ in NAMED]
    rows = np.concatenate([np.array(named, np.int64).reshape(-1, 2), *around(parse)])
    start, end = np.unique(rows[rows[:, 0] < rows[:, 1]], axis=0).T
    pairs = zip(start.tolist(), end.tolist(), strict=True)
    root = start + np.array([parse.depth[s:e].argmin() for s, e in pairs], np.int64)
    order = np.lexsort((end, start, root))
    return Phrases(start[order], end[order], root[order])


def around(parse: Parse) -> tuple[Ints, Ints, Ints]:
    """The stretches of tokens of which tokens are the heads; some may be empty.

    A pronoun stands for itself and for all that hangs on it; a word that begins a
    clause and has nothing of its own, for the clause.
    """
    heads = parse.among(parse.tag, TAGS) & ~parse.among(parse.dep, INNER)
    heads &= ~parse.among(parse.lower, SPEAKERS)
    pronouns = parse.among(parse.tag, PRONOUNS)
    own, other = np.flatnonzero(heads & pronouns), np.flatnonzero(heads & ~pronouns)
    whole = np.array([(t.left_edge.i, t.right_edge.i + 1) for t in parse.doc], np.int64)
    bare = trimmed(whole, parse)
    marks = parse.among(parse.tag, {"IN"}) & parse.among(parse.dep, {"mark"})
    clauses = marks & (bare[:, 0] >= bare[:, 1])
    bare = np.where(clauses[:, None], bare[parse.head], bare)
    return np.stack([own, own + 1], axis=1), whole[own], bare[other]


def trimmed(whole: Ints, parse: Parse) -> Ints:
    """The stretches without loose words and marks at either end."""
    places = np.arange(len(whole))
    firm = ~is_loose(parse)
    before = np.maximum.accumulate(np.where(firm, places, -1))
    behind = np.minimum.accumulate(np.where(firm, places, len(places))[::-1])[::-1]
    start, end = whole.T
    return np.stack([behind[start], before[end - 1] + 1], axis=1)


def is_loose(parse: Parse) -> Marks:
    """Of which tokens no phrase begins or ends with one."""
    return parse.among(parse.pos, LOOSE) | parse.among(parse.lower, MARKS)
