"""Tellings of talks to meetings."""

import pytest
from tests.sentences import code, only

from headway.analyse.told import name_of, party_of
from headway.model.kinds import MeetingStatus, MoveKind, MoveStatus
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Iran and Iraq met in Vienna on Tuesday.", MeetingStatus.HELD, "2021-03-02"),
        (
            "Iran and Iraq will meet in Vienna on Tuesday.",
            MeetingStatus.PLANNED,
            "2021-03-09",
        ),
        (
            "A summit of Iran and Iraq is planned for Tuesday in Vienna.",
            MeetingStatus.PLANNED,
            "2021-03-09",
        ),
        (
            "Talks between Iran and Iraq were cancelled on Tuesday.",
            MeetingStatus.CANCELLED,
            None,
        ),
        (
            "Iran cancelled its meeting with Iraq that was planned for 24 March.",
            MeetingStatus.CANCELLED,
            "2021-03-24",
        ),
    ],
    ids=["held", "to come", "planned", "called off", "called off, its day known"],
)
def test_a_meeting_is_held_planned_or_cancelled(
    road: Road, text: str, status: MeetingStatus, day: str | None
) -> None:
    found = code(road, text)
    (meeting,) = found.meetings
    assert {party_of(found, m) for m in meeting.participants} == {"Iran", "Iraq"}
    assert meeting.status is status
    assert (str(meeting.date) if meeting.date else None) == day


def test_talks_that_are_called_off_were_not_held(road: Road) -> None:
    found = code(road, "Talks between Iran and Iraq were cancelled on Tuesday.")
    assert only(found, MoveKind.MEET).status is MoveStatus.NEGATED


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Iran and Iraq collapsed on Monday.",
        "Iran and Iraq have not met since 2019.",
    ],
)
def test_what_collapsed_or_never_was_is_no_meeting(road: Road, text: str) -> None:
    assert code(road, text).meetings == ()


def test_talks_put_off_by_nobody_named_leave_no_meeting(road: Road) -> None:
    assert code(road, "The talks were cancelled on Tuesday.").meetings == ()


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("The Permanent Council of the OSCE met in Vienna on Tuesday.", True),
        ("The Permanent Council of the OSCE met a setback.", False),
        ("Javad Karimi met in Vienna on Tuesday.", False),
    ],
    ids=["a council alone", "not at a place or day", "a person alone"],
)
def test_a_body_meets_by_itself(road: Road, text: str, met: bool) -> None:
    assert bool(code(road, text).meetings) is met


def test_the_two_are_both_sides(road: Road) -> None:
    found = code(
        road, "Iran met Iraq on Tuesday. The two had planned to meet on March 24."
    )
    ahead = [m for m in found.meetings if m.status is MeetingStatus.PLANNED]
    assert [{party_of(found, p) for p in m.participants} for m in ahead] == [
        {"Iran", "Iraq"}
    ]


def test_a_side_is_not_told_again_beside_those_who_stand_for_it(road: Road) -> None:
    found = code(
        road,
        "Iranian envoy Javad Karimi met Iraqi envoy Said Hamdan on Tuesday. "
        "Iran and Iraq met on Tuesday.",
    )
    (meeting,) = found.meetings
    assert [name_of(found, m) for m in meeting.participants] == [
        "Javad Karimi",
        "Said Hamdan",
    ]
