"""What names and titles say of he or she."""

import pytest

from headway.lexicon.genders import load_genders


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Oleg Smirnov", "he"),
        ("Maryam Karimi", "she"),
        ("José Fink", "he"),
        ("Maryam", None),
        ("Quux Fink", None),
        ("", None),
    ],
    ids=["he", "she", "an accent", "a surname, it may be", "unknown", "nothing"],
)
def test_a_given_name_tells_it_where_it_is_known(name: str, gender: str | None) -> None:
    assert load_genders().of_name(name) == gender


@pytest.mark.parametrize(
    ("titles", "gender"),
    [
        (["the spokeswoman"], "she"),
        (["Mr."], "he"),
        (["the spokesman"], None),
        (["Mr.", "the queen"], None),
        ([""], None),
    ],
    ids=["she", "he", "either", "both", "nothing"],
)
def test_a_title_tells_it_by_its_last_word(
    titles: list[str], gender: str | None
) -> None:
    assert load_genders().of_titles(titles) == gender


def test_no_name_is_both() -> None:
    found = load_genders()
    assert set(found.names.values()) == {"he", "she"}
    assert "kim" not in found.names
