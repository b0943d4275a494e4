"""Reports that are about a dossier, each with a twin that is not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.follow.relevance import relevance
from headway.model.article import Article
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.span import Span
from headway.model.when import When

TALKS = Dossier(
    id=DossierId("harbour"),
    title="Harbour talks of Arland and Cresk",
    parties=(
        Party(name="Arland", names=("AR", "Arlanders")),
        Party(name="Cresk"),
        Party(name="Norland"),
    ),
    issues=(
        Issue(name="Fees", phrases=("harbour fees", "mooring fee")),
        Issue(name="Fishing", phrases=("herring",)),
    ),
    begins=When(2021, 3),
    ends=When(2021, 6, 15),
)
FILLER = " ".join(f"The market on the hill sold {n} apples." for n in range(40))


def report(text: str, title: str | None = None, day: date | None = None) -> Article:
    """A report of these words."""
    return Article(id="r", text=text, title=title, published=day)


@pytest.mark.parametrize(
    "text",
    [
        "Arland and Cresk met again. The mooring fees are still open.",
        "Cresk welcomed the envoy of Arland. The harbour will be opened, he said.",
        "The AR rejected what Cresk asks for herring.",
        "Arland broke off negotiations with Cresk.",
        "ARLAND (Wire) - CRESK wants a deal.",
        "Arlanders want lower harbour-fees. Norland is silent.",
        f"The herring came up when Cresk met Norland. {FILLER}",
        f"{FILLER} Herring is for Cresk. {FILLER} Norland asks about herring of Cresk.",
    ],
    ids=[
        "a phrase of an issue",
        "the subject of the title with an envoy",
        "a short name",
        "two parties and talks",
        "capitals",
        "a party that the title does not name beside one that it does",
        "once, at the head",
        "twice, far down",
    ],
)
def test_a_report_of_the_talks_is_kept(text: str) -> None:
    found = relevance(report(text), TALKS)
    assert found.kept, found.reason


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The market was full.", "names none of the parties"),
        ("Norland sells herring.", "names none of the parties but Norland"),
        ("Cresk sells herring.", "names none of the parties but Cresk"),
        (
            "Arland won the cup. Cresk came third.",
            "Arland, Cresk, but nothing of the issues or of talks",
        ),
        ("ar and cresk sign a deal on herring.", "names none of the parties"),
        (
            f"{FILLER} Arland fished for herring near Cresk. {FILLER}",
            "only in passing: one sentence of 81",
        ),
        (
            f"Arland is big, Cresk is not. {FILLER} The herring was fresh.",
            "Arland, Cresk, but nothing of the issues or of talks",
        ),
    ],
    ids=[
        "nobody",
        "a party that the title does not name",
        "one party",
        "two parties at a game",
        "small letters",
        "in passing",
        "an issue far from the parties",
    ],
)
def test_another_report_is_set_aside_and_says_why(text: str, why: str) -> None:
    found = relevance(report(text), TALKS)
    assert (found.kept, found.reason) == (False, why)


def test_it_says_why_a_report_is_kept() -> None:
    text = "Arland and Cresk met. The harbour fees came up. Cresk has herring."
    assert relevance(report(text), TALKS).reason == (
        "Arland, Cresk: of their talks in 2 sentences"
    )
    assert relevance(report("Arland and Cresk talk of herring."), TALKS).reason == (
        "Arland, Cresk: of their talks once"
    )


@pytest.mark.parametrize(
    ("title", "kept"),
    [("Cresk sees no deal on fees", True), ("A deal on fees is far", False)],
    ids=["the headline names it", "it does not"],
)
def test_one_party_is_enough_where_the_headline_names_it(
    title: str, kept: bool
) -> None:
    text = (
        "Cresk wants an accord on the harbour. Its envoys of Cresk gave up. "
        "No deal for Cresk on harbour fees."
    )
    assert relevance(report(text, title), TALKS).kept is kept


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2021, 2, 28), "outside the period: 2021-02-28 lies before 2021-03"),
        (date(2021, 6, 16), "outside the period: 2021-06-16 lies after 2021-06-15"),
        (date(2021, 3, 1), ""),
        (date(2021, 6, 15), ""),
        (None, ""),
    ],
    ids=["too early", "too late", "the first day", "the last day", "no day"],
)
def test_only_reports_of_the_period_are_kept(day: date | None, why: str) -> None:
    found = relevance(report("Arland and Cresk spoke of herring.", day=day), TALKS)
    assert found.kept is not bool(why)
    assert not why or found.reason == why


def test_what_the_site_puts_around_a_report_does_not_count() -> None:
    more = "Read more: Arland and Cresk sign a deal."
    found = report(f"The market was full.\n{more}\nIt closed at noon.")
    start = found.text.index(more)
    clean = replace(found, boilerplate=(Span(start, start + len(more)),))
    assert relevance(found, TALKS).kept
    assert relevance(clean, TALKS).reason == "names none of the parties"


def test_a_dossier_whose_title_names_nobody_is_about_all_its_parties() -> None:
    talks = replace(TALKS, title="The harbour")
    text = "Norland and Cresk want a deal."
    assert relevance(report(text), talks).kept
    assert not relevance(report("Norland wants a harbour."), talks).kept


def test_a_dossier_without_parties_goes_by_its_issues() -> None:
    talks = replace(TALKS, parties=())
    assert relevance(report("The herring is a matter of talks."), talks).kept
    said = relevance(report("The market was full."), talks).reason
    assert said == "no party, but nothing of the issues or of talks"


def test_a_dossier_that_says_nothing_keeps_all() -> None:
    found = relevance(report("The sun rose."), replace(TALKS, parties=(), issues=()))
    assert (found.kept, found.reason) == (
        True,
        "the dossier names no parties or issues",
    )


@given(st.text(), st.none() | st.text())
def test_any_text_is_judged_with_a_reason(text: str, title: str | None) -> None:
    assert relevance(report(text, title), TALKS).reason.isprintable()
