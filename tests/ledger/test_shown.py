"""The rows by which entries are listed: of which day each is."""

from dataclasses import replace

import pytest
from tests.fakes import article, entries

from headway.ledger.shown import rows_of
from headway.model.entry import Entries
from headway.model.kinds import MoveStatus
from headway.model.when import When


def days(found: Entries) -> dict[str, str]:
    """The day of each row, by the sort of its entry."""
    return {row["sort"]: row["day"] for row in rows_of(found)}


def dated(found: Entries, when: str, status: MoveStatus = MoveStatus.ACTUAL) -> Entries:
    """One statement and one move of this date."""
    date = When.parse(when)
    said = replace(found.statements[0], date=date)
    did = replace(found.moves[0], date=date, status=status)
    return replace(found, statements=(said,), moves=(did,))


def test_what_was_said_and_done_was_so_by_the_day_of_the_report() -> None:
    told = days(dated(entries(), "2030"))
    assert told["statement"] == told["move"] == "2021-03-02"


@pytest.mark.parametrize("when", ["2020-05-06", "2021-03"])
def test_an_earlier_date_is_that_of_the_entry(when: str) -> None:
    told = days(dated(entries(), when))
    assert told["statement"] == told["move"] == str(When.parse(when).first)


def test_what_is_planned_comes_later() -> None:
    assert days(dated(entries(), "2030", MoveStatus.PLANNED))["move"] == "2030-01-01"


def test_a_report_of_no_known_day_bounds_nothing() -> None:
    undated = entries(article(published=None))
    assert days(dated(undated, "2030"))["statement"] == "2030-01-01"
