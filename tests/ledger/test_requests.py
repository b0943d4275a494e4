"""Requests about reports come back as they were made, the open ones first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.fakes import article, capture, entries

from headway.errors import LedgerError
from headway.ledger.audits import keep_audit
from headway.ledger.requests import (
    acts_since,
    held,
    keep_request,
    request_at,
    requests,
    settle,
)
from headway.ledger.store import Ledger
from headway.model.request import Request, RequestState, Wish

SHA = article().sha256
MADE = datetime(2021, 3, 3, 9, tzinfo=UTC)
ASKED = Request(article=SHA, wish=Wish.CORRECTION, words="The day is wrong.", made=MADE)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger of one report."""
    ledger.add(capture(), entries())
    return ledger


def test_a_request_comes_back_as_it_was_made(filled: Ledger) -> None:
    for wish in Wish:
        made = replace(ASKED, wish=wish, contact="jane@cresk.example")
        kept = keep_request(filled, made)
        assert replace(kept, number=0) == made
        assert request_at(filled, kept.number) == kept
    assert request_at(filled, 99) is None


def test_nobody_asks_about_a_report_that_is_not_held(filled: Ledger) -> None:
    with pytest.raises(LedgerError, match="holds no report"):
        keep_request(filled, replace(ASKED, article="0" * 64))
    assert requests(filled, None, 9) == []


def test_open_ones_come_first_and_page_follows_page(filled: Ledger) -> None:
    for _ in range(5):
        keep_request(filled, ASKED)
    for number in (5, 2):
        assert settle(filled, number, RequestState.MET, "ann", "correction 7")
    whole = [one.number for one in requests(filled, None, 9)]
    assert whole == [4, 3, 1, 5, 2]
    found: list[int] = []
    after = None
    while rows := requests(filled, after, 2):
        found += [one.number for one in rows]
        after = (rows[-1].state is not RequestState.OPEN, rows[-1].number)
    assert found == whole


def test_a_request_is_settled_once(filled: Ledger) -> None:
    keep_request(filled, ASKED)
    assert settle(filled, 1, RequestState.DECLINED, "ann", "it stands so")
    assert not settle(filled, 1, RequestState.MET, "jane", "no")
    done = request_at(filled, 1)
    assert done is not None
    assert (done.state, done.by, done.answer) == ("declined", "ann", "it stands so")
    assert done.settled is not None


def test_a_report_that_is_held_is_named(filled: Ledger) -> None:
    found = held(filled, SHA)
    assert found is not None
    assert (found["title"], found["outlet"]) == ("No patrol", "Ferry News")
    assert held(filled, "0" * 64) is None


def test_acts_are_counted_by_address_and_time(filled: Ledger) -> None:
    for act, address in (("request", "::1"), ("request", "::2"), ("other", "::1")):
        keep_audit(filled, account=None, address=address, act=act)
    now = datetime.now(UTC)
    assert acts_since(filled, "request", "::1", now - timedelta(hours=1)) == 1
    assert acts_since(filled, "request", "::1", now + timedelta(hours=1)) == 0
