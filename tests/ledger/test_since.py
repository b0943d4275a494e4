"""What came since a day, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.fakes import article, capture, entries

from headway.ledger.asides import Asides
from headway.ledger.since import aside_since, fetched
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId

TALKS = DossierId("talks")


def test_a_report_without_a_day_bears_that_of_its_first_copy(ledger: Ledger) -> None:
    found = entries(article(published=None))
    for day in (9, 7, 8):
        time = datetime(2021, 3, day, 12, tzinfo=UTC)
        ledger.add(replace(capture(origin=f"{day}.txt"), fetched=time), found)
    assert fetched(ledger) == {found.article.sha256: date(2021, 3, 7)}


def test_a_report_with_a_day_needs_no_other(ledger: Ledger) -> None:
    ledger.add(capture(), entries())
    assert fetched(ledger) == {}


def test_reports_aside_count_by_their_day_else_by_when_they_came(
    ledger: Ledger,
) -> None:
    asides = Asides(ledger, TALKS)
    came = replace(capture(), fetched=datetime(2021, 3, 9, 12, tzinfo=UTC))
    asides.keep(came, article(published=date(2021, 3, 2)), "no party")
    asides.keep(came, article("Boats came home.", published=None), "no party")
    days = [date(2021, 3, day) for day in (2, 3, 9, 10)]
    assert [aside_since(ledger, TALKS, day) for day in days] == [2, 1, 1, 0]
    assert aside_since(ledger, DossierId("other"), days[0]) == 0
