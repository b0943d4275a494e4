"""Windows of like length put together, as the tensors that a network takes."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from training.attributions.samples import FULL, Sample

from headway.extract.learnt.windows import Window

__all__ = ["Arrays", "Batch", "batches", "collate", "padded", "tokens_of"]

NEAR = 20  # so many batches are sorted together
Batch = dict[str, Tensor]
Arrays = dict[str, npt.NDArray[np.generic]]
Array = npt.NDArray[np.integer]


class Windowed(Protocol):
    """A window of tokens with what the parse says of them."""

    @property
    def window(self) -> Window: ...

    @property
    def pos(self) -> Array: ...

    @property
    def dep(self) -> Array: ...


Each = TypeVar("Each", bound=Windowed)


def batches(given: Sequence[Each], size: int) -> list[list[Each]]:
    """Batches of windows of like length; the order of the rest is the given one."""
    found = []
    for start in range(0, len(given), size * NEAR):
        part = sorted(given[start : start + size * NEAR], key=lambda s: len(s.pos))
        found += [part[i : i + size] for i in range(0, len(part), size)]
    return found


def collate(batch: Sequence[Sample], device: str) -> Batch:
    """The tensors of a batch, padded to its longest window."""
    arrays = of_windows(batch) | of_cues(batch)
    return {
        name: torch.from_numpy(array).to(device, non_blocking=True)
        for name, array in arrays.items()
    }


def tokens_of(batch: Sequence[Windowed]) -> Arrays:
    """What every network takes of windows: one row for each."""
    return {
        "pieces": padded([s.window.pieces for s in batch], np.int64),
        "quoted": padded([s.window.quoted for s in batch], np.int64),
        "mask": padded([np.ones_like(s.window.pieces) for s in batch], np.int64),
        "first": padded([s.window.first for s in batch], np.int64),
        "pos": padded([s.pos for s in batch], np.int64),
        "dep": padded([s.dep for s in batch], np.int64),
    }


def of_windows(batch: Sequence[Sample]) -> Arrays:
    """Word pieces and tokens: one row for each window."""
    return tokens_of(batch) | {
        "marks": padded([s.marks for s in batch], np.float32),
        "real": padded([np.ones_like(s.marks) for s in batch], np.float32),
    }


def of_cues(batch: Sequence[Sample]) -> Arrays:
    """Where the cues stand and how the tokens stand to them: one row for each cue."""
    sizes = [len(s.cues) for s in batch]
    long = max(len(s.pos) for s in batch)
    ties = np.zeros((sum(sizes), 3, long), np.int64)
    labels = np.zeros((sum(sizes), long, 4), np.float32)
    row = 0
    for sample, size in zip(batch, sizes, strict=True):
        tokens = len(sample.pos)
        ties[row : row + size, :, :tokens] = sample.ties
        labels[row : row + size, :tokens] = sample.labels / np.float32(FULL)
        row += size
    return {
        "way": ties[:, 0],
        "distance": ties[:, 1],
        "quoting": ties[:, 2],
        "window": np.repeat(np.arange(len(batch)), sizes),
        "token": np.array([c for s in batch for c in s.cues], np.int64),
        "labels": labels,
    }


def padded(
    rows: Sequence[npt.NDArray[np.generic]], kind: npt.DTypeLike
) -> npt.NDArray[np.generic]:
    """The rows as one array, noughts behind the shorter ones."""
    found = np.zeros((len(rows), max(map(len, rows)), *rows[0].shape[1:]), kind)
    for number, row in enumerate(rows):
        found[number, : len(row)] = row
    return found
