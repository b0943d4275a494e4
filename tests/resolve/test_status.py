"""Whether a move was made, is still to come, or is said not to have been made."""

import pytest
from tests.sentences import code, moves, only

from headway.model.kinds import MoveKind, MoveStatus, Outcome
from headway.road import Road

pytestmark = pytest.mark.model

DENIED = "Iran denied on Monday having suspended its talks with Iraq."


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Iran signed the treaty.", MoveKind.ACCEPT, MoveStatus.ACTUAL),
        ("Iran would sign the treaty.", MoveKind.ACCEPT, MoveStatus.PLANNED),
        ("Iran could sign the treaty.", MoveKind.ACCEPT, MoveStatus.PLANNED),
        ("Iran and Iraq would meet in Vienna.", MoveKind.MEET, MoveStatus.PLANNED),
        ("Iran and Iraq scheduled talks in Vienna.", MoveKind.MEET, MoveStatus.PLANNED),
        ("Iran and Iraq planned talks in Vienna.", MoveKind.MEET, MoveStatus.PLANNED),
        ("Iran and Iraq held talks in Vienna.", MoveKind.MEET, MoveStatus.ACTUAL),
        (
            "There were no plans for a new round of talks between Iran and Iraq.",
            MoveKind.MEET,
            MoveStatus.NEGATED,
        ),
        (
            "Iran was calm ahead of its talks with Iraq.",
            MoveKind.MEET,
            MoveStatus.PLANNED,
        ),
        ("Iran was calm after its talks with Iraq.", MoveKind.MEET, MoveStatus.ACTUAL),
        ("Iran and Iraq meet again next week.", MoveKind.MEET, MoveStatus.PLANNED),
        ("Iran would not accept the treaty.", MoveKind.REJECT, MoveStatus.ACTUAL),
        ("Iran will demand an answer.", MoveKind.DEMAND, MoveStatus.ACTUAL),
        ("Iran plans to demand an answer.", MoveKind.DEMAND, MoveStatus.PLANNED),
    ],
)
def test_what_is_to_come_has_not_happened(
    road: Road, text: str, kind: MoveKind, status: MoveStatus
) -> None:
    assert only(code(road, text), kind).status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Iran not only rejected the plan but demanded an answer.", MoveStatus.ACTUAL),
        ("Iran did not reject the plan.", MoveStatus.NEGATED),
    ],
)
def test_not_only_is_no_denial(road: Road, text: str, status: MoveStatus) -> None:
    assert only(code(road, text), MoveKind.REJECT).status is status


@pytest.mark.parametrize(
    "text",
    [
        "Iran ruled out talks with Iraq.",
        "Iran proposed to Iraq a series of meetings.",
        "Iran demanded talks with Iraq.",
    ],
)
def test_talks_that_are_only_asked_for_or_refused_are_not_held(
    road: Road, text: str
) -> None:
    found = code(road, text)
    assert moves(found, MoveKind.MEET) == []
    assert found.meetings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Iran rejected the offer and met Iraq in Vienna on Monday.",
        "Iran proposed a ceasefire and held talks with Iraq in Vienna on Monday.",
    ],
)
def test_a_meeting_beside_another_move_is_held(road: Road, text: str) -> None:
    (meeting,) = code(road, text).meetings
    assert (meeting.place, str(meeting.date)) == ("Vienna", "2021-03-01")


@pytest.mark.parametrize(
    "text",
    [
        "Iran refused to meet Iraq in Vienna on Monday.",
        "Iran refused to hold talks with Iraq in Vienna on Monday.",
    ],
)
def test_a_refused_meeting_is_none(road: Road, text: str) -> None:
    assert code(road, text).meetings == ()


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Neither Iran nor Iraq accepted the offer.", MoveKind.ACCEPT, "negated"),
        ("No member of NATO accepted the offer.", MoveKind.ACCEPT, "negated"),
        ("Neither side rejected the offer.", MoveKind.REJECT, "negated"),
        ("Iran and Iraq accepted the offer.", MoveKind.ACCEPT, "actual"),
        (DENIED, MoveKind.BREAK_OFF, "negated"),
        (
            "Iran admitted on Monday having suspended its talks with Iraq.",
            MoveKind.BREAK_OFF,
            "actual",
        ),
        ("Iran denied that it had rejected the offer.", MoveKind.REJECT, "negated"),
        ("Iran admitted that it had rejected the offer.", MoveKind.REJECT, "actual"),
    ],
)
def test_what_nobody_did_or_is_denied_was_not_done(
    road: Road, text: str, kind: MoveKind, status: str
) -> None:
    found = {m.status for m in moves(code(road, text), kind)}
    assert found == {MoveStatus(status)}


def test_a_denied_break_does_not_move_the_talks_back(road: Road) -> None:
    assert code(road, DENIED).outcome is Outcome.NEITHER


def test_talks_called_off_are_no_meeting_held_and_no_words_said(road: Road) -> None:
    found = code(road, "Iran called off Friday's talks with Iraq.")
    assert [m.status for m in moves(found, MoveKind.MEET)] in (
        [],
        [MoveStatus.NEGATED],
    )
    assert moves(found, MoveKind.ASSESS) == []
    assert found.statements == ()
