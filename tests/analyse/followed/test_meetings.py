"""Meetings that many reports tell of: each once, with witnesses and conflicts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.filings import (
    ARLAND,
    BOREN,
    BOTH,
    CRESK,
    copy_of,
    filing,
    meeting,
    on,
)
from tests.talks import ENVOYS, HILL, LAKE, PLANNED, THREE, count, only

from headway.analyse.followed.meetings import all_talks
from headway.model.filing import Filing
from headway.model.kinds import MeetingFormat, MeetingStatus


def test_one_meeting_told_by_many_has_many_witnesses() -> None:
    talks = only(
        filing("Post", on(3), meeting(on(3))),
        filing("Echo", on(4), meeting(on(3), LAKE)),
    )
    assert (len(talks.witnesses), talks.first, talks.place) == (2, on(3), LAKE)
    assert talks.conflicts == ()


def test_reprints_are_one_witness() -> None:
    post = filing("Post", on(3), meeting(on(3)))
    talks = only(post, copy_of(post, "Echo"), filing("Sun", on(4), meeting(on(3))))
    assert (len(talks.tellings), len(talks.witnesses)) == (3, 2)


@pytest.mark.parametrize(
    "other",
    [
        meeting(on(8), LAKE),
        meeting(on(3), HILL),
        meeting(on(3), LAKE, parties=(ARLAND, BOREN)),
        meeting(on(3), format=MeetingFormat.PHONE),
        meeting(on(3), parties=(ARLAND,), actors=(ARLAND, "Ada Orr")),
        meeting(date(2021, 1, 1), LAKE, last=date(2021, 12, 31)),
    ],
    ids=["another week", "another town", "another party", "a call", "one side", "year"],
)
def test_other_meetings_stay_apart(other: object) -> None:
    post = filing("Post", on(3), meeting(on(3), LAKE))
    assert count(post, filing("Echo", on(9), other)) == 2


def test_a_town_and_its_state_are_one_place() -> None:
    talks = only(
        filing("Post", on(3), meeting(on(3), "Lausanne", country="Switzerland")),
        filing("Echo", on(3), meeting(on(3), "Switzerland", country="Switzerland")),
    )
    assert (talks.place, talks.conflicts) == ("Lausanne", ())


def test_a_house_may_stand_in_any_town_of_its_state() -> None:
    state = "United States"
    house = filing("Post", on(3), meeting(on(3), "White House", country=state))
    town = filing("Echo", on(3), meeting(on(3), "Washington", country=state))
    other = filing("Sun", on(3), meeting(on(3), "New York", country=state))
    assert (count(house, town), count(town, other)) == (1, 2)


def test_states_alone_stand_for_larger_talks_and_envoys_do_not() -> None:
    large = filing("Post", on(3), meeting(on(3), parties=("A", "B", "C", "D", "E")))
    states = filing("Echo", on(3), meeting(on(3), parties=("A", "B")))
    envoys = meeting(on(3), parties=("A", "B"), actors=ENVOYS)
    assert count(large, states) == 1
    assert count(large, filing("Sun", on(3), envoys)) == 2


def test_what_one_report_tells_apart_stays_apart() -> None:
    larger = meeting(on(3), parties=THREE, actors=("Ada Orr", "Eva Nim", "Tor Bek"))
    envoys = meeting(on(3), actors=ENVOYS)
    assert count(filing("Post", on(3), larger, envoys)) == 2
    assert count(filing("Post", on(3), larger), filing("Echo", on(3), envoys)) == 1


def test_what_each_report_tells_of_its_own_day_lasted_two_days() -> None:
    talks = only(
        filing("Post", on(3), meeting(on(3), LAKE)),
        filing("Echo", on(4), meeting(on(4), LAKE)),
    )
    assert (talks.first, talks.last, talks.conflicts) == (on(3), on(4), ())


def test_talks_in_one_place_go_on_from_day_to_day() -> None:
    days = [filing(f"Post {n}", on(n), meeting(on(n), LAKE)) for n in range(3, 8)]
    talks = only(*days)
    assert (talks.first, talks.last) == (on(3), on(7))
    assert count(days[0], days[1], days[3]) == 2


def test_with_no_place_a_third_day_is_another_meeting() -> None:
    assert count(*(filing(f"P{n}", on(9), meeting(on(n))) for n in (3, 4, 5))) == 2


def test_who_knows_both_days_tells_of_two_meetings() -> None:
    assert count(filing("Post", on(9), meeting(on(3)), meeting(on(4)))) == 2


def test_a_month_joins_where_one_meeting_alone_can_be_meant() -> None:
    month = meeting(on(1), LAKE, last=on(31))
    whole = filing("Sun", on(9, month=4), month)
    early = filing("Post", on(3), meeting(on(3), LAKE))
    late = filing("Echo", on(20), meeting(on(20), LAKE))
    assert only(whole, early).first == on(3)
    assert count(whole, early, late) == 3


def test_a_week_whose_place_is_not_told_joins_and_a_month_does_not() -> None:
    early = filing("Post", on(3), meeting(on(3), LAKE))
    week = filing("Echo", on(9), meeting(on(1), last=on(7)))
    month = filing("Sun", on(9), meeting(on(1), last=on(31)))
    assert (count(early, week), count(early, month)) == (1, 2)


def test_one_who_names_no_day_joins_by_report_day_and_place() -> None:
    early = filing("Post", on(3), meeting(on(3), LAKE))
    near = filing("Echo", on(5), meeting(None, LAKE))
    assert only(early, near).first == on(3)


@pytest.mark.parametrize(
    "other",
    [
        filing("Echo", on(5), meeting(None)),
        filing("Echo", on(5), meeting(None, HILL)),
        filing("Echo", on(15), meeting(None, LAKE)),
        filing("Echo", on(5), meeting(None, LAKE, status=PLANNED)),
        filing("Echo", None, meeting(None, LAKE)),
    ],
    ids=["no place", "another place", "much later", "still to come", "no report day"],
)
def test_one_who_names_no_day_stays_alone_where_it_is_unsure(other: Filing) -> None:
    assert count(filing("Post", on(3), meeting(on(3), LAKE)), other) == 2


def test_persons_stand_for_a_place() -> None:
    early = filing("Post", on(3), meeting(on(3), actors=ENVOYS))
    same = filing("Echo", on(4), meeting(None, actors=ENVOYS))
    other = filing("Echo", on(4), meeting(None, actors=("Ada Orr", "Eva Nim")))
    assert (count(early, same), count(early, other)) == (1, 2)


def test_of_weeks_and_months_the_time_in_common_is_told() -> None:
    month = filing("Post", on(9), meeting(on(1), LAKE, last=on(31)))
    week = filing("Echo", on(9), meeting(on(22), LAKE, last=on(28)))
    talks = only(month, week)
    assert (talks.first, talks.last, talks.status) == (on(22), on(28), PLANNED)


DAYS = st.one_of(st.none(), st.integers(1, 9).map(on))
MEETINGS = st.builds(
    meeting,
    DAYS,
    st.sampled_from([None, LAKE, HILL]),
    status=st.sampled_from(MeetingStatus),
    parties=st.sampled_from([BOTH, THREE, (ARLAND, BOREN)]),
)
PILES = st.lists(st.tuples(DAYS, MEETINGS), max_size=7).map(
    lambda told: [filing(f"P{n}", day, one) for n, (day, one) in enumerate(told)]
)


@given(PILES.flatmap(lambda pile: st.tuples(st.just(pile), st.permutations(pile))))
def test_the_order_of_reports_changes_nothing(
    piles: tuple[list[Filing], list[Filing]],
) -> None:
    assert all_talks(piles[0]) == all_talks(piles[1])


@given(PILES)
def test_every_telling_is_kept_once(pile: list[Filing]) -> None:
    told = [t.entry.id for talks in all_talks(pile) for t in talks.tellings]
    assert sorted(told) == sorted(m.id for one in pile for m in one.meetings)


def test_no_reports_no_meetings() -> None:
    assert all_talks([]) == []
    assert only(filing("Post", on(3), meeting(on(3)))).reported == on(3)
    assert CRESK in only(filing("Post", on(3), meeting(on(3)))).parties
