"""Who said what about something."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.filings import ARLAND, CRESK, copy_of, filing, on, statement

from headway.analyse.followed.inflected import asked
from headway.analyse.followed.quotes import quotes
from headway.model.dossier import Dossier, DossierId, Issue, Party

RIVER = Dossier(
    id=DossierId("river"),
    title="River talks",
    parties=(Party(name=ARLAND, names=("Port Arl",)), Party(name=CRESK)),
    issues=(Issue(name="fishing", phrases=("trawler", "herring quota")),),
)
ENVOY, MINISTER = "Zoltán Bérec", "Mira Bérec"
SAID = "the enlargement of the port would be a threat to the river"
TRAWLER = statement("no trawler may pass", MINISTER, party=ARLAND, issues=("fishing",))
FILINGS = (
    filing("a", on(1), statement(SAID, ENVOY, party=CRESK)),
    filing("b", on(3), statement("the dam stays closed", ENVOY, party=CRESK)),
    filing("c", on(2), TRAWLER),
    filing("d", None, statement("we wait for the others", MINISTER, party=ARLAND)),
)


def said(by: str | None = None, about: str | None = None) -> list[str]:
    found = quotes(FILINGS, RIVER, by, about).found
    return [quote.cited.filing.id for quote in found]


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("Zoltán Bérec", ["b", "a"]),
        ("zoltan", ["b", "a"]),
        ("BEREC", ["b", "c", "a", "d"]),
        ("Zoltam", ["b", "a"]),
        ("Cresk", ["b", "a"]),
        ("Port Arl", ["c", "d"]),
        ("mira berec", ["c", "d"]),
        (None, ["b", "c", "a", "d"]),
    ],
    ids=[
        "full name",
        "a part without accents",
        "a surname of two",
        "a slip",
        "a party",
        "a party's other name",
        "small letters",
        "anybody",
    ],
)
def test_a_speaker_goes_by_each_part_of_the_name(
    by: str | None, found: list[str]
) -> None:
    assert said(by) == found


@pytest.mark.parametrize(
    ("by", "nearest"),
    [("Zoltan Berg", ENVOY), ("Miraberec", MINISTER)],
)
def test_where_nobody_goes_by_the_name_the_nearest_are_offered(
    by: str, nearest: str
) -> None:
    found = quotes(FILINGS, RIVER, by)
    assert found.found == ()
    assert nearest in found.nearest


def test_of_names_as_near_whoever_speaks_most_is_offered_first() -> None:
    told = [
        filing(f"r{n}", on(n), statement("we wait", name, party=ARLAND))
        for n, name in enumerate(("Ana Berk", "Ana Bern", "Ana Bern"), 1)
    ]
    found = quotes(told, RIVER, "Ana Berzzz")
    assert found.nearest[:2] == ("Ana Bern", "Ana Berk")
    assert quotes(told, RIVER, "Bern").speakers == ("Ana Bern",)
    assert quotes(told, RIVER).speakers == ()


def test_a_name_like_no_other_brings_no_offer() -> None:
    assert quotes(FILINGS, RIVER, "Qwx").nearest == ()


def test_a_slip_in_a_short_name_is_another_name() -> None:
    short = filing("a", on(1), statement("we agree", "Li Wen"))
    assert quotes([short], RIVER, "Wan").found == ()
    assert len(quotes([short], RIVER, "Wen").found) == 1


def test_a_part_of_a_word_is_no_name() -> None:
    assert said("Zolt") == []


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("enlargement", ["a"]),
        ("enlarging", ["a"]),
        ("dam", ["b"]),
        ("dams", ["b"]),
        ("river port", ["a"]),
        ("river dam", []),
        ("fishing", ["c"]),
        ("Fishing", ["c"]),
        ("part", []),
    ],
)
def test_what_it_is_about_is_found_in_any_form(about: str, found: list[str]) -> None:
    assert said(about=about) == found


def test_what_is_filed_under_an_issue_needs_none_of_its_words() -> None:
    boats = statement("the boats go home", issues=("fishing",))
    found = quotes([*FILINGS, filing("e", on(4), boats)], RIVER, None, "fishing").found
    assert [quote.cited.filing.id for quote in found] == ["e", "c"]


@pytest.mark.parametrize(
    ("phrase", "words", "holds"),
    [
        ("sanctions", "they sanctioned the bank", True),
        ("sanction", "new sanctions", True),
        ("inspection", "the inspectors came", True),
        ("negotiate", "after long negotiations", True),
        ("verify", "it is verified", True),
        ("enrichment", "to enrich uranium", True),
        ("talks", "a talk", True),
        ("missile defence", "the defence against missiles", True),
        ("Élysée", "at the Elysee", True),
        ("port", "a report of importance", False),
        ("ship", "the leadership", False),
        ("nation", "national pride", True),
        ("dam", "damage", False),
        ("tariff", "terrific", False),
        ("missile defence", "the missiles", False),
        ("verification", "to verify it", True),
        ("import", "an important step", False),
        ("...", "words", False),
    ],
)
def test_inflections_are_one_word_and_others_are_not(
    phrase: str, words: str, holds: bool
) -> None:
    assert asked(phrase)(words) is holds


def test_a_reprint_is_told_once_with_who_else_prints_it() -> None:
    first = FILINGS[0]
    later = filing("z", on(2), statement(f"“{SAID}.”", ENVOY, party=CRESK))
    (found,) = quotes([later, copy_of(first, "y"), first], RIVER).found
    assert found.cited.outlet == "The a"
    assert [cited.outlet for cited in found.also] == ["The y", "The z"]


def test_a_few_words_said_twice_are_two_statements() -> None:
    again = [
        filing(name, on(day), statement("no")) for name, day in (("a", 1), ("b", 2))
    ]
    assert len(quotes(again, RIVER).found) == 2


def test_the_same_words_of_another_party_are_another_statement() -> None:
    both = [
        filing("a", on(1), statement(SAID, ARLAND)),
        filing("b", on(1), statement(SAID, CRESK)),
    ]
    assert len(quotes(both, RIVER).found) == 2


def test_a_report_that_was_corrected_is_not_quoted() -> None:
    assert quotes([filing("a", on(1), statement(SAID), superseded=True)], RIVER) == (
        quotes([], RIVER)
    )


@given(st.randoms(use_true_random=False))
def test_shuffled_reports_give_the_same(dice: random.Random) -> None:
    mixed = [*FILINGS, copy_of(FILINGS[0], "y")]
    expected = quotes(mixed, RIVER)
    dice.shuffle(mixed)
    assert quotes(mixed, RIVER) == expected
