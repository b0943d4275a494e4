"""A text of which only some sentences are parsed, while the encoder reads on.

What a word means to the encoder hangs on all the words of its window: a move is read
or not by sentences that hold none. Windows are cut as those of the whole text; only
those without a word that is left are not read.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
from spacy.attrs import IDX, IS_SPACE, LENGTH
from spacy.tokens import Doc

from headway.extract.learnt.parsed import Ints, Pieced
from headway.extract.learnt.windows import Window

__all__ = ["spared"]


def spared(
    text: Pieced, cut: Iterable[Window], left: Doc
) -> tuple[Pieced, tuple[Window, ...]]:
    """The tokens that are left of a text, and the windows that hold them.

    `left` is the text with blanks in the place of all else, cut into tokens.
    """
    place, length, blank = left.to_array([IDX, LENGTH, IS_SPACE]).T
    start = place[blank == 0].astype(np.int32)
    end = start + length[blank == 0].astype(np.int32)
    at = np.searchsorted(text.start, start, side="right").astype(np.int32) - 1
    at = at.clip(0)
    tokens = replace(
        text,
        start=start,
        end=end,
        first=text.first[at],
        paragraph=text.paragraph[at],
        stop=text.stop[at],
        quote=text.quote[at],
    )
    return tokens, tuple(holding(cut, at))


def holding(cut: Iterable[Window], at: Ints) -> Iterator[Window]:
    """The windows that hold tokens which are left, as these are numbered.

    `at` is for each of them its number in the whole text.
    """
    for window in cut:
        lo, hi = np.searchsorted(at, (window.lo, window.hi)).tolist()
        if lo < hi:
            first = window.first[at[lo:hi] - window.lo]
            yield replace(window, lo=lo, hi=hi, first=first)
