"""The judges: which tokens are cues, and what each token is to a cue."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable

import numpy as np

from headway.extract.learnt.decode import Judged
from headway.extract.learnt.encoder import WEIGHTS, Floats, load_arrays
from headway.extract.learnt.parsed import Parsed
from headway.extract.learnt.ties import Places, ties
from headway.extract.learnt.windows import Window

__all__ = ["Judge", "load_judge"]


class Judge:
    """The weights of the judges.

    The network is the same as in training: a hidden layer of rectified sums, of the
    token's own part, or of the cue's part, the token's part, their product, and what
    the parse, the distance and the quotation marks add.
    """

    def __init__(self, weights: dict[str, Floats]) -> None:
        self.weights = weights

    def cues(self, read: Floats, text: Parsed, window: Window) -> Floats:
        """How surely each token of a window is a cue, 0 to 1."""
        w, lo, hi = self.weights, window.lo, window.hi
        hidden = read[:, 0] + w["pos"][text.pos[lo:hi]] + w["dep"][text.dep[lo:hi]]
        sums = np.maximum(hidden, 0) @ w["anchor.weight"][0] + w["anchor.bias"]
        sure: Floats = 1 / (1 + np.exp(-sums))
        return sure

    def labels(
        self, read: Floats, text: Parsed, window: Window, cues: Places
    ) -> Iterator[Floats]:
        """What each token of a window is to each cue: tokens x labels, each 0 to 1."""
        w, lo, tokens = self.weights, window.lo, np.arange(window.lo, window.hi)
        named = "way", "distance", "quoting"
        tied = ties(text, cues, tokens)
        for number, cue in enumerate(cues):
            own = read[cue - lo]
            hidden = read[:, 4] * own[3]
            hidden += read[:, 2]
            hidden += own[1]
            for name, classes in zip(named, tied, strict=True):
                hidden += w[name][classes[number]]
            sums = np.maximum(hidden, 0, out=hidden) @ w["label.weight"].T
            sums += w["label.bias"]
            sums = np.exp(sums - sums.max(1, keepdims=True))
            yield sums / sums.sum(1, keepdims=True)

    def judge(
        self, read: Floats, text: Parsed, window: Window, least: float
    ) -> Iterator[Judged]:
        """The cues of a window that are at least so sure, with their labels."""
        sure = self.cues(read, text, window)
        places = np.flatnonzero(sure >= least)
        each = self.labels(read, text, window, window.lo + places)
        for place, labels in zip(places.tolist(), each, strict=True):
            cue = window.lo + place
            yield Judged(cue=cue, sure=float(sure[place]), lo=window.lo, labels=labels)


def load_judge(folder: Traversable = WEIGHTS) -> Judge:
    """The judges of a folder, else of the package."""
    return Judge(load_arrays(folder / "judges.npz"))
