"""A text of which only some sentences are parsed, while the encoder reads on.

What a word means to the encoder hangs on all the words of its window: a move is read
or not by sentences that hold none. Windows are cut as those of the whole text; only
those without a word that may be parsed are not read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from spacy.attrs import IDX, IS_SPACE, LENGTH
from spacy.tokens import Doc

from headway.extract.learnt.encoder import Floats
from headway.extract.learnt.parsed import Ints, Pieced
from headway.extract.learnt.windows import Window
from headway.model.span import Span

__all__ = ["Scanned", "holding", "left_of"]


@dataclass(frozen=True, slots=True)
class Scanned:
    """A text that the encoder has read before it is known what will be parsed."""

    text: Pieced
    windows: tuple[Window, ...]
    read: list[Floats]  # one for each window: tokens x parts x width


def holding(
    text: Pieced, cut: Iterable[Window], kept: Sequence[Span]
) -> Iterator[Window]:
    """The windows with a token of what is kept."""
    begun = np.searchsorted(text.start, [span.start for span in kept])
    ended = np.searchsorted(text.start, [span.end for span in kept])
    for window in cut:
        if ((begun < window.hi) & (ended > window.lo)).any():
            yield window


def left_of(scanned: Scanned, left: Doc) -> Scanned:
    """The same for the tokens that are left, numbered anew.

    `left` is the text with blanks in the place of all else, cut into tokens.
    """
    text = scanned.text
    place, length, blank = left.to_array([IDX, LENGTH, IS_SPACE]).T
    start = place[blank == 0].astype(np.int32)
    end = start + length[blank == 0].astype(np.int32)
    at = np.searchsorted(text.start, start, side="right").clip(1) - 1
    tokens = replace(
        text,
        start=start,
        end=end,
        first=text.first[at],
        paragraph=text.paragraph[at],
        stop=text.stop[at],
        quote=text.quote[at],
    )
    parts = list(parts_of(scanned, at))
    return Scanned(tokens, tuple(w for w, _ in parts), [read for _, read in parts])


def parts_of(
    scanned: Scanned, at: npt.NDArray[np.intp]
) -> Iterator[tuple[Window, Floats]]:
    """What is left of each window, and of what the encoder read there."""
    for window, read in zip(scanned.windows, scanned.read, strict=True):
        lo, hi = np.searchsorted(at, (window.lo, window.hi)).tolist()
        if lo < hi:
            own: Ints = (at[lo:hi] - window.lo).astype(np.int32)
            yield replace(window, lo=lo, hi=hi, first=window.first[own]), read[own]
