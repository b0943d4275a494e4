"""Whole words, however the last is inflected, are a phrase; parts of words are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.follow.phrases import Phrases


@pytest.mark.parametrize(
    ("phrase", "text", "heard"),
    [
        ("tariff", "Arland raised tariffs on steel", True),
        ("tariffs", "Arland raised a tariff", True),
        ("tariff", "Arland spoke of tariffication", False),
        ("lift sanctions", "to lift sanctions", True),
        ("lift sanctions", "to lift all sanctions", True),
        ("lift sanctions", "to lift the ban on sanctions", False),
        ("lift sanctions", "a lift. Sanctions stay", False),
        ("enrich", "Arland enriched uranium", True),
        ("subsidy", "the subsidies of Borland", True),
        ("subsidies", "a subsidy", True),
        ("steel", "the steels", True),
        ("steel", "to steal", False),
        ("heavy water", "its heavy-water plant", True),
        ("heavy-water reactor", "two heavy  water\nreactors", True),
        ("state-owned firms", "state‑owned firms", True),
        ("farm goods", "FARM GOODS", True),
        ("IP", "rules on IP", True),
        ("IP", "a tip, an ip", False),
        ("land's end", "at Land’s End", True),
        ("access", "to accede", False),
        ("ore", "the ores of Cresk", True),
        ("ore", "the core, the oreless", False),
        ("verify", "it verified them", True),
        ("pork", "pork’s price", True),
        ("c++ (old)", "c++ (old)", True),
    ],
)
def test_where_a_phrase_is_heard(phrase: str, text: str, heard: bool) -> None:
    assert list(Phrases({"it": [phrase]}).spoken([text])) == (["it"] if heard else [])


def test_a_phrase_within_a_longer_one_is_not_heard() -> None:
    both = Phrases({"bans": ["sanctions"], "oil": ["oil sanctions"]})
    assert list(both.spoken(["the oil sanctions"])) == ["oil"]
    assert list(both.spoken(["the oil sanctions and other sanctions"])) == [
        "oil",
        "bans",
    ]


def test_one_phrase_may_speak_for_two() -> None:
    both = Phrases({"steel": ["metals"], "ore": ["metals"]})
    assert list(both.spoken(["metals"])) == ["steel", "ore"]


@pytest.mark.parametrize("phrases", [[], [""], ["  -  "]], ids=repr)
def test_without_a_phrase_nothing_is_heard(phrases: list[str]) -> None:
    assert list(Phrases({"it": phrases}).spoken(["it - and all"])) == []


@given(st.text(), st.text())
def test_any_words_may_be_a_phrase(phrase: str, text: str) -> None:
    assert set(Phrases({"it": [phrase]}).spoken([text, f"a {phrase} b"])) <= {"it"}
