"""What is left of a text that the encoder has read."""

import numpy as np
import spacy

from headway.extract.learnt.parsed import Pieced
from headway.extract.learnt.spared import Scanned, holding, left_of
from headway.extract.learnt.windows import windows
from headway.model.span import Span, blanked

TEXT = "They met here. It rained. They left."
DOC = spacy.blank("en")(TEXT)


def pieces() -> Pieced:
    """The text, one word piece a token."""
    start = np.array([token.idx for token in DOC], np.int32)
    size = np.array([len(token) for token in DOC], np.int32)
    number = np.arange(len(DOC), dtype=np.int32)
    return Pieced(
        pieces=number + 1000,
        first=number,
        start=start,
        end=start + size,
        paragraph=number * 0,
        stop=np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 2], np.int32),
        quote=number * 0 - 1,
    )


def scanned(most: int) -> Scanned:
    """The text in windows; what is read of a token is its number."""
    text = pieces()
    cut = tuple(windows(text, most))
    read = [np.arange(w.lo, w.hi, dtype=np.float32)[:, None, None] for w in cut]
    return Scanned(text, cut, read)


def test_windows_without_a_kept_sentence_are_not_read() -> None:
    text = pieces()
    cut = list(windows(text, 4))
    assert [w.lo for w in holding(text, cut, [Span(15, 25)])] == [cut[1].lo]
    assert list(holding(text, cut, [])) == []


def test_what_was_read_goes_with_its_tokens() -> None:
    kept = [Span(0, 14), Span(26, 36)]
    left = left_of(scanned(4), spacy.blank("en")(blanked(TEXT, kept)))
    assert len(left.text) == 7
    assert [(w.lo, w.hi) for w in left.windows] == [(0, 4), (4, 7)]
    assert [read.ravel().tolist() for read in left.read] == [[0, 1, 2, 3], [7, 8, 9]]
    assert left.text.start.tolist() == [0, 5, 9, 13, 26, 31, 35]


def test_where_all_is_kept_nothing_changes() -> None:
    whole = scanned(12)
    left = left_of(whole, DOC)
    assert [(w.lo, w.hi) for w in left.windows] == [(0, 10)]
    assert (left.text.start == whole.text.start).all()
