"""Where the phrases of a report stand, as arrays with a row for each."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

__all__ = ["Ints", "Places", "places"]

Ints = npt.NDArray[np.int64]


class Sentence(NamedTuple):
    """A sentence's number and its tokens, from the first to behind the last."""

    number: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Places:
    """Tokens, by their number, that bound and govern each phrase."""

    start: Ints
    end: Ints
    root: Ints  # the head word
    governor: Ints  # the word on which the head word hangs
    sentence: Ints
    first: Ints  # of the sentence
    last: Ints  # behind the sentence


def places(doc: Doc, found: list[Phrase]) -> Places:
    """The places of phrases in the order in which they are given."""
    around = [
        Sentence(number, sent.start, sent.end)
        for number, sent in enumerate(doc.sents)
        for _ in range(sent.start, sent.end)
    ]
    rows = [
        (p.start, p.end, root.i, root.head.i, *around[root.i])
        for p, root in ((phrase, phrase.root) for phrase in found)
    ]
    return Places(*np.array(rows, dtype=np.int64).T)
