"""Channels over time, with witnesses and conflicts."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.filings import ARLAND, BOREN, BOTH, channel, copy_of, filing, on

from headway.analyse.followed.channels import Contact, all_contacts
from headway.analyse.followed.witnesses import Disputed
from headway.model.filing import Filing
from headway.model.kinds import ChannelState

OPEN, FROZEN = ChannelState.OPEN, ChannelState.FROZEN
CLOSED, REACTIVATED = ChannelState.CLOSED, ChannelState.REACTIVATED


def told(
    day: int | None, state: ChannelState | None, name: str = "", **slots: Any
) -> Filing:
    """A report of that day on the hotline."""
    words = slots.pop("called", "hotline")
    when = on(day) if day else None
    return filing(name or f"P{day}", when, channel(words, state, **slots))


def one(*filings: Filing) -> Contact:
    (contact,) = all_contacts(filings)
    return contact


def times(*filings: Filing) -> list[tuple[ChannelState, str | None]]:
    return [(spell.state, spell.since) for spell in one(*filings).spells]


def disputes(*filings: Filing) -> dict[Disputed, list[str]]:
    found = one(*filings).conflicts
    return {one.what: [claim.value for claim in one.claims] for one in found}


def test_its_states_stand_in_order_of_time() -> None:
    late = told(20, REACTIVATED, since="2021-03")
    assert times(late, told(5, FROZEN, since="2014"), told(3, FROZEN)) == [
        (FROZEN, "2014"),
        (REACTIVATED, "2021-03"),
    ]
    assert one(late, told(5, FROZEN, since="2014")).state is REACTIVATED


def test_what_happened_before_is_told_later() -> None:
    now, before = told(3, OPEN, since="2016"), told(9, CLOSED, since="2010")
    assert [state for state, _ in times(now, before)] == [CLOSED, OPEN]


def test_each_state_has_its_witnesses() -> None:
    first = told(3, FROZEN)
    contact = one(first, copy_of(first, "Copy"), told(8, FROZEN), told(20, CLOSED))
    assert [len(spell.witnesses) for spell in contact.spells] == [2, 1]
    assert (len(contact.witnesses), contact.spells[0].told) == (3, on(3))


def test_what_is_reactivated_is_open() -> None:
    assert [s for s, _ in times(told(3, REACTIVATED), told(9, OPEN))] == [REACTIVATED]
    assert len(times(told(3, FROZEN), told(9, OPEN))) == 2


@pytest.mark.parametrize(
    ("slots", "count"),
    [
        ({"called": "military hotline"}, 1),
        ({"called": "Arland hotline"}, 1),
        ({"called": "embassy"}, 2),
        ({"parties": (ARLAND, BOREN)}, 2),
        ({"parties": ()}, 2),
    ],
    ids=["one word more", "a party's name", "another", "other parties", "no parties"],
)
def test_one_channel_has_words_and_parties_that_hold_each_other(
    slots: dict[str, Any], count: int
) -> None:
    assert len(all_contacts([told(3, FROZEN), told(9, FROZEN, **slots)])) == count


def test_what_one_report_tells_apart_stays_apart() -> None:
    both = [channel("hotline", OPEN), channel("military hotline", OPEN)]
    assert len(all_contacts([filing("Post", on(3), *both)])) == 2


def test_a_plan_lasts_until_a_state_is_told() -> None:
    plan = told(3, FROZEN, planned=REACTIVATED)
    assert one(plan).planned is REACTIVATED
    assert one(plan, told(9, None)).planned is REACTIVATED
    assert one(plan, told(9, REACTIVATED)).planned is None


def test_two_states_at_once_are_a_conflict() -> None:
    open_, shut = told(3, OPEN), told(4, CLOSED)
    assert disputes(open_, shut) == {Disputed.STATUS: ["open", "closed"]}


@pytest.mark.parametrize(
    "other",
    [
        told(20, CLOSED),
        told(4, CLOSED, since="2021-03-04"),
        told(4, OPEN),
        told(4, REACTIVATED),
        told(None, CLOSED),
    ],
    ids=["weeks later", "it has changed", "the same", "reopened", "no day"],
)
def test_a_change_is_no_conflict(other: Filing) -> None:
    assert disputes(told(3, OPEN), other) == {}


def test_two_beginnings_are_a_conflict_and_a_coarser_one_is_none() -> None:
    first = told(3, FROZEN, since="2014-04")
    assert disputes(first, told(9, FROZEN, since="2014")) == {}
    assert disputes(first, told(9, FROZEN, since="2015")) == {
        Disputed.DATE: ["2014-04", "2015"]
    }


def test_a_corrected_version_silences_the_one_before() -> None:
    wrong = filing("Post", on(3), channel("hotline", CLOSED), superseded=True)
    right = filing("New", on(4), channel("hotline", OPEN), witness=wrong.article)
    contact = one(wrong, right)
    assert (contact.state, contact.conflicts, len(contact.tellings)) == (OPEN, (), 2)


def test_what_has_no_state_yet_has_no_spells() -> None:
    contact = one(told(3, None, planned=OPEN))
    assert (contact.state, contact.spells, contact.parties) == (None, (), BOTH)


STATES = st.sampled_from([None, *ChannelState])
PILES = st.lists(
    st.tuples(
        st.one_of(st.none(), st.integers(1, 9)),
        STATES,
        st.sampled_from([None, "2014", "2014-04", "2016"]),
        st.sampled_from(["hotline", "military hotline", "old hotline", "embassy"]),
        st.sampled_from([BOTH, (ARLAND,), (ARLAND, BOREN)]),
    ),
    max_size=7,
).map(
    lambda rows: [
        told(day, state, f"P{n}", since=since, called=name, parties=parties)
        for n, (day, state, since, name, parties) in enumerate(rows)
    ]
)


@given(PILES.flatmap(lambda pile: st.tuples(st.just(pile), st.permutations(pile))))
def test_the_order_of_reports_changes_nothing(
    piles: tuple[list[Filing], list[Filing]],
) -> None:
    assert all_contacts(piles[0]) == all_contacts(piles[1])
