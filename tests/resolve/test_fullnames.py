"""Whether two full names may be one person's, and by which word news calls them."""

import pytest

from headway.lexicon.holders import load_holders
from headway.resolve.fullnames import alike, other_end, surname_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann B. Other", "Ann Other", True),
        ("Ann B. Other", "Ann Beth Other", True),
        ("Ann B. Other", "Ann C. Other", False),
        ("George H.W. Bush", "George W. Bush", False),
        ("George H.W. Bush", "George H. W. Bush", True),
        ("Bashar al-Assad", "Bashar Assad", True),
        ("Ann Other", "Ann Fink", False),
    ],
    ids=[
        "an initial left out",
        "an initial spelt out",
        "another initial",
        "a father and his son",
        "initials with a blank",
        "an article left out",
        "another surname",
    ],
)
def test_names_that_begin_and_end_alike_are_one_persons(
    one: str, other: str, same: bool
) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same


@pytest.mark.parametrize(
    ("name", "surname", "other"),
    [
        ("Ann Other", "Other", "Ann"),
        ("Kim Jong Un", "Kim", "Un"),
        ("Moon Jae-in", "Moon", "Jae-in"),
        ("Xi Jinping", "Xi", "Jinping"),
        ("Sung Kim", "Kim", "Sung"),
    ],
    ids=["last", "two syllables", "with a hyphen", "a holder", "not first in the US"],
)
def test_a_familys_name_goes_first_in_east_asia(
    name: str, surname: str, other: str
) -> None:
    holders = load_holders()
    assert surname_of(name, holders) == surname
    assert other_end(name, holders) == other
