"""The network: how readily a pronoun takes up each phrase before it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain, islice
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from headway.extract.coref.features import Described, describe
from headway.extract.coref.parse import parse
from headway.extract.coref.phrases import phrases
from headway.extract.coref.words import Floats, Table, Words

__all__ = ["Coreference", "Layer", "Ranked", "load_coreference"]

WEIGHTS = files("headway.extract.coref") / "weights" / "pairs.npz"
PHRASE = 650  # 13 x 50: the vectors of one phrase
REACH = 50  # phrases before a pronoun
TOGETHER = 32  # pronouns whose pairs go through the layers together
LAYERS = 5
RECTIFIED = 3  # the first ones of them

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
        if not pronouns:
            return []
        parsed = parse(doc)
        found = phrases(parsed)
        single = np.flatnonzero(found.end - found.start == 1).tolist()
        at = dict(zip(found.start[single].tolist(), single, strict=True))
        wanted = {
            at[token]: heads for token, heads in pronouns.items() if at.get(token)
        }
        if not wanted:
            return []
        roots = found.root.tolist()
        asked = {
            number: [
                earlier
                for earlier in range(max(number - REACH, 0), number)
                if heads is None or roots[earlier] in heads
            ]
            for number, heads in sorted(wanted.items())
        }
        told = describe(parsed, found, self.words)
        scores = self.scored(told, asked)
        return [
            Ranked(
                roots[number], [roots[n] for n in near], [*islice(scores, len(near))]
            )
            for number, near in asked.items()
        ]

    def scored(
        self, told: Described, asked: Mapping[int, Sequence[int]]
    ) -> Iterator[float]:
        """The score of each pair of a pronoun and an earlier phrase, by their numbers.

        The first layer is a sum over the earlier phrase, the pronoun and the pair, so
        that each phrase goes through it once.
        """
        weights, bias = self.layers[0]
        early = np.unique(np.array([*chain(*asked.values())], np.int64))
        others = told.vectors[early] @ weights[:PHRASE]
        for start in range(0, len(asked), TOGETHER):
            some = dict(islice(asked.items(), start, start + TOGETHER))
            counts = [len(near) for near in some.values()]
            earlier = np.array([*chain(*some.values())], np.int64)
            pairs = told.pairs(earlier, np.repeat([*some], counts))
            beside = pairs @ weights[2 * PHRASE :]
            beside += others[np.searchsorted(early, earlier)]
            owns = told.vectors[[*some]] @ weights[PHRASE : 2 * PHRASE] + bias
            sums = zip(np.split(beside, np.cumsum(counts)[:-1]), owns, strict=True)
            second = np.concatenate([self.second(pair + own) for pair, own in sums])
            yield from through(second, self.layers[2:]).tolist()

    def second(self, sums: Floats) -> Floats:
        """The second layer's sums for one pronoun, from those of the first.

        Beside one pronoun two thirds of the first sums are nowhere above zero: they are
        left out.
        """
        weights, bias = self.layers[1]
        above = np.flatnonzero((sums > 0).any(axis=0))
        found: Floats = np.maximum(sums[:, above], 0) @ weights[above] + bias
        return found


def through(sums: Floats, layers: Sequence[Layer]) -> Floats:
    """The scores behind the sums of a layer: the first three are rectified."""
    plain = LAYERS - RECTIFIED
    for number, (weights, bias) in enumerate(layers):
        hidden = np.maximum(sums, 0) if len(layers) - number >= plain else sums
        sums = hidden @ weights + bias
    return sums[:, 0]


@lru_cache(maxsize=1)
def load_coreference(file: Traversable = WEIGHTS) -> Coreference:
    """The network of a file, else of the package; loaded once."""
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
