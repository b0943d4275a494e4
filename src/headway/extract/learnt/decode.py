"""From probabilities to spans: whose words each cue attributes, and which."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Found", "Judged", "Run", "decode"]

SOURCE, CUE, CONTENT = 1, 2, 3
GAP = 1  # token: a hole in a content that is no wider is content, too
FREE = 0.5  # a content is dropped when less of it than this is its own
Run = tuple[int, int]  # a token, and the one behind the last


@dataclass(frozen=True, slots=True)
class Judged:
    """One token read as a cue, and what the tokens of its window are to it."""

    cue: int  # token of the text
    sure: float  # 0 to 1
    lo: int  # the first token of the window
    labels: npt.NDArray[np.floating]  # tokens x (outside, source, cue, content)


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution as tokens of the text, and how sure it is."""

    token: int
    source: Run | None  # None: nobody is named
    cue: Run
    content: tuple[Run, ...]
    sure: float


def decode(judged: Iterable[Judged], size: int) -> list[Found]:
    """The attributions of a text of `size` tokens, surest first.

    Every token is content of one attribution at most, as people marked it: the surer
    cue takes it. A cue that is left with no content, or with the lesser part, is none.
    """
    taken = np.zeros(size, bool)
    found = []
    for one in sorted(judged, key=lambda j: (-j.sure, j.cue)):
        best = one.labels.argmax(-1)
        content = np.flatnonzero(best == CONTENT) + one.lo
        content = content[content != one.cue]
        free = content[~taken[content]]
        if len(free) <= FREE * len(content):
            continue
        whole = attribution(one, best, free, taken)
        for lo, hi in whole.content:
            taken[lo:hi] = True
        found.append(whole)
    return found


def attribution(
    one: Judged,
    best: npt.NDArray[np.intp],
    content: npt.NDArray[np.intp],
    taken: npt.NDArray[np.bool_],
) -> Found:
    """The spans of one cue."""
    sources = runs(np.flatnonzero(best == SOURCE))
    source = max(
        sources, key=lambda r: one.labels[r[0] : r[1], SOURCE].sum(), default=None
    )
    cues = {*(np.flatnonzero(best == CUE) + one.lo).tolist(), one.cue}
    cue = next(r for r in runs(sorted(cues)) if r[0] <= one.cue < r[1])
    source = (source[0] + one.lo, source[1] + one.lo) if source else None
    own = [run for run in (source, cue) if run]
    return Found(
        token=one.cue,
        source=source,
        cue=cue,
        content=tuple(filled(runs(content), own, taken)),
        sure=one.sure,
    )


def filled(
    content: list[Run], own: list[Run], taken: npt.NDArray[np.bool_]
) -> list[Run]:
    """The content without small holes.

    Where source or cue stands there is no hole, nor where another has its content.
    """
    found = content[:1]
    for lo, hi in content[1:]:
        last, end = found[-1]
        parted = any(start < lo and end < stop for start, stop in own)
        parted = parted or bool(taken[end:lo].any())
        if lo - end <= GAP and not parted:
            found[-1] = (last, hi)
        else:
            found.append((lo, hi))
    return found


def runs(tokens: Iterable[int]) -> list[Run]:
    """Neighbouring tokens taken together."""
    found: list[Run] = []
    for token in map(int, tokens):
        if found and token == found[-1][1]:
            found[-1] = (found[-1][0], token + 1)
        else:
            found.append((token, token + 1))
    return found
