"""On which day a move was made."""

import pytest
from tests.sentences import code, moves, only

from headway.model.kinds import MoveKind, MoveStatus
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Monday Iran's envoy said that Iran rejected the offer.", "2021-03-01"),
        (
            "Iran's envoy said on Monday Iran would never accept the offer.",
            "2021-03-01",
        ),
        ("Iran's envoy said that Iran rejected the offer on Tuesday.", "2021-03-02"),
        ("On Monday Iraq's envoy said that Iran rejected the offer.", None),
    ],
    ids=[
        "the day of saying",
        "the day straight behind the verb of saying",
        "a day of its own",
        "another's deed has not the day of the telling",
    ],
)
def test_what_is_done_by_speaking_is_done_when_it_is_said(
    road: Road, text: str, day: str | None
) -> None:
    move = only(code(road, text), MoveKind.REJECT)
    assert (str(move.date) if move.date else None) == day


def test_a_meeting_has_not_the_day_on_which_it_is_told(road: Road) -> None:
    found = code(road, "On Monday Iran's envoy said that Iran met Iraq in Vienna.")
    assert only(found, MoveKind.MEET).date is None


def test_a_statement_has_the_day_on_which_it_was_made(road: Road) -> None:
    found = code(road, "On Monday Iran's envoy said that the river was low.")
    assert [str(s.date) for s in found.statements] == ["2021-03-01"]
    found = code(road, "Iran's envoy said that the river was low.")
    assert [s.date for s in found.statements] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Iran demanded on Monday that the US reply by Friday.",
            "demand",
            "2021-03-01",
        ),
        ("Iran demanded that the US reply by Friday.", "demand", None),
        ("Iran asked the US to hold elections on 4 May.", "demand", None),
        (
            "Iran said on Monday that it would sign, accusing the US of bad faith.",
            "accuse",
            "2021-03-01",
        ),
        (
            "Iran's envoy said on Monday that Iran was patient. War was near. "
            "“We reject the offer,” Iran's envoy said.",
            "reject",
            "2021-03-01",
        ),
        (
            "Iran and Iraq met in Rome on Monday. At the talks Iran proposed a truce.",
            "propose",
            "2021-03-01",
        ),
        (
            "Iran and Iraq will meet in Rome on Monday.\nIran proposed a truce.",
            "propose",
            None,
        ),
        ("Iran and Iraq met in Rome last week.", "meet", "2021-02-22/2021-02-28"),
        (
            "Talks between Iran and Iraq have been suspended since 2014.",
            "break_off",
            "2014",
        ),
    ],
    ids=[
        "a deadline beside the day",
        "a deadline alone",
        "what is asked for lies ahead",
        "told along with it",
        "the speaker's last words",
        "at the meeting",
        "a meeting that is to come",
        "a week",
        "since it was brought about",
    ],
)
def test_which_date_is_that_of_the_move(
    road: Road, text: str, kind: str, day: str | None
) -> None:
    found = moves(code(road, text), MoveKind(kind))
    assert [str(move.date) if move.date else None for move in found] == [day]


def test_talks_that_lie_ahead_are_planned(road: Road) -> None:
    found = code(road, "Iran looked at a 12 June summit with the US.")
    assert {m.status for m in moves(found, MoveKind.MEET)} <= {MoveStatus.PLANNED}
