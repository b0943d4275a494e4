"""A text in windows: whole sentences, as many as the encoder reads at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from headway.extract.learnt.parsed import Ints, Pieced

__all__ = ["Window", "windows"]

BEGIN, END = 101, 102  # the word pieces [CLS] and [SEP]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of tokens as the encoder takes it."""

    lo: int  # the first token, and the one behind the last
    hi: int
    pieces: Ints
    quoted: Ints  # 1 for each word piece that stands in a quotation
    first: Ints  # for each token the place of its first word piece


def windows(text: Pieced, most: int, offset: int = 0) -> Iterator[Window]:
    """The windows of a text, each of at most `most` word pieces of the text.

    A window ends with a paragraph where one ends in its second half, else with a
    sentence, else in the middle of a sentence that is longer than a window. `offset`
    makes the first window shorter by so many word pieces.
    """
    lo, room = 0, max(most - offset, 1)
    while lo < len(text):
        hi = cut(text, lo, room)
        yield window(text, lo, hi, most)
        lo, room = hi, most


def window(text: Pieced, lo: int, hi: int, most: int) -> Window:
    """The tokens from `lo` to before `hi`; what one long token has too many is cut."""
    begin = int(text.first[lo])
    end = int(text.first[hi]) if hi < len(text) else len(text.pieces)
    pieces = text.pieces[begin : min(max(end, begin + 1), begin + most)]
    first = np.minimum(text.first[lo:hi] - begin, len(pieces) - 1) + 1
    owner = first.searchsorted(np.arange(1, len(pieces) + 1), side="right") - 1
    inside = text.quote[lo:hi] >= 0
    return Window(
        lo=lo,
        hi=hi,
        pieces=np.array([BEGIN, *pieces, END], np.int32),
        quoted=np.array([0, *inside[owner.clip(0)], 0], np.int32),
        first=first.astype(np.int32),
    )


def cut(text: Pieced, lo: int, room: int) -> int:
    """Where the window that begins at `lo` ends: behind the token."""
    size = text.first[lo:] - text.first[lo]
    if len(text.pieces) - text.first[lo] <= room:
        return len(text)
    full = max(lo + int(size.searchsorted(room, side="right")) - 1, lo + 1)
    half = lo + int(size.searchsorted(room // 2))
    for borders, least in ((text.paragraph, half), (text.stop, half), (text.stop, lo)):
        changes = np.flatnonzero(np.diff(borders[least : full + 1])) + least + 1
        if len(changes) and changes[-1] > lo:
            return int(changes[-1])
    return full
