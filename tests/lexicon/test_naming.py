"""Names found in a text in one pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.lexicon.naming import Names

NAMES = Names(
    {
        "US": "Arland",
        "Arland": "Arland",
        "Cresk": "Cresk",
        "Cresk City": "Norland",
        "P5+1": "Powers",
        "A.R.": "Arland",
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Arland met Cresk.", ["Arland", "Cresk"]),
        ("ARLAND (Wire) - Talks", ["Arland"]),
        ("The US left.", ["Arland"]),
        ("Arland's envoy", ["Arland"]),
        ("the P5+1, without Cresk", ["Powers", "Cresk"]),
        ("the A.R. envoy", ["Arland"]),
        ("A mayor of Cresk City", ["Norland"]),
        ("Arland\nand Cresk", ["Arland", "Cresk"]),
    ],
    ids=[
        "two",
        "in capitals",
        "two letters",
        "a possessive",
        "signs within",
        "dots",
        "the longer one",
        "line ends",
    ],
)
def test_a_name_is_found_as_a_whole_word(text: str, found: list[str]) -> None:
    assert [who for _, who in NAMES.found(text)] == found


@pytest.mark.parametrize(
    "text",
    ["He told us.", "Arlandish customs", "the P5+10", "Creskburg", "Us and them", ""],
    ids=["a pronoun", "a longer word", "a longer sign", "a town", "a capital", "none"],
)
def test_and_nowhere_else(text: str) -> None:
    assert list(NAMES.found(text)) == []


@given(st.text(), st.text())
def test_a_name_stands_where_it_is_found(before: str, after: str) -> None:
    text = f"{before} Cresk {after}"
    places = {start for start, who in NAMES.found(text) if who == "Cresk"}
    assert all(text[start : start + 5].lower() == "cresk" for start in places)
