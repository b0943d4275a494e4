"""The network: how readily a pronoun takes up each phrase before it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from headway.extract.coref.features import Phrases, describe
from headway.extract.coref.phrases import phrases
from headway.extract.coref.words import Floats, Table, Words

__all__ = ["Coreference", "Layer", "Ranked", "load_coreference"]

WEIGHTS = files("headway.extract.coref") / "weights" / "pairs.npz"
PHRASE = 650  # 13 x 50: the vectors of one phrase
BATCH = 16  # pronouns that go through the layers together
REACH = 50  # phrases before a pronoun
LAYERS = 5  # the first three rectified

Layer = tuple[Floats, Floats]


@dataclass(frozen=True, slots=True)
class Ranked:
    """How readily a pronoun takes up each phrase; 0 is even, more is likelier."""

    pronoun: int  # its token
    earlier: Sequence[Phrase]
    scores: Floats


@dataclass(frozen=True, slots=True)
class Coreference:
    """A loaded network: word vectors and layers."""

    words: Words
    layers: Sequence[Layer]

    def rank(self, doc: Doc, pronouns: Iterable[int]) -> list[Ranked]:
        """The phrases before each of the pronouns, given by token, with their scores.

        A pronoun that the parse takes for something else is left out.
        """
        found = phrases(doc)
        at = {p.start: number for number, p in enumerate(found) if len(p) == 1}
        wanted = sorted(at[token] for token in pronouns if at.get(token))
        if not wanted:
            return []
        told = describe(doc, found, self.words)
        return [
            Ranked(found[number].start, found[first:number], scores)
            for number, first, scores in self.scored(told, wanted)
        ]

    def scored(
        self, told: Phrases, wanted: Sequence[int]
    ) -> Iterator[tuple[int, int, Floats]]:
        """Each pronoun's number, the first phrase asked after, and what comes out.

        The first layer is a sum over the earlier phrase, the pronoun and the pair, so
        that each phrase goes through it once.
        """
        weights, bias = self.layers[0]
        own = told.vectors[wanted] @ weights[PHRASE : 2 * PHRASE] + bias
        first = max(wanted[0] - REACH, 0)
        others = told.vectors[first : wanted[-1]] @ weights[:PHRASE]
        for start in range(0, len(wanted), BATCH):
            some = wanted[start : start + BATCH]
            reach = [np.arange(max(n - REACH, 0), n) for n in some]
            pairs = [told.pairs(near, n) for near, n in zip(reach, some, strict=True)]
            hidden = np.concatenate(pairs) @ weights[2 * PHRASE :]
            hidden += others[np.concatenate(reach) - first]
            hidden += np.repeat(own[start : start + BATCH], [*map(len, reach)], axis=0)
            ends = np.cumsum([*map(len, reach)])[:-1]
            scores = np.split(through(hidden, self.layers[1:]), ends)
            for number, near, found in zip(some, reach, scores, strict=True):
                yield number, int(near[0]), found


def through(sums: Floats, layers: Sequence[Layer]) -> Floats:
    """The scores behind the first layer: three rectified layers, then plain ones."""
    for number, (weights, bias) in enumerate(layers):
        hidden = np.maximum(sums, 0) if number < LAYERS - 2 else sums
        sums = hidden @ weights + bias
    return sums[:, 0]


def load_coreference(file: Traversable = WEIGHTS) -> Coreference:
    """The network of a file, else of the package."""
    with file.open("rb") as opened, np.load(opened, allow_pickle=False) as arrays:
        held = {name: arrays[name] for name in arrays.files}
    return Coreference(
        Words(table(held, "static"), table(held, "tuned")),
        tuple(layer(held, str(number)) for number in range(LAYERS)),
    )


def table(held: Mapping[str, npt.NDArray[Any]], name: str) -> Table:
    """One table of word vectors."""
    return Table(held[f"{name}.keys"], held[f"{name}.rows"], held[f"{name}.scales"])


def layer(held: Mapping[str, npt.NDArray[Any]], name: str) -> Layer:
    """One layer, with a row for each of its inputs."""
    rows = held[f"{name}.rows"].astype(np.float32)
    weights = rows * held[f"{name}.scales"].astype(np.float32)[:, None]
    return np.ascontiguousarray(weights.T), held[f"{name}.bias"].astype(np.float32)
