"""How tokens stand to cues, on parses of chance against a definition step by step."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.extract.learnt.parsed import Ints, Parsed, Pieced, edges
from headway.extract.learnt.ties import DISTANCES, ELSEWHERE, ITSELF, LABELS, ties


def tree(draw: st.DrawFn, lo: int, hi: int, top: int, heads: list[int]) -> None:
    """Hang the tokens of a stretch under a token, so that no branches cross."""
    if lo < hi:
        head, end = draw(st.integers(lo, hi - 1)), draw(st.integers(lo + 1, hi))
        head = min(head, end - 1)
        heads[head] = top
        tree(draw, lo, head, head, heads)
        tree(draw, head + 1, end, head, heads)
        tree(draw, end, hi, top, heads)


@st.composite
def texts(draw: st.DrawFn) -> Parsed:
    """A text of one to four sentences, some of it quoted."""
    sizes = draw(st.lists(st.integers(1, 7), min_size=1, max_size=4))
    heads = list(range(sum(sizes)))
    for end, size in zip(np.cumsum(sizes).tolist(), sizes, strict=True):
        root = draw(st.integers(end - size, end - 1))
        tree(draw, end - size, root, root, heads)
        tree(draw, root + 1, end, root, heads)
    number = st.integers(-1, 2)
    quote = draw(st.lists(number, min_size=len(heads), max_size=len(heads)))
    return text(heads, np.repeat(np.arange(len(sizes)), sizes), quote)


def text(heads: list[int], sentence: Ints, quote: list[int]) -> Parsed:
    """A text of these heads; its relations are told apart by the token's number."""
    size = len(heads)
    head = np.array(heads, np.int32)
    left, right = edges(head)
    place = np.arange(size, dtype=np.int32)
    return Parsed(
        text=Pieced(
            pieces=place,
            first=place,
            start=place,
            end=place + 1,
            paragraph=np.asarray(sentence // 2, np.int32),
            stop=np.asarray(sentence, np.int32),
            quote=np.array(quote, np.int32),
        ),
        pos=place,
        dep=place % (LABELS - 1),
        head=head,
        left=left,
        right=right,
        sentence=np.asarray(sentence, np.int32),
    )


def above(of: Parsed, token: int) -> Iterator[int]:
    """A token and all that govern it."""
    yield token
    while of.head[token] != token:
        token = int(of.head[token])
        yield token


def way(of: Parsed, cue: int, token: int) -> int:
    """The class of a way: steps up from the cue, and the branch that it takes down."""
    up = list(above(of, token))
    for step, top in enumerate(list(above(of, cue))[:4]):
        if top == token:
            return step * LABELS + ITSELF
        if top in up:
            return step * LABELS + int(of.dep[up[up.index(top) - 1]])
    apart = int(of.sentence[token] - of.sentence[cue])
    return ELSEWHERE + (min(apart, 3) + 3 if apart > 0 else min(-apart, 3))


@given(texts())
def test_a_way_goes_up_from_the_cue_and_down_a_branch(of: Parsed) -> None:
    every = np.arange(len(of))
    found, _, _ = ties(of, every, every)
    assert found.tolist() == [[way(of, int(c), int(t)) for t in every] for c in every]


@given(texts(), st.data())
def test_some_cues_and_tokens_are_tied_as_among_all(
    of: Parsed, data: st.DataObject
) -> None:
    every = np.arange(len(of))
    some = st.lists(st.sampled_from(every.tolist()), unique=True)
    cues, tokens = (np.array(data.draw(some), np.int64) for _ in range(2))
    for whole, part in zip(ties(of, every, every), ties(of, cues, tokens), strict=True):
        assert (whole[np.ix_(cues, tokens)] == part).all()


def test_near_tokens_are_counted_and_far_ones_fall_together() -> None:
    of = text(list(range(400)), np.zeros(400, np.int32), [-1] * 400)
    _, ((*found,),), _ = (each.tolist() for each in ties(of, np.array([0]), of.head))
    assert found[:9] == list(range(16, 25))
    assert found[20] == found[21]
    assert (found[399], DISTANCES) == (32, 33)


@pytest.mark.parametrize(
    ("token", "kind"),
    [(0, 0 + 3), (1, 1 + 3), (2, 2 + 3), (3, 2 + 3 + 6)],
    ids=["no quotation", "the same one", "another", "another in another paragraph"],
)
def test_a_quoted_cue_knows_its_own_quotation(token: int, kind: int) -> None:
    of = text([0, 1, 2, 3], np.array([0, 0, 0, 2]), [-1, 0, 1, 2])
    _, _, found = ties(of, np.array([1]), np.array([token]))
    assert found.tolist() == [[kind]]
