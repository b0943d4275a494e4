"""Tracks of talks and their rounds."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.filings import ARLAND, BOREN, BOTH, CRESK, filing, meeting, on

from headway.analyse.followed.meetings import all_talks
from headway.analyse.followed.rounds import Track, all_tracks, number_in
from headway.analyse.followed.witnesses import Disputed
from headway.model.filing import Filing
from headway.model.kinds import MeetingFormat, MeetingStatus

LAKE, HILL = "Lakeview", "Hilltop"
FIVE = (ARLAND, BOREN, CRESK, "Dorn", "Elm")


def told(day: int, place: str | None = LAKE, name: str = "", **slots: Any) -> Filing:
    """A report, of the same day, of talks on that day."""
    one = meeting(on(day), place, **slots)
    return filing(name or f"P{day} {place}", on(day), one)


def tracks(*filings: Filing) -> list[Track]:
    return all_tracks(all_talks(filings))


def days(*filings: Filing) -> list[tuple[int, int]]:
    """The first and the last day of each round of the only track."""
    (track,) = tracks(*filings)
    return [(one.first.day, one.last.day) for one in track.rounds]


def test_meetings_in_one_place_day_after_day_are_one_round() -> None:
    assert days(told(3), told(4), told(7), told(20)) == [(3, 7), (20, 20)]


@pytest.mark.parametrize(
    ("later", "count"),
    [(told(5), 1), (told(5, None), 1), (told(5, HILL), 2), (told(9), 2)],
    ids=["soon", "soon, with no place told", "soon, elsewhere", "a week on"],
)
def test_a_pause_or_another_place_begins_another_round(
    later: Filing, count: int
) -> None:
    assert len(days(told(3), later)) == count


def test_rounds_are_numbered_by_date_and_places_stand_in_order() -> None:
    (track,) = tracks(told(20, HILL), told(3), told(11))
    assert [(one.number, one.place) for one in track.rounds] == [
        (1, LAKE),
        (2, LAKE),
        (3, HILL),
    ]
    assert (track.parties, track.places) == (BOTH, (LAKE, HILL))


def test_other_parties_are_another_track() -> None:
    found = tracks(told(3), told(11), told(3, HILL, parties=(ARLAND, BOREN)))
    assert [(one.parties, len(one.rounds)) for one in found] == [
        (BOTH, 2),
        ((ARLAND, BOREN), 1),
    ]


def test_who_leaves_one_of_many_out_tells_of_the_same_track() -> None:
    (track,) = tracks(told(3, parties=FIVE), told(11, parties=FIVE[:4]))
    assert (track.parties, len(track.rounds)) == (FIVE, 2)
    assert len(tracks(told(3, parties=FIVE), told(11, parties=FIVE[:2]))) == 2


def test_a_meeting_of_fewer_on_the_margins_is_part_of_the_round() -> None:
    envoys = ("Ada Orr", "Udo Lim")
    whole = told(3, parties=FIVE)
    aside = told(3, name="Echo", actors=envoys)
    (track,) = tracks(whole, aside)
    (one,) = track.rounds
    assert (len(one.talks), len(one.witnesses)) == (2, 2)
    elsewhere = told(3, HILL, name="Echo", actors=envoys)
    assert len(tracks(whole, elsewhere)) == 2


@pytest.mark.parametrize(
    "other",
    [
        told(3, format=MeetingFormat.PHONE),
        told(3, format=MeetingFormat.VISIT),
        told(3, status=MeetingStatus.CANCELLED),
        told(3, parties=(ARLAND,)),
        filing("Post", on(4), meeting(None, LAKE)),
        filing("Post", on(4), meeting(on(1), LAKE, last=on(31))),
    ],
    ids=["a call", "a visit", "cancelled", "one side", "no day", "a month"],
)
def test_what_is_no_sitting_is_no_round(other: Filing) -> None:
    assert tracks(other) == []


def test_talks_of_no_known_day_are_a_round_where_two_witnesses_say_where() -> None:
    under_way = [filing(f"P{n}", on(n), meeting(None, LAKE)) for n in (3, 5)]
    (track,) = tracks(*under_way)
    (one,) = track.rounds
    assert (one.first, one.last, one.dated) == (on(3), on(5), False)
    assert tracks(*(filing(f"P{n}", on(n), meeting(None)) for n in (3, 5))) == []


def test_a_visit_is_a_round_where_a_report_tells_of_talks() -> None:
    visit = told(3, format=MeetingFormat.VISIT)
    (track,) = tracks(visit, told(3, name="Echo", format=MeetingFormat.BILATERAL))
    assert len(track.rounds) == 1


def test_a_week_that_is_told_is_no_day() -> None:
    (track,) = tracks(told(3, last=on(8)))
    assert track.rounds[0].dated is False
    (track,) = tracks(told(3))
    assert track.rounds[0].dated is True


def test_a_round_is_planned_until_a_report_tells_that_it_was_held() -> None:
    planned = told(3, status=MeetingStatus.PLANNED)
    (track,) = tracks(planned)
    assert track.rounds[0].status is MeetingStatus.PLANNED
    (track,) = tracks(planned, told(4))
    assert track.rounds[0].status is MeetingStatus.HELD


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("the third round of talks began", 3),
        ("The Fourth formal round", 4),
        ("a 12th round", 12),
        ("round two of the talks", 2),
        ("round 5", 5),
        ("five rounds of talks", None),
        ("the second day of the round", None),
        ("the latest round", None),
        ("the third meeting", None),
        ("a round table", None),
    ],
)
def test_the_number_of_a_round_is_read_from_the_words(
    words: str, number: int | None
) -> None:
    assert number_in(words) == number


def test_a_number_that_is_told_stands_beside_the_count() -> None:
    (track,) = tracks(told(3, words="the third round"))
    assert [(one.number, one.told, one.conflicts) for one in track.rounds] == [
        (1, 3, ())
    ]


def test_two_numbers_for_one_round_are_a_conflict() -> None:
    (track,) = tracks(
        told(3, words="the third round"),
        told(3, name="Echo", words="the second round"),
        told(3, name="Sun", words="the second round"),
    )
    (one,) = track.rounds
    (dispute,) = one.conflicts
    assert (one.told, dispute.what) == (2, Disputed.NUMBER)
    assert [(claim.value, claim.weight) for claim in dispute.claims] == [
        ("2", 2),
        ("3", 1),
    ]


PILES = st.lists(
    st.builds(
        told,
        st.integers(1, 20),
        st.sampled_from([None, LAKE, HILL]),
        parties=st.sampled_from([BOTH, FIVE, FIVE[:4], (BOREN, CRESK)]),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)


@given(PILES.flatmap(lambda pile: st.tuples(st.just(pile), st.permutations(pile))))
def test_the_order_of_reports_changes_nothing(
    piles: tuple[list[Filing], list[Filing]],
) -> None:
    assert tracks(*piles[0]) == tracks(*piles[1])


@given(PILES)
def test_every_sitting_is_in_one_round(pile: list[Filing]) -> None:
    talks = all_talks(pile)
    found = [
        one for track in all_tracks(talks) for r in track.rounds for one in r.talks
    ]
    assert len(found) == len(talks)
