"""Gold from files, ours and annotators'; what is none is told in a line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.errors import UsageError
from headway.evaluate.reading import gold_from
from headway.model.gold import (
    GoldMove,
    GoldReport,
    GoldStatement,
    Nothing,
    Side,
)
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence
from headway.model.span import Span
from headway.serve.gold import gold_json

SPANS = st.builds(lambda lo, n: Span(lo, lo + n), st.integers(0, 99), st.integers(1, 9))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
NAMES = st.lists(WORDS, max_size=3).map(tuple)
MOVES = st.builds(
    GoldMove,
    kind=st.sampled_from(MoveKind),
    span=SPANS,
    actor=NAMES,
    participants=st.lists(NAMES, max_size=3).map(tuple),
    recipient=NAMES,
    speaker=NAMES,
    about=st.none() | WORDS,
    status=st.none() | st.sampled_from(MoveStatus),
    valence=st.none() | st.sampled_from(Valence),
    date=st.none() | WORDS,
    place=st.none() | WORDS,
    optional=st.booleans(),
)
REPORTS = st.builds(
    GoldReport,
    id=WORDS,
    sha256=st.none() | WORDS,
    parties=st.lists(st.builds(Side, name=WORDS, aliases=NAMES), max_size=2).map(tuple),
    outcome=st.none() | st.sampled_from(Outcome),
    moves=st.lists(MOVES, max_size=3).map(tuple),
    statements=st.lists(
        st.builds(
            GoldStatement,
            content=st.lists(SPANS, min_size=1, max_size=2).map(tuple),
            speaker=NAMES,
        ),
        max_size=2,
    ).map(tuple),
    none=st.lists(
        st.builds(
            Nothing,
            sort=st.sampled_from(["move", "statement"]),
            spans=st.lists(SPANS, max_size=2).map(tuple),
            kind=st.none() | st.sampled_from(MoveKind),
        ),
        max_size=2,
    ).map(tuple),
    whole=st.booleans(),
)


@given(reports=st.lists(REPORTS, max_size=3))
def test_gold_comes_back_as_it_was_written(reports: list[GoldReport]) -> None:
    written = json.dumps([gold_json(one) for one in reports]).encode()
    assert gold_from(written, "x.gold.json") == reports


def test_what_annotators_leave_open_is_open() -> None:
    said = {"id": "a", "moves": [{"kind": "meet", "span": [3, 9], "status": None}]}
    (report,) = gold_from(json.dumps([said]).encode(), "x.gold.json")
    assert report.whole
    (one,) = report.moves
    assert (one.status, one.optional, one.speaker) == (None, False, ())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\xff",
        b"[" * 5_000,
        b'[{"id": "a"}]',
        b'[{"id": "a", "moves": [{"kind": "threat", "span": [0, 1]}]}]',
        b'[{"id": "a", "moves": [{"kind": "meet", "span": [5, 2]}]}]',
        b'[{"id": "a", "moves": [{"kind": "meet", "span": [-1, 2]}]}]',
    ],
    ids=[
        "nothing",
        "no list",
        "no UTF-8",
        "nested too deep",
        "no moves",
        "an unknown kind",
        "an end before its start",
        "a place before the text",
    ],
)
def test_what_is_no_gold_is_told_in_one_line(content: bytes) -> None:
    with pytest.raises(UsageError, match=r"^x\.gold\.json: no file of gold: .+$"):
        gold_from(content, "x.gold.json")
