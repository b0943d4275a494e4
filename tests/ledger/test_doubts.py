"""Doubts of a dossier's reports, on both databases."""

import pytest
from tests.desk.material import PATROL, RIVER, filled
from tests.fakes import TEXT, article, capture, entries

from headway.coding import basis_of
from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.doubts import Doubted, doubts, doubts_by_kind, last_doubts
from headway.ledger.filings import keep_filings
from headway.ledger.store import Ledger


def more(ledger: Ledger, count: int) -> None:
    """File so many more reports, each with two doubts."""
    for n in range(count):
        text = f"Day {n}. {TEXT}"
        found = entries(article(text))
        ledger.add(capture(text.encode(), f"{n}.txt"), found)
        made = filed(found, Sides.of(PATROL), lambda _: ())
        keep_filings(ledger, PATROL.id, [made], basis_of(PATROL.mark))


def every(ledger: Ledger, kind: str | None = None, limit: int = 3) -> list[Doubted]:
    """All doubts, page by page."""
    found: list[Doubted] = []
    after = None
    while True:
        page = doubts(ledger, PATROL.id, kind, after, limit)
        found += page.rows
        after = page.after
        if after is None:
            return found


def test_a_doubt_stands_with_its_words_and_what_is_around_them(ledger: Ledger) -> None:
    filled(ledger)
    whole, day = sorted(every(ledger), key=lambda one: one.words)
    assert (day.before, day.words, day.behind[:9]) == (
        "Arland and Borland met in Cresk on",
        "Monday",
        ". Arland ",
    )
    assert (day.kind, day.reason, day.title) == ("no date", "no day", "No patrol")
    assert day.entry is not None
    assert (whole.words, whole.before, whole.behind, whole.entry) == ("", "", "", None)


def test_doubts_are_counted_by_kind(ledger: Ledger) -> None:
    filled(ledger)
    assert doubts_by_kind(ledger, PATROL.id) == {"language": 1, "no date": 1}
    assert doubts_by_kind(ledger, RIVER.id) == {}


def test_the_last_doubt_of_each_kind_stands_with_their_number(ledger: Ledger) -> None:
    filled(ledger)
    more(ledger, 2)
    found = last_doubts(ledger, PATROL.id)
    assert [(count, one.kind) for count, one in found] == [
        (3, "language"),
        (3, "no date"),
    ]
    assert found[1][1].words == "Monday"
    assert last_doubts(ledger, RIVER.id) == []


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_pages_hold_every_doubt_once(ledger: Ledger, limit: int) -> None:
    filled(ledger)
    more(ledger, 4)
    found = every(ledger, limit=limit)
    assert len({(one.article, one.kind) for one in found}) == len(found) == 10
    assert len(every(ledger, "no date", limit)) == 5


def test_another_dossier_has_none_of_them(ledger: Ledger) -> None:
    filled(ledger)
    assert doubts(ledger, RIVER.id, None, None, 9).rows == ()
