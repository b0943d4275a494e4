"""The known actors and the words for those who act for them."""

from collections import Counter

import pytest

from headway.errors import LexiconError
from headway.lexicon.actors import load_actors, load_roles
from headway.lexicon.classes import word_class
from headway.lexicon.files import rows


def test_ids_are_unique() -> None:
    for name in ("actors", "roles", "moves", "cues", "times"):
        counted = Counter(row["id"] for row in rows(name))
        assert max(counted.values()) == 1


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Russia", "Russia"),
        ("Moscow", "Russia"),
        ("the Kremlin", "Russia"),
        ("Russian", "Russia"),
        ("Washington's", "United States"),
        ("US", "United States"),
        ("NATO", "NATO"),
    ],
)
def test_names_capitals_metonyms_and_demonyms_name_the_party(
    words: str, party: str
) -> None:
    assert {entry.party for entry in load_actors().find(words)} == {party}


@pytest.mark.parametrize("words", ["us", "who", "china", "Atlantis"])
def test_the_case_of_letters_counts(words: str) -> None:
    assert load_actors().find(words) == ()


def test_every_row_says_where_it_comes_from() -> None:
    assert all(row["origin"] for name in ("actors", "roles") for row in rows(name))


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the deputy foreign minister", "office"),
        ("two negotiators", "sides"),
        ("an official", "unnamed"),
        ("the delegation", "body"),
    ],
)
def test_a_phrase_ends_in_a_role(phrase: str, kind: str) -> None:
    found = load_roles().find(phrase)
    assert found is not None
    assert found.kind == kind


def test_a_phrase_that_ends_in_no_role_is_none() -> None:
    assert load_roles().find("the minister's hat") is None


def test_an_unknown_class_of_words_stops_the_reading() -> None:
    with pytest.raises(LexiconError, match="no class"):
        word_class("nothing")
