"""Tellings of talks to meetings."""

import pytest
from tests.sentences import code, only

from headway.analyse.told import name_of, party_of, words
from headway.model.entry import Entries
from headway.model.kinds import (
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
)
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
            "Talks between Iran and Iraq in Vienna were called off on Tuesday.",
            MeetingStatus.CANCELLED,
            None,
        ),
        (
            "Iran called off talks with Iraq that were planned for 24 March.",
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
    text = "Talks between Iran and Iraq in Vienna were called off on Tuesday."
    found = code(road, text)
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


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Iran and Iraq met in Vienna on Tuesday.", MeetingFormat.BILATERAL),
        ("Iran, Iraq and Turkey met in Vienna.", MeetingFormat.MULTILATERAL),
        ("The presidents of Iran and Iraq held a summit.", MeetingFormat.SUMMIT),
        ("The leaders of Iran and Iraq spoke by phone.", MeetingFormat.PHONE),
        ("Iran and Iraq held a video conference.", MeetingFormat.VIDEO),
        ("The Permanent Council of the OSCE met in Vienna.", MeetingFormat.COUNCIL),
        ("Iran and Iraq met in Vienna ahead of a summit.", MeetingFormat.BILATERAL),
        ("The president of Iran hosted the leader of Iraq.", MeetingFormat.VISIT),
    ],
    ids=[
        "two",
        "three",
        "summit",
        "phone",
        "video",
        "council",
        "ahead of a summit",
        "visit",
    ],
)
def test_a_meeting_bears_its_format(road: Road, text: str, form: MeetingFormat) -> None:
    (meeting,) = code(road, text).meetings
    assert meeting.format is form


def told(found: Entries) -> list[tuple[MeetingStatus, str, int]]:
    """How each meeting stands, on which day, and by how many moves it is told."""
    return [(m.status, str(m.date), len(m.moves)) for m in found.meetings]


HELD, PLANNED = MeetingStatus.HELD, MeetingStatus.PLANNED


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "Iran and Iraq met in Vienna on Tuesday. The talks between Iran and Iraq "
            "lasted four hours.",
            [(HELD, "2021-03-02", 2)],
        ),
        (
            "Iran met Iraq on Monday. Iran met Iraq on Tuesday.",
            [(HELD, "2021-03-01", 1), (HELD, "2021-03-02", 1)],
        ),
        (
            "Iran met Iraq in Vienna in February. Iran met Iraq on February 9.",
            [(HELD, "2021-02-09", 2)],
        ),
        (
            "Iran and Iraq had planned to meet on March 2, 2021. Iran and Iraq met in "
            "Vienna on March 2.",
            [(HELD, "2021-03-02", 2)],
        ),
        (
            "Iran met Iraq in Vienna. Iran met Iraq in Geneva.",
            [(HELD, "None", 1), (HELD, "None", 1)],
        ),
        (
            "Iran and Iraq met in Vienna on Monday. Iran and Iraq will meet on Friday.",
            [(HELD, "2021-03-01", 1), (PLANNED, "2021-03-05", 1)],
        ),
        (
            "Iran and Iraq met in Vienna. Iran and Iraq spoke by phone.",
            [(HELD, "None", 1), (HELD, "None", 1)],
        ),
        (
            "Iran and Iraq held a first round of talks. Iran and Iraq held a second "
            "round of talks.",
            [(HELD, "None", 1), (HELD, "None", 1)],
        ),
    ],
    ids=[
        "told again without a day",
        "two days",
        "a day of the month that was told",
        "held on the day it was planned for",
        "two towns",
        "held and to come",
        "a phone call is another",
        "two rounds",
    ],
)
def test_tellings_are_one_meeting_unless_they_contradict(
    road: Road, text: str, meetings: list[tuple[MeetingStatus, str, int]]
) -> None:
    assert told(code(road, text)) == meetings


def test_other_persons_meet_elsewhere(road: Road) -> None:
    text = (
        "Iranian envoy Javad Karimi met Iraqi envoy Said Hamdan. "
        "Iranian minister {} met Iraqi minister Omar Saleh."
    )
    assert len(code(road, text.format("Reza Tehrani")).meetings) == 2


def test_the_press_takes_no_part(road: Road) -> None:
    found = code(road, "Iran met reporters in Vienna on Tuesday.")
    assert found.meetings == ()


@pytest.mark.parametrize(
    ("text", "outcome", "judged"),
    [
        (
            "Iran and Iraq met on Tuesday. The talks were frank and productive.",
            Outcome.FORWARD,
            ["frank"],
        ),
        (
            "Iran and Iraq met on Tuesday. The talks made no progress.",
            Outcome.NEITHER,
            ["no progress"],
        ),
        ("Iran and Iraq met on Tuesday. The bridge made no progress.", None, []),
        ("Iran and Iraq will meet on Friday. The talks made no progress.", None, []),
    ],
    ids=["good", "no progress", "of something else", "not yet held"],
)
def test_a_meeting_is_judged_by_the_words_behind_it(
    road: Road, text: str, outcome: Outcome | None, judged: list[str]
) -> None:
    found = code(road, text)
    (meeting,) = found.meetings
    said = [words(found, m.evidence) for m in found.moves if m.id in meeting.judged_by]
    assert meeting.outcome is outcome
    assert len(said) >= len(judged)
    assert all(any(word in line for line in said) for word in judged)
