"""Whether what sides put to each other says enough to be shown."""

import pytest
from tests.filings import ARLAND, BOREN, CRESK

from headway.analyse.followed.substance import (
    has_substance,
    is_between,
    names_there,
)
from headway.model.dossier import Dossier, DossierId, Party

LAKE = Dossier(
    id=DossierId("lake"),
    title="Lake talks",
    parties=(Party(name=ARLAND, names=("Lower Arland",)), Party(name=CRESK)),
)
FISHING = ("fishing",)


def tells(about: str, *issues: str) -> bool:
    return has_substance(about, issues, names_there(LAKE, (BOREN,)))


@pytest.mark.parametrize(
    ("about", "issues"),
    [
        ("smaller nets on the northern shore", FISHING),
        ("a plan for a ferry across the northern strait", ()),
        ("a draft text on salmon quotas", ()),
        ("a joint patrol", FISHING),
    ],
    ids=["an issue", "a plan", "a draft text", "two words"],
)
def test_a_matter_of_two_words_on_an_issue_or_a_paper_is_told(
    about: str, issues: tuple[str, ...]
) -> None:
    assert tells(about, *issues)


@pytest.mark.parametrize(
    ("about", "issues"),
    [
        ("that", FISHING),
        ("go", FISHING),
        ("exemptions", FISHING),
        ("make a deal with Lower Arland", FISHING),
        ("a plan", FISHING),
        ("further negotiations in two countries", FISHING),
        ("a plan for Boren", ()),
        ("see robust communication on the shore", ()),
    ],
)
def test_a_matter_that_says_too_little_is_not(
    about: str, issues: tuple[str, ...]
) -> None:
    assert not tells(about, *issues)


@pytest.mark.parametrize(
    ("side", "to", "issues", "between"),
    [
        (ARLAND, CRESK, (), True),
        (ARLAND, None, FISHING, True),
        (ARLAND, None, (), False),
        (ARLAND, BOREN, FISHING, False),
        (BOREN, CRESK, FISHING, False),
    ],
    ids=["to a party", "on an issue", "to nobody", "to a stranger", "by a stranger"],
)
def test_what_strangers_put_or_are_put_is_not_between_the_parties(
    side: str, to: str | None, issues: tuple[str, ...], between: bool
) -> None:
    assert is_between(side, to, issues, LAKE) is between
