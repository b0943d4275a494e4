"""Who held which office when."""

from datetime import date

import pytest

from headway.lexicon.holders import Holder, HolderLexicon, Term, plain

ANN = Holder(
    id="1",
    name="Anna Müller",
    names=("Anna Mueller",),
    gender="she",
    terms=(
        Term(office="foreign minister", of="arland", start="2010-03", end="2012"),
        Term(office="ambassador", of="arland", start="2013", end="2015-06-30"),
    ),
)
BOB = Holder(
    id="2",
    name="Bo de Witt",
    names=(),
    gender=None,
    terms=(Term(office="president", of="borland", start="2011", seen="2012-07"),),
)
KNOWN = HolderLexicon((ANN, BOB))


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("2010-02-28", []),
        ("2010-03-01", ["foreign minister"]),
        ("2012-12-31", ["foreign minister"]),
        ("2013-01-01", ["ambassador"]),
        ("2015-07-01", []),
    ],
)
def test_an_office_is_held_from_its_start_to_its_end(day: str, held: list[str]) -> None:
    found = ANN.held(date.fromisoformat(day))
    assert [term.office for term in found] == held


@pytest.mark.parametrize(("year", "held"), [(2012, True), (2016, True), (2017, False)])
def test_an_open_office_lasts_some_years_behind_the_table(
    year: int, held: bool
) -> None:
    assert bool(BOB.held(date(year, 8, 1))) is held


def test_without_a_day_no_dated_office_is_held() -> None:
    assert ANN.held(None) == ()
    assert KNOWN.surnamed("Müller", None) == ()


@pytest.mark.parametrize(
    "name", ["Anna Müller", "Anna Muller", "anna mueller"], ids=["own", "bare", "other"]
)
def test_a_full_name_is_found_in_any_spelling(name: str) -> None:
    assert KNOWN.named(name) == (ANN,)
    assert KNOWN.named("Anna Miller") == ()


def test_a_surname_alone_needs_a_prominent_office_on_the_day() -> None:
    assert KNOWN.surnamed("Müller", date(2011, 1, 1)) == (ANN,)
    assert KNOWN.surnamed("Müller", date(2014, 1, 1)) == ()
    assert KNOWN.surnamed("de Witt", date(2012, 1, 1)) == (BOB,)
    assert KNOWN.surnamed("Witt", date(2012, 1, 1)) == (BOB,)
    assert KNOWN.surnamed("Bo", date(2012, 1, 1)) == ()


def test_accents_and_hyphens_do_not_count() -> None:
    assert plain("Jean-Éric") == "jean eric"
