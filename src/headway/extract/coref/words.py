"""Word vectors: for each token one learnt on much text and one tuned further."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id

__all__ = ["WIDTH", "Floats", "Keys", "Table", "Words"]

Floats = npt.NDArray[np.float32]
Keys = npt.NDArray[np.uint64]
WIDTH = 50  # numbers of a vector
DIGIT = get_string_id("0")
UNKNOWN = get_string_id("*UNK*")
MISSING = get_string_id("<missing>")


@dataclass(frozen=True, slots=True)
class Table:
    """Vectors by spaCy's id of the word, ids in rising order; each row is scaled."""

    keys: Keys
    rows: npt.NDArray[np.int8]
    scales: Floats

    def find(self, words: Keys) -> tuple[npt.NDArray[np.bool_], Floats]:
        """Which words are known, and a vector for each; of the unknown ones, any."""
        at = np.searchsorted(self.keys, words).clip(max=len(self.keys) - 1)
        rows = self.rows[at].astype(np.float32)
        return self.keys[at] == words, rows * self.scales[at, None]


@dataclass(frozen=True, slots=True)
class Words:
    """Both tables: `static` from much text, `tuned` with the network."""

    static: Table
    tuned: Table

    def of(self, small: Keys, digits: npt.NDArray[np.bool_]) -> tuple[Floats, Floats]:
        """Static and tuned vectors, a row for each token and a last for no token.

        `small` are spaCy's ids of the tokens in small letters, `digits` tells which are
        written in figures.
        """
        words = np.where(digits, np.uint64(DIGIT), small)  # all numbers as one
        keys = np.append(words, np.uint64(MISSING))
        known, static = self.static.find(keys)
        static[~known] = self.static.find(np.array([UNKNOWN], dtype=np.uint64))[1]
        known, tuned = self.tuned.find(keys)
        return static, np.where(known[:, None], tuned, static)
