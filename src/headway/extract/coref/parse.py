"""A parsed report as plain arrays, with a row for each token."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from spacy.attrs import (
    DEP,
    ENT_TYPE,
    HEAD,
    IS_DIGIT,
    IS_PUNCT,
    IS_SPACE,
    LOWER,
    POS,
    TAG,
)
from spacy.tokens import Doc

from headway.extract.coref.words import Keys

__all__ = ["Ints", "Marks", "Parse", "parse"]

Ints = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]
NAMES = [TAG, POS, DEP, LOWER, ENT_TYPE]
FLAGS = [IS_DIGIT, IS_PUNCT, IS_SPACE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """What the parser says of each token, in spaCy's numbers; tokens go by place."""

    doc: Doc
    tag: Keys
    pos: Keys
    dep: Keys
    lower: Keys
    label: Keys  # of the name that it stands in; 0: in none
    digit: Marks  # whether it is written in figures
    head: Ints  # the token on which it hangs; itself at the root of a sentence
    depth: Ints  # how many it hangs on, one by another; most for a mark or blank
    sentence: Ints  # its number
    first: Ints  # of the sentence
    last: Ints  # behind the sentence

    def among(self, column: Keys, names: Collection[str]) -> Marks:
        """Which tokens bear one of these names in a column."""
        strings = self.doc.vocab.strings
        return np.isin(column, [strings[name] for name in sorted(names)])


def parse(doc: Doc) -> Parse:
    """The arrays of a report that the pipeline has been over."""
    tag, pos, dep, lower, label = np.ascontiguousarray(doc.to_array(NAMES).T)
    digit, punct, blank = doc.to_array(FLAGS).T == 1
    head = np.arange(len(doc)) + doc.to_array(HEAD).astype(np.int64)
    begun = np.array([sent.start for sent in doc.sents], np.int64)
    ended = np.append(begun[1:], len(doc))
    sentence = np.repeat(np.arange(len(begun)), ended - begun)
    return Parse(
        doc=doc,
        tag=tag,
        pos=pos,
        dep=dep,
        lower=lower,
        label=label,
        digit=digit,
        head=head,
        depth=depths(head, punct | blank),
        sentence=sentence,
        first=begun[sentence],
        last=ended[sentence],
    )


def depths(head: Ints, marks: Marks) -> Ints:
    """How many tokens each hangs on; each round looks up twice as far.

    A mark on which nothing hangs heads no phrase: it counts as the deepest.
    """
    places = np.arange(len(head))
    above, depth = head, (head != places).astype(np.int64)
    while (above[above] != above).any():
        above, depth = above[above], depth + depth[above]
    governs = np.isin(places, head[head != places])
    return np.where(marks & ~governs & (head != places), len(head), depth)
