"""The network: how readily a pronoun takes up each phrase before it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from headway.extract.coref.features import Phrases, describe
from headway.extract.coref.phrases import phrases
from headway.extract.coref.words import Floats, Table, Words

__all__ = ["Coreference", "Layer", "Ranked", "load_coreference"]

WEIGHTS = files("headway.extract.coref") / "weights" / "pairs.npz"
PHRASE = 650  # 13 x 50: the vectors of one phrase
BATCH = 512  # pairs that go through the layers together
REACH = 50  # phrases before a pronoun
LAYERS = 5  # the first three rectified

Layer = tuple[Floats, Floats]


@dataclass(frozen=True, slots=True)
class Ranked:
    """How readily a pronoun takes up each phrase; 0 is even, more is likelier."""

    pronoun: int  # its token
    earlier: Sequence[int]  # the tokens that head the phrases
    scores: Sequence[float]


@dataclass(frozen=True, slots=True)
class Coreference:
    """A loaded network: word vectors and layers."""

    words: Words
    layers: Sequence[Layer]

    def rank(
        self, doc: Doc, pronouns: Mapping[int, Container[int] | None]
    ) -> list[Ranked]:
        """The phrases before each of the pronouns, given by token, with their scores.

        Beside each stand the head words of the phrases that are asked after; None: of
        all. A pronoun that the parse takes for something else is left out.
        """
        found = phrases(doc)
        at = {p.start: number for number, p in enumerate(found) if len(p) == 1}
        wanted = {
            at[token]: heads for token, heads in pronouns.items() if at.get(token)
        }
        if not wanted:
            return []
        told = describe(doc, found, self.words)
        roots = told.at.root.tolist()
        asked = {
            number: [
                earlier
                for earlier in range(max(number - REACH, 0), number)
                if heads is None or roots[earlier] in heads
            ]
            for number, heads in sorted(wanted.items())
        }
        scores = iter(self.scored(told, asked))
        return [
            Ranked(
                roots[number], [roots[n] for n in near], [*islice(scores, len(near))]
            )
            for number, near in asked.items()
        ]

    def scored(
        self, told: Phrases, asked: Mapping[int, Sequence[int]]
    ) -> Iterator[float]:
        """The score of each pair of a pronoun and an earlier phrase, by their numbers.

        The first layer is a sum over the earlier phrase, the pronoun and the pair, so
        that each phrase goes through it once.
        """
        pronouns = np.repeat([*asked], [*map(len, asked.values())])
        earlier = np.array([n for near in asked.values() for n in near], np.int64)
        weights, bias = self.layers[0]
        late, own = np.unique(pronouns, return_inverse=True)
        early, other = np.unique(earlier, return_inverse=True)
        owns = told.vectors[late] @ weights[PHRASE : 2 * PHRASE] + bias
        others = told.vectors[early] @ weights[:PHRASE]
        for start in range(0, len(pronouns), BATCH):
            some = slice(start, start + BATCH)
            pairs = told.pairs(earlier[some], pronouns[some])
            hidden = pairs @ weights[2 * PHRASE :]
            hidden += others[other[some]]
            hidden += owns[own[some]]
            yield from through(hidden, self.layers[1:]).tolist()


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
