"""How alike two companies are, and when they cannot have met as one."""

import pytest
from tests.filings import ARLAND, BOREN, CRESK, meeting, on

from headway.analyse.followed.company import Company, agree, closeness, company_of
from headway.model.kinds import MeetingFormat

ORR, LIM, NIM = "Ada Orr", "Udo Lim", "Eva Nim"
LAKE, HILL = ("Lakeview", None), ("Hilltop", None)


def company(
    parties: str = "",
    *names: str,
    at: tuple[str, str | None] | None = None,
    remote: bool = False,
) -> Company:
    """A company of parties called by a letter each, and of persons."""
    places = frozenset({at} if at else ())
    return Company(
        parties=frozenset(parties), names=frozenset(names), places=places, remote=remote
    )


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        (company("AB"), company("AB"), 1.0),
        (company("AB"), company("ABC"), 2 / 3),
        (company("AB"), company("ABCDE"), 2 / 5),
        (company("AB", ORR, LIM), company("ABCDE"), 0.0),
        (company("AB", ORR), company("ABCDE"), 2 / 5),
        (company("ABC"), company("ABDEF"), 0.0),
        (company("ABC"), company("ABD"), 0.5),
        (company("A"), company("A"), 0.0),
        (company(), company(), 0.0),
        (company("", ORR, LIM), company("", ORR, LIM), 3.0),
        (company("A", ORR, LIM), company("A", ORR, LIM), 3.0),
        (company("A", ORR, LIM), company("A", ORR, NIM), 0.0),
        (company("A", ORR, LIM), company("AB", ORR, LIM), 2.5),
        (company("A", ORR, LIM), company("ABC", ORR, LIM), 0.0),
        (company("AB"), company("AB", remote=True), 0.0),
        (company("AB", remote=True), company("AB", remote=True), 1.0),
        (company("AB", at=LAKE), company("AB", at=LAKE), 2.0),
        (company("AB", at=LAKE), company("AB"), 1.0),
        (company("AB", at=LAKE), company("AB", at=HILL), 0.0),
        (company("AB", ORR, LIM, at=LAKE), company("AB", ORR, LIM, at=HILL), 1.0),
        (company("AB", ORR, LIM, at=LAKE), company("ABC", ORR, LIM, at=HILL), 0.0),
    ],
)
def test_how_alike_two_companies_are(
    one: Company, other: Company, close: float
) -> None:
    assert closeness(one, other) == pytest.approx(close)
    assert closeness(other, one) == pytest.approx(close)


@pytest.mark.parametrize(
    ("here", "there", "one"),
    [
        (("Bern", "Switzerland"), ("Bern", None), True),
        (("Bern", "Switzerland"), ("Switzerland", None), True),
        (("Bern", "Switzerland"), ("Basel", "Switzerland"), False),
        (("Bern", None), ("Basel", None), False),
        (("White House", "United States"), ("Reno", "United States"), True),
        (("White House", "United States"), ("Bern", "Switzerland"), False),
        (("Bern", "Switzerland"), ("White House", "United States"), False),
    ],
)
def test_two_places_may_be_one(
    here: tuple[str, str | None], there: tuple[str, str | None], one: bool
) -> None:
    assert agree(here, there) is one
    assert agree(there, here) is one


def test_a_company_is_the_parties_the_other_names_and_the_place() -> None:
    told = meeting(on(3), actors=(ARLAND, ORR), country="Switzerland")
    assert company_of(told) == Company(
        parties=frozenset({ARLAND, CRESK}),
        names=frozenset({ORR}),
        places=frozenset({("Switzerland", "Switzerland")}),
    )
    call = meeting(on(3), "Bern", format=MeetingFormat.PHONE, parties=(BOREN,))
    assert company_of(call) == Company(
        parties=frozenset({BOREN}), places=frozenset({("Bern", None)}), remote=True
    )


def test_joined_they_are_all_of_both() -> None:
    both = company("AB", ORR, at=LAKE).joined(company("BC", LIM, at=HILL))
    assert both == Company(
        parties=frozenset("ABC"),
        names=frozenset({ORR, LIM}),
        places=frozenset({LAKE, HILL}),
    )
