"""Where moves were made, and one place for each meeting."""

import pytest
from tests.sentences import code, moves, only

from headway.model.kinds import MoveKind
from headway.road import Road

pytestmark = pytest.mark.model
LATER = "Prices rose. " * 7
MET = "Iran and Iraq met in Muscat on Monday. "


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (MET + "At the talks in Muscat, Iran rejected the Iraqi offer.", "Muscat"),
        (MET + LATER + "Iran rejected an Iraqi offer.", None),
        ("Iran rejected the Iraqi offer.", None),
        ("Iran rejected plans for a road to Muscat.", None),
        ("Iran’s envoy said from the White House that Iran rejects it.", "White House"),
        ("Iran’s envoy said that Iran rejects a letter from the White House.", None),
    ],
    ids=[
        "at the talks",
        "long after",
        "nowhere",
        "what it is about",
        "where it is said",
        "where a letter is from",
    ],
)
def test_a_move_is_made_where_the_report_says(
    road: Road, text: str, place: str | None
) -> None:
    assert only(code(road, text), MoveKind.REJECT).place == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (MET + "Iran and Iraq met for two hours on Monday.", {"Muscat"}),
        (MET + "Iran and Iraq spoke by phone on Friday.", {"Muscat", None}),
        (MET + "Iran and Turkey met in Geneva on Tuesday.", {"Muscat", "Geneva"}),
    ],
    ids=["told again", "by phone", "another meeting"],
)
def test_the_tellings_of_one_meeting_share_its_place(
    road: Road, text: str, places: set[str | None]
) -> None:
    found = code(road, text)
    assert {move.place for move in moves(found, MoveKind.MEET)} == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Iran and Iraq met in Oman on Monday. " + MET, ["Muscat"]),
        (MET + "Iran and Iraq met in Salalah on Monday.", ["Muscat", "Salalah"]),
    ],
    ids=["its state", "another town"],
)
def test_tellings_that_name_town_and_state_are_one_meeting(
    road: Road, text: str, places: list[str]
) -> None:
    assert [meeting.place for meeting in code(road, text).meetings] == places
