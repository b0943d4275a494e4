"""Copies of one report make one article, whatever the order in which they come."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from tests.fakes import TEXT, capture, entries

from headway.ledger.copies import Copy, Key, joined, key_of
from headway.ledger.store import Added, Ledger
from headway.model.article import Article, Capture, Hints

NO_HINTS = Hints()
DAY, LATER = date(2022, 1, 12), date(2022, 1, 13)
Given = tuple[Capture, Article]


def given(origin: str, hints: Hints = NO_HINTS, **says: object) -> Given:
    """A capture from this place, and what it says itself."""
    own = Article(id=origin.partition(".")[0], text=TEXT)
    found = replace(capture(origin=origin), hints=hints)
    return found, replace(own, **says)  # type: ignore[arg-type]


def made_of(*copies: Given) -> tuple[Article, list[Hints]]:
    """The article that these make one after the other, and hints that were not used."""
    held: dict[Key, Copy] = {}
    unused = []
    for found, own in copies:
        made = joined(found, own, held)
        held[key_of(found)] = made.copy
        unused.append(made.unused)
    return made.article, unused


def test_a_forgotten_date_and_outlet_are_filled_in_later() -> None:
    hints = Hints(published=DAY, outlet="Ferry News")
    made, unused = made_of(given("a.txt"), given("a.txt", hints))
    assert (made.published, made.outlet) == (DAY, "Ferry News")
    assert unused == [NO_HINTS, NO_HINTS]


def test_what_was_filled_in_stays_when_it_is_not_given_again() -> None:
    made, _ = made_of(given("a.txt", Hints(published=DAY)), given("a.txt"))
    assert made.published == DAY


@pytest.mark.parametrize("other", ["a.txt", "b.txt"], ids=["same file", "a copy"])
def test_a_hint_that_contradicts_is_not_used_and_told(other: str) -> None:
    first, wrong = Hints(published=DAY), Hints(published=LATER)
    made, unused = made_of(given("a.txt", first), given(other, wrong))
    assert made.published == DAY
    assert unused == [NO_HINTS, wrong]


def test_a_hint_on_what_the_report_says_itself_is_not_needed() -> None:
    made, unused = made_of(given("a.txt", Hints(published=DAY), published=LATER))
    assert made.published == LATER
    assert unused == [NO_HINTS]


def test_what_a_report_says_itself_goes_before_a_hint() -> None:
    hinted, saying = given("a.txt", Hints(published=DAY)), given("b", published=LATER)
    for order in permutations((hinted, saying)):
        assert made_of(*order)[0].published == LATER


COPIES = (
    given("a.txt"),
    given("b", published=LATER, outlet="Ferry News", title="No patrol"),
    given("c", published=DAY, outlet="Gull Post", url="https://gull.example/1"),
    given("d", title="Patrol off", unread_date="3/16/19"),
    given("e.txt", Hints(outlet="Heron Herald")),
)


def test_the_order_of_copies_does_not_matter() -> None:
    for order in permutations(COPIES):
        made, _ = made_of(*order)
        assert (made.id, made.published, made.outlet) == ("c", DAY, "Gull Post")
        assert (made.title, made.url) == ("Patrol off", "https://gull.example/1")


def add(ledger: Ledger, copy: Given) -> Added:
    found, own = copy
    return ledger.add(found, entries(ledger.join(found, own).article), own)


def test_a_ledger_takes_what_it_lacked_and_says_replaced(ledger: Ledger) -> None:
    assert add(ledger, given("a.txt")) is Added.NEW
    assert add(ledger, given("a.txt", Hints(published=DAY))) is Added.REPLACED
    assert add(ledger, given("a.txt")) is Added.KNOWN
    assert [found.article.published for found in ledger.entries()] == [DAY]


def test_ledgers_filled_in_any_order_hold_the_same(ledger: Ledger) -> None:
    held = []
    for order in (COPIES, COPIES[::-1]):
        for copy in order:
            add(ledger, copy)
        held.append(list(ledger.entries()))
        ledger.forget(COPIES[0][1].sha256)
    assert held[0] == held[1]


def test_what_was_coded_without_a_copy_that_came_between_is_not_kept(
    ledger: Ledger,
) -> None:
    late, own = given("a.txt")
    coded = entries(ledger.join(late, own).article)
    add(ledger, given("b", published=DAY))
    assert ledger.add(late, coded, own) is Added.OUTDATED
    assert [found.article.published for found in ledger.entries()] == [DAY]
