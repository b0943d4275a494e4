"""Each word's vector, as the layers of the pinned pipeline make it, only faster.

The model hashes and embeds a word anew wherever it stands; here that is done once for
each kind of word and kept. What the words around it add is computed as there, number
for number, but in memory that is used again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, cast

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, Ragged

__all__ = ["KindTable", "WordVectors", "share_vectors"]

Floats = NDArray[np.float32]
Kinds = NDArray[np.uint64]  # a row for each word: its norm, prefix, suffix, shape …

MOST_KINDS = 20_000  # kept at once: 8 MB
FEWEST = 32  # rows: BLAS rounds smaller products in another way
EDGE = 4  # rows of nothing before and behind a text, as in the model
TINY = 1e-08  # as the model adds to each variance


class KindTable:
    """The vector of each kind of word by itself; the latest kinds are kept."""

    def __init__(self, embed: Model[Any, Any], most: int = MOST_KINDS) -> None:
        features, _, hashed, mixed, _ = embed.layers
        self.columns: list[int | str] = features.attrs["columns"]
        self.hashed, self.mixed, self.most = hashed, mixed, most
        self.rows: dict[bytes, int] = {}
        self.vectors = np.empty((most, embed.get_dim("nO")), np.float32)
        self.lock = Lock()

    def of(self, doc: Doc) -> Floats:
        """A row for each word of the doc."""
        kinds: Kinds = np.ascontiguousarray(doc.to_array(self.columns), np.uint64)
        keys: list[bytes] = kinds.view(f"V{kinds.strides[0]}").ravel().tolist()
        with self.lock:  # a server reads in several threads
            return self.looked_up(kinds, keys)

    def looked_up(self, kinds: Kinds, keys: Sequence[bytes]) -> Floats:
        """A row for each kind: what is kept, and what is new."""
        new = {key: at for at, key in enumerate(keys) if key not in self.rows}
        if len(self.rows) + len(new) > self.most:
            self.rows.clear()
            new = {key: at for at, key in enumerate(keys)}
        if len(new) > self.most:
            return self.embedded(kinds)
        if new:
            self.keep(list(new), self.embedded(kinds[list(new.values())]))
        return self.vectors[[self.rows[key] for key in keys]]

    def keep(self, keys: Sequence[bytes], vectors: Floats) -> None:
        """Add kinds with their vectors."""
        start = len(self.rows)
        self.vectors[start : start + len(keys)] = vectors
        self.rows.update(zip(keys, range(start, start + len(keys)), strict=True))

    def embedded(self, kinds: Kinds) -> Floats:
        """The vectors of kinds, made by the model's own layers."""
        padded = np.zeros((max(len(kinds), FEWEST), kinds.shape[1]), np.uint64)
        padded[: len(kinds)] = kinds
        whole = Ragged(cast(Any, padded), cast(Any, np.array([len(padded)], np.int32)))
        made = self.mixed.predict(self.hashed.predict(whole))
        return cast(Floats, made.data[: len(kinds)])


@dataclass(frozen=True, slots=True)
class Layer:
    """What one layer holds: it mixes a word's vector with those beside it."""

    weights: Floats  # from three neighbours to pieces, one piece behind the other
    bias: Floats
    gain: Floats
    shift: Floats

    @classmethod
    def of(cls, residual: Model[Any, Any]) -> "Layer":
        """The numbers of a residual layer of the model."""
        parts = {part.name: part for part in residual.walk()}
        weights, bias = (np.asarray(parts["maxout"].get_param(name)) for name in "Wb")
        gain, shift = (np.asarray(parts["layernorm"].get_param(name)) for name in "Gb")
        by_piece = weights.swapaxes(0, 1).reshape(-1, weights.shape[2])
        return cls(by_piece.T, bias.T.ravel(), gain, shift)


class WordVectors:
    """Gives each word of a doc the vector that the model's layers would give it."""

    def __init__(self, model: Model[Any, Any]) -> None:
        embed, encode = model.get_ref("embed"), model.get_ref("encode")
        self.table = KindTable(embed)
        self.layers = tuple(map(Layer.of, encode.layers[0].layers))
        self.width = int(model.get_dim("nO"))

    def of(self, doc: Doc) -> Floats:
        """A row for each word."""
        size = len(doc)
        if not size:
            return np.zeros((0, self.width), np.float32)
        rows = np.zeros((size + 2 * EDGE + 2, self.width), np.float32)
        rows[EDGE + 1 : EDGE + 1 + size] = self.table.of(doc)
        for layer in self.layers:
            mix(rows, layer)
        return rows[EDGE + 1 : EDGE + 1 + size]


def mix(rows: Floats, layer: Layer) -> None:
    """Add to each row what the layer makes of it and its neighbours.

    The first row and the last stand for nothing and stay so.
    """
    size, width = len(rows) - 2, rows.shape[1]
    step = rows.strides[0]
    beside = as_strided(rows, (size, 3 * width), (step, rows.strides[1]))
    pieces = np.ascontiguousarray(beside) @ layer.weights
    pieces += layer.bias
    best = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
    np.maximum(best, pieces[:, 2 * width :], out=best)
    best -= best.mean(axis=1, keepdims=True)
    spread = np.square(best).mean(axis=1, keepdims=True) + TINY
    best *= spread ** (-1.0 / 2.0)
    best *= layer.gain
    best += layer.shift
    rows[1:-1] += best


def share_vectors(nlp: Language) -> None:
    """Let the pipeline make the vectors of its tagger and parser in the faster way.

    What is lost is training: nothing is learnt through these layers.
    """
    pipe = cast(Any, nlp.get_pipe("tok2vec"))
    vectors = WordVectors(pipe.model)

    def forward(
        model: Model[Any, Any], docs: Sequence[Doc], is_train: bool
    ) -> tuple[list[Floats], Any]:
        return [vectors.of(doc) for doc in docs], list

    pipe.model = Model("headway_vectors", forward, dims={"nO": vectors.width})
