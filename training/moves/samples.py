"""Windows of reports as arrays, padded to the tensors that the network takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from training.attributions.batches import Arrays, Batch, padded, tokens_of
from training.moves.anchors import MAKING
from training.moves.corpus import Example, Marked

from headway.extract.learnt.reader import MOST
from headway.extract.learnt.ties import ties
from headway.extract.learnt.windows import Window, windows
from headway.model.kinds import MoveKind

__all__ = ["NOBODY", "OTHERS", "REPORTER", "Sample", "collate", "samples"]

KINDS = len(MoveKind)
OTHERS = 2  # who else may fill a part: nobody of the window, the report itself
NOBODY, REPORTER = -2, -1  # their places behind the tokens
UNMARKED = -100  # what torch's cross entropy leaves out
Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(slots=True)
class Sample:
    """One window with its gold."""

    window: Window
    pos: Ints
    dep: Ints
    forms: Ints
    lexed: Floats
    marks: Floats  # tokens x kinds: 1 at the word that stands for a move
    counts: Floats  # tokens x kinds: 0 where neither yes nor no is taught
    inside: Floats  # tokens x kinds: 1 in all of a marked stretch
    anchors: Ints
    ties: Ints  # anchors x 3 x tokens
    fits: npt.NDArray[np.bool_]  # anchors x (actor, recipient) x (tokens + OTHERS)
    status: Ints
    valence: Ints

    def __len__(self) -> int:
        return len(self.pos)


def samples(example: Example, offset: int = 0) -> Iterator[Sample]:
    """The windows of a report; the first is shorter by `offset` word pieces."""
    marks, counts, inside = taught(example)
    text = example.text
    for window in windows(text.text, MOST, offset):
        lo, hi = window.lo, window.hi
        moves = [m for m in example.moves if lo <= m.anchor < hi]
        anchors = np.array([m.anchor for m in moves], np.int64)
        tied = ties(text, anchors, np.arange(lo, hi))
        yield Sample(
            window=window,
            pos=text.pos[lo:hi].astype(np.int64),
            dep=text.dep[lo:hi].astype(np.int64),
            forms=example.forms[lo:hi].astype(np.int64),
            lexed=example.lexed[lo:hi],
            marks=marks[lo:hi],
            counts=counts[lo:hi],
            inside=inside[lo:hi],
            anchors=anchors - lo,
            ties=np.stack(tied, 1).astype(np.int64),
            fits=np.array([fits(m, lo, hi) for m in moves], bool).reshape(
                len(moves), 2, hi - lo + OTHERS
            ),
            status=numbers([m.status for m in moves]),
            valence=numbers([m.valence for m in moves]),
        )


def taught(example: Example) -> tuple[Floats, Floats, Floats]:
    """Which tokens are which moves, where that is taught, and which stretches are.

    The other words of a marked stretch are taught neither way: the move may be told by
    one of them as well.
    """
    size = len(example.text)
    marks = np.zeros((size, KINDS), np.float32)
    inside = np.zeros((size, KINDS), np.float32)
    making = np.isin(example.text.pos, list(MAKING))
    counts = np.repeat(making[:, None], KINDS, 1).astype(np.float32)
    for move in example.moves:
        inside[move.lo : move.hi, move.kind] = 1
        counts[move.lo : move.hi, move.kind] = 0
    for move in example.moves:
        marks[move.anchor, move.kind] = counts[move.anchor, move.kind] = 1
    return marks, counts, inside


def fits(move: Marked, lo: int, hi: int) -> npt.NDArray[np.bool_]:
    """Who may rightly be read as actor and as recipient, of a window."""
    found = np.zeros((2, hi - lo + OTHERS), bool)
    for row, heads in enumerate((move.actors, move.recipients)):
        found[row, [t - lo for t in heads if lo <= t < hi]] = True
    found[0, REPORTER] = move.reporter
    found[:, NOBODY] = ~found.any(1)
    return found


def numbers(values: Sequence[int | None]) -> Ints:
    """The values, with a mark for what is left out."""
    return np.array([UNMARKED if v is None else v for v in values], np.int64)


def collate(batch: Sequence[Sample], device: str) -> Batch:
    """The tensors of a batch, padded to its longest window."""
    arrays = of_windows(batch) | of_anchors(batch)
    return {n: torch.from_numpy(a).to(device) for n, a in arrays.items()}


def of_windows(batch: Sequence[Sample]) -> Arrays:
    """Word pieces and tokens: one row for each window."""
    return tokens_of(batch) | {
        "forms": padded([s.forms for s in batch], np.int64),
        "real": padded([np.ones(len(s), np.float32) for s in batch], np.float32),
        "lexed": padded([s.lexed for s in batch], np.float32),
        "marks": padded([s.marks for s in batch], np.float32),
        "counts": padded([s.counts for s in batch], np.float32),
        "inside": padded([s.inside for s in batch], np.float32),
    }


def of_anchors(batch: Sequence[Sample]) -> Arrays:
    """Where the moves stand, and who may fill their parts: one row for each move."""
    sizes = [len(s.anchors) for s in batch]
    long, row = max(map(len, batch)), 0
    tied = np.zeros((sum(sizes), 3, long), np.int64)
    fit = np.zeros((sum(sizes), 2, long + OTHERS), bool)
    open_ = np.zeros((sum(sizes), long + OTHERS), bool)
    for sample, size in zip(batch, sizes, strict=True):
        here, tokens = slice(row, row + size), len(sample)
        tied[here, :, :tokens] = sample.ties
        fit[here, :, :tokens] = sample.fits[:, :, :tokens]
        fit[here, :, long:] = sample.fits[:, :, tokens:]
        open_[here, :tokens] = sample.forms > 0
        row += size
    open_[:, long:] = True
    return {
        "way": tied[:, 0],
        "distance": tied[:, 1],
        "quoting": tied[:, 2],
        "fits": fit,
        "open": open_,
        "window": np.repeat(np.arange(len(batch)), sizes),
        "token": np.concatenate([s.anchors for s in batch]),
        "status": np.concatenate([s.status for s in batch]),
        "valence": np.concatenate([s.valence for s in batch]),
    }
