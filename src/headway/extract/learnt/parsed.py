"""A text as plain arrays, before and behind the parser: what the network looks at."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LENGTH, ORTH, POS, SENT_START
from spacy.tokens import Doc, Token
from tokenizers import Tokenizer

from headway.extract.learnt.labels import DEPS, index
from headway.extract.learnt.labels import POS as POSES
from headway.model.span import Span

__all__ = ["Ints", "Parsed", "Pieced", "parsed", "pieced", "words"]

Ints = npt.NDArray[np.int32]
ENDS = {".", "!", "?"}
AFTER = {"”", '"', "’", "'", "''", ")"}  # what may stand behind the end of a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieced:
    """The tokens of a text, blanks left out; every array but `pieces` has one row each.

    Token numbers count the tokens that are kept, from 0; offsets are code points.
    """

    pieces: Ints  # the text's word pieces, as the encoder knows them
    first: Ints  # the number of a token's first word piece
    start: Ints
    end: Ints
    paragraph: Ints
    stop: Ints  # how many full stops and the like stand before
    quote: Ints  # the number of the quotation that it stands in; -1: none

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The same text with what the parser says of each token."""

    text: Pieced
    pos: Ints
    dep: Ints
    head: Ints  # the token that governs it; itself at the root of a sentence
    left: Ints  # the first token that it governs, however far
    right: Ints  # the last one
    sentence: Ints

    def __len__(self) -> int:
        return len(self.pos)


def words(doc: Doc) -> list[Token]:
    """The tokens that are no blanks."""
    return [token for token in doc if not token.is_space]


def pieced(doc: Doc, quotes: Sequence[Span], tokenizer: Tokenizer) -> Pieced:
    """The arrays of a text that was cut into tokens, and of its quotations."""
    text = doc.text
    table = doc.to_array([IDX, LENGTH, IS_SPACE, ORTH])
    place, length, blank, orth = table.T
    kept = blank == 0
    start = place[kept].astype(np.int32)
    coded = tokenizer.encode(text, add_special_tokens=False)
    breaks = np.array([i for i, c in enumerate(text) if c == "\n"], np.int32)
    return Pieced(
        pieces=np.array(coded.ids, np.int32),
        first=first_pieces(start, [s for s, _ in coded.offsets]),
        start=start,
        end=start + length[kept].astype(np.int32),
        paragraph=np.searchsorted(breaks, start).astype(np.int32),
        stop=stops(orth[kept], doc),
        quote=quoted(start, quotes),
    )


def parsed(text: Pieced, doc: Doc) -> Parsed:
    """The arrays of the same text when the parser has been over it."""
    table = doc.to_array([POS, DEP, HEAD, SENT_START, IS_SPACE])
    pos, dep, away, begun, blank = table.T
    kept = blank == 0
    number = np.cumsum(kept) - 1
    head = number[np.arange(len(doc)) + away.astype(np.int64)][kept].astype(np.int32)
    left, right = edges(head)
    return Parsed(
        text=text,
        pos=numbers(pos[kept], POSES, doc),
        dep=numbers(dep[kept], DEPS, doc),
        head=head,
        left=left,
        right=right,
        sentence=np.cumsum(begun == 1)[kept].astype(np.int32),
    )


def numbers(codes: npt.NDArray[np.uint64], labels: tuple[str, ...], doc: Doc) -> Ints:
    """The parser's codes as numbers of our labels."""
    found, places = np.unique(codes, return_inverse=True)
    ours = [index(labels, doc.vocab.strings[int(code)]) for code in found]
    return np.array(ours, np.int32)[places]


def edges(head: Ints) -> tuple[Ints, Ints]:
    """The first and the last token that each token governs, however far."""
    left = np.arange(len(head), dtype=np.int32)
    right = left.copy()
    while True:
        before = left.copy(), right.copy()
        np.minimum.at(left, head, left)
        np.maximum.at(right, head, right)
        if (left == before[0]).all() and (right == before[1]).all():
            return left, right


def first_pieces(starts: Ints, offsets: Sequence[int]) -> Ints:
    """For each token the word piece that begins with it, else the next one."""
    places = np.array(offsets or [0], np.int32)
    found = np.searchsorted(places, starts, side="left")
    return np.minimum(found, max(len(offsets) - 1, 0)).astype(np.int32)


def stops(orth: npt.NDArray[np.uint64], doc: Doc) -> Ints:
    """For each token how many sentences seem to have ended before it."""
    strings = doc.vocab.strings
    ends = np.isin(orth, [strings[mark] for mark in sorted(ENDS)])
    behind = np.isin(orth, [strings[mark] for mark in sorted(AFTER)])
    found, ended, number = np.zeros(len(orth), np.int32), False, 0
    for place, (ending, closing) in enumerate(
        zip(ends.tolist(), behind.tolist(), strict=True)
    ):
        if ended and not ending and not closing:
            number, ended = number + 1, False
        ended = ended or ending
        found[place] = number
    return found


def quoted(starts: Ints, quotes: Sequence[Span]) -> Ints:
    """The number of the quotation around each token, -1 outside of all."""
    found = np.full(len(starts), -1, np.int32)
    for number, quote in enumerate(quotes):
        lo, hi = np.searchsorted(starts, (quote.start, quote.end))
        found[lo:hi] = number
    return found
