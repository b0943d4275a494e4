"""Channels over several reports."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import TEXT, article, entries

from headway.analyse.channels import Contact, all_contacts
from headway.model.entry import Entries
from headway.model.kinds import ChannelState
from headway.model.when import When

OPEN, FROZEN = ChannelState.OPEN, ChannelState.FROZEN
REACTIVATED = ChannelState.REACTIVATED


def told(day: int, **slots: object) -> Entries:
    """A report of that day, its channel with other slots."""
    found = entries(article(f"{TEXT} Day {day}.", date(2021, 3, day)))
    fresh = replace(found.channels[0], since=None, planned=None)
    return replace(found, channels=(replace(fresh, **slots),))  # type: ignore[arg-type]


def one(*ledger: Entries) -> Contact:
    (contact,) = all_contacts(ledger)
    return contact


def test_the_latest_report_that_tells_a_state_decides() -> None:
    contact = one(told(1, since=When(2014)), told(2, state=REACTIVATED), told(3))
    assert (contact.state, contact.since) == (FROZEN, None)
    assert len(contact.tellings) == 3


def test_a_plan_lasts_until_it_is_made() -> None:
    planned = told(1, since=When(2014), planned=REACTIVATED)
    bare = told(2, state=None, planned=REACTIVATED)
    assert one(planned, bare).told == "frozen since 2014, reactivated planned"
    assert one(planned, told(2, state=REACTIVATED)).told == "reactivated"
    assert one(planned, told(2, state=OPEN, planned=REACTIVATED)).planned is None


@pytest.mark.parametrize(
    ("name", "count"),
    [("joint patrol", 1), ("new joint patrol", 1), ("hotline", 2)],
    ids=["the same words", "one word more", "another channel"],
)
def test_words_that_hold_one_another_are_one_channel(name: str, count: int) -> None:
    assert len(all_contacts([told(1), told(2, name=name)])) == count


def test_what_one_report_tells_apart_stays_apart() -> None:
    found = told(1)
    other = replace(found.channels[0], name="new joint patrol")
    both = replace(found, channels=(*found.channels, other))
    assert len(all_contacts([both])) == 2


def test_the_same_words_of_other_parties_are_another_channel() -> None:
    theirs = told(2, parties=(entries().channels[0].parties[0],))
    nobodys = told(3, parties=())
    assert len(all_contacts([told(1), theirs])) == 1
    assert len(all_contacts([told(1), nobodys])) == 2
