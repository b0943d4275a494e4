"""Signs in a text: whole words, and names in their case."""

import pytest

from headway.look.signs import NameSign, Signs

SIGNS = Signs(
    ["talks", "cease fire", "said"],
    {"US": NameSign.STATE, "Arland": NameSign.STATE, "Berg": NameSign.HOLDER},
)


def seen(text: str) -> list[str]:
    """The signs that are found."""
    return [SIGNS.signs[number] for number, _ in SIGNS.seen(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The talks failed.", ["talks"]),
        ("Talks fail", ["talks"]),
        ("TALKS FAIL", ["talks"]),
        ("a cease-fire holds", ["cease fire"]),
        ("US envoys in ARLAND", ["(state)", "(state)"]),
        ("Berg’s talks", ["(holder)", "talks"]),
        ("said Berg", ["said", "(holder)"]),
    ],
)
def test_words_and_names_are_found(text: str, found: list[str]) -> None:
    assert seen(text) == found


@pytest.mark.parametrize(
    "text",
    ["the talkshow", "overtalks", "let us go", "arland", "Bergen", "", "   "],
    ids=["begun", "ended", "small letters", "no name", "longer", "nothing", "blanks"],
)
def test_nothing_else_is(text: str) -> None:
    assert seen(text) == []


def test_a_sign_ends_where_its_word_ends() -> None:
    text = "They said: talks"
    assert [text[:end] for _, end in SIGNS.seen(text)] == ["They said", text]
