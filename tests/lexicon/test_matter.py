"""What words are about, as stems."""

import pytest

from headway.lexicon.matter import matter, stems


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("patrols", "a patrol", True),
        ("inspections", "inspecting", False),
        ("ferries", "a ferry", True),
        ("canal", "candle", False),
    ],
    ids=["plural", "another ending", "ies", "another word"],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str, same: bool) -> None:
    assert (matter(one) == matter(other)) is same


def test_names_and_words_that_fit_any_proposal_carry_no_matter() -> None:
    names = stems(["Arland", "Ada Orrin"])
    words = "Arland’s proposal that Orrin should open a canal"
    assert matter(words, names) == matter("canal open")
    assert matter("the plan for a deal") == frozenset()
