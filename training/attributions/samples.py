"""Windows of articles as arrays: their tokens, their cues, what belongs to each cue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from training.attributions.corpus import Example, covered

from headway.extract.learnt.parsed import Parsed
from headway.extract.learnt.reader import MOST
from headway.extract.learnt.ties import ties
from headway.extract.learnt.windows import Window, windows

__all__ = ["FULL", "MOST", "Sample", "samples", "with_cues"]

FULL = 255  # a probability of one, in the eight bits that samples keep
OUTSIDE, SOURCE, CUE, CONTENT = range(4)
Array = npt.NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class Sample:
    """One window: its tokens, its cues, and what they should be read as."""

    window: Window
    pos: Array
    dep: Array
    marks: npt.NDArray[np.float32]  # how surely each token is a cue
    cues: tuple[int, ...]  # tokens of the window
    ties: Array  # cues x 3 x tokens
    labels: npt.NDArray[np.uint8]  # cues x tokens x labels, in 255ths


def samples(example: Example, offset: int = 0) -> Iterator[Sample]:
    """The windows of an article with its gold."""
    for window in windows(example.text.text, MOST, offset):
        lo, hi = window.lo, window.hi
        inside = [n for n, a in enumerate(example.anchors) if lo <= a < hi]
        cues = tuple(example.anchors[n] - lo for n in inside)
        marks = np.zeros(hi - lo, np.float32)
        marks[list(cues)] = 1
        gold = np.array([labels(example, n) for n in inside], np.uint8)
        gold = gold.reshape(len(inside), len(example.text))[:, lo:hi]
        one_hot = (np.eye(4, dtype=np.uint8) * FULL)[gold]
        bare = with_cues(example.text, window, marks, cues)
        yield replace(bare, labels=one_hot)


def with_cues(
    text: Parsed, window: Window, marks: npt.NDArray[np.float32], cues: Sequence[int]
) -> Sample:
    """A window with the ties of its cues and no labels yet."""
    lo, hi = window.lo, window.hi
    tied = ties(text, lo + np.array(cues, np.int64), np.arange(lo, hi))
    return Sample(
        window=window,
        pos=text.pos[lo:hi].astype(np.int16),
        dep=text.dep[lo:hi].astype(np.int16),
        marks=marks,
        cues=tuple(cues),
        ties=np.stack(tied, 1).astype(np.int16),
        labels=np.zeros((len(cues), hi - lo, 4), np.uint8),
    )


def labels(example: Example, which: int) -> npt.NDArray[np.uint8]:
    """What people marked each token of the article as, for one cue."""
    found = np.full(len(example.text), OUTSIDE, np.uint8)
    gold = example.gold[which]
    marked = ((CONTENT, gold.content), (SOURCE, gold.source), (CUE, gold.cue))
    for label, stretches in marked:
        found[covered(example.text.text, stretches)] = label
    return found
