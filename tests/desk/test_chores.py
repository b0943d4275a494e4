"""What is made anew behind the desk without holding up what else waits."""

import pytest
from tests.fakes import capture, entries

from headway.desk.chores import Enrolling
from headway.desk.enrolling import is_due, is_enrolled
from headway.errors import LedgerError
from headway.ledger.schema import metadata
from headway.ledger.store import Ledger

PATIENCE = 30  # seconds


def until_told(chore: Enrolling, ledger: Ledger) -> bool:
    """What a chore tells when it is done."""
    if chore.under_way is not None:
        chore.under_way.exception(PATIENCE)
    return chore.enrol_aside(ledger)


def test_a_roll_is_made_aside_and_told_of_once(ledger: Ledger) -> None:
    ledger.add(capture(), entries())
    chore = Enrolling()
    assert not chore.enrol_aside(ledger)
    assert until_told(chore, ledger)
    assert is_enrolled(ledger)
    assert not chore.enrol_aside(ledger)


def test_where_no_roll_is_due_nothing_is_begun(ledger: Ledger) -> None:
    chore = Enrolling()
    chore.enrol_aside(ledger)
    until_told(chore, ledger)
    assert not is_due(ledger)
    assert not chore.enrol_aside(ledger)
    assert chore.under_way is None


def test_what_stops_a_roll_is_told_when_it_is_next_looked_for(ledger: Ledger) -> None:
    chore = Enrolling()
    with ledger.writer.begin() as db:
        metadata.tables["enrolled_in"].drop(db)
    chore.enrol_aside(ledger)
    with pytest.raises(LedgerError):
        until_told(chore, ledger)
