"""Packed bytes are unpacked once, and no further than they may grow."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.ingest.packing import (
    AT_ONCE,
    TwicePackedError,
    gunzipped,
    unpacked_once,
)

WORDS = b"Both ports signed."


@given(st.lists(st.binary(max_size=200), min_size=1), st.integers(1, 40))
def test_what_is_packed_comes_out_again(members: list[bytes], size: int) -> None:
    packed = b"".join(gzip.compress(member) for member in members)
    chunks = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert b"".join(gunzipped(chunks)) == b"".join(members)


def test_a_bomb_comes_in_small_pieces() -> None:
    pieces = gunzipped([gzip.compress(bytes(50_000_000))])
    assert max(len(next(pieces)) for _ in range(20)) <= AT_ONCE


@pytest.mark.parametrize(
    ("chunks", "error"),
    [
        ([gzip.compress(WORDS)[:-4]], EOFError),
        ([], EOFError),
        ([b"not packed"], zlib.error),
    ],
    ids=["broken off", "nothing", "no gzip"],
)
def test_what_is_damaged_is_said_to_be(
    chunks: list[bytes], error: type[Exception]
) -> None:
    with pytest.raises(error):
        list(gunzipped(chunks))


def test_a_file_may_be_packed_or_not() -> None:
    assert unpacked_once(WORDS, 100) == WORDS
    assert unpacked_once(gzip.compress(WORDS), 100) == WORDS


def test_but_not_twice_over() -> None:
    with pytest.raises(TwicePackedError):
        unpacked_once(gzip.compress(gzip.compress(WORDS)), 1000)


def test_one_that_grows_too_large_is_cut_where_that_shows() -> None:
    assert len(unpacked_once(gzip.compress(bytes(5000)), 1000)) == 1001
