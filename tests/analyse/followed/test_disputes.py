"""On what the reports of one meeting disagree."""

from dataclasses import replace

import pytest
from tests.filings import (
    filing,
    meeting,
    on,
)
from tests.talks import CANCELLED, ENVOYS, HILL, LAKE, THREE, disputes, only

from headway.analyse.followed.witnesses import Disputed
from headway.model.kinds import MeetingFormat, Outcome


def test_a_day_given_otherwise_is_a_conflict_of_the_date() -> None:
    said = disputes(
        filing("Post", on(5), meeting(on(3))),
        filing("Echo", on(6), meeting(on(4))),
        filing("Sun", on(7), meeting(on(4))),
    )
    assert said == {Disputed.DATE: ["2021-03-04", "2021-03-03"]}


def test_two_towns_are_a_conflict_where_the_same_persons_met_that_day() -> None:
    said = disputes(
        filing("Post", on(3), meeting(on(3), LAKE, actors=ENVOYS)),
        filing("Echo", on(3), meeting(on(3), HILL, actors=ENVOYS)),
    )
    assert set(said[Disputed.PLACE]) == {LAKE, HILL}


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        (("A", "B", "C"), ("A", "B", "D"), True),
        (("A", "B", "C"), ("A", "B"), False),
    ],
    ids=["each names another", "one names fewer"],
)
def test_attendance_is_disputed_where_both_cannot_be_right(
    one: tuple[str, ...], other: tuple[str, ...], disputed: bool
) -> None:
    said = disputes(
        filing("Post", on(3), meeting(on(3), parties=one)),
        filing("Echo", on(3), meeting(on(3), parties=other)),
    )
    assert (Disputed.ATTENDANCE in said) is disputed


@pytest.mark.parametrize(
    ("envoys", "disputed"),
    [(("Eva Nim", "Udo Lim"), True), (("Orr", "Udo Lim"), False), (ENVOYS, False)],
    ids=["another envoy", "a shorter name", "the same"],
)
def test_another_envoy_of_the_same_side_is_a_conflict(
    envoys: tuple[str, ...], disputed: bool
) -> None:
    said = disputes(
        filing("Post", on(3), meeting(on(3), actors=ENVOYS)),
        filing("Echo", on(3), meeting(on(3), actors=envoys)),
    )
    assert (Disputed.ATTENDANCE in said) is disputed


def test_two_sides_alone_or_three_is_a_conflict() -> None:
    two = MeetingFormat.BILATERAL
    three = meeting(on(3), parties=THREE, actors=(*ENVOYS, "Tor Bek"))
    alone = filing("Echo", on(3), meeting(on(3), actors=ENVOYS, format=two))
    open_ = filing("Echo", on(3), meeting(on(3), actors=ENVOYS))
    post = filing("Post", on(3), three)
    assert list(disputes(post, alone)) == [Disputed.ATTENDANCE]
    assert disputes(post, open_) == {}


def test_held_or_cancelled_is_a_conflict_and_most_witnesses_decide() -> None:
    held = filing("Post", on(4), meeting(on(3)))
    off = [
        filing(name, on(4), meeting(on(3), status=CANCELLED))
        for name in ("Echo", "Sun")
    ]
    assert disputes(held, *off) == {Disputed.STATUS: ["cancelled", "held"]}
    assert only(held, *off).status is CANCELLED


def test_a_corrected_version_silences_the_one_before() -> None:
    wrong = filing("Post", on(5), meeting(on(3)), superseded=True)
    right = filing("Post 2", on(6), meeting(on(4)), witness=wrong.article)
    talks = only(wrong, right)
    assert (talks.first, talks.conflicts) == (on(4), ())
    assert (len(talks.tellings), len(talks.witnesses)) == (2, 1)
    assert disputes(replace(wrong, superseded=False), replace(right, witness="")) != {}


@pytest.mark.parametrize(
    ("days", "disputed"),
    [((3, 4), True), ((3, 4, 5), False)],
    ids=["two days", "three days"],
)
def test_three_days_in_a_row_are_one_long_meeting(
    days: tuple[int, ...], disputed: bool
) -> None:
    told = [filing(f"P{day}", on(9), meeting(on(day), LAKE)) for day in days]
    assert (Disputed.DATE in disputes(*told)) is disputed


def test_one_telling_that_holds_all_days_or_one_witness_of_two_settles_it() -> None:
    both = filing("Sun", on(9), meeting(on(3), LAKE, last=on(4)))
    told = [filing(f"P{day}", on(9), meeting(on(day), LAKE)) for day in (3, 4)]
    assert Disputed.DATE not in disputes(*told, both)
    assert (only(*told, both).first, only(*told, both).last) == (on(3), on(4))


@pytest.mark.parametrize(
    ("outcomes", "most"),
    [
        ((Outcome.BACK, Outcome.FORWARD, Outcome.FORWARD), Outcome.FORWARD),
        ((Outcome.BACK, Outcome.BACK, Outcome.FORWARD), Outcome.BACK),
        ((Outcome.BACK, Outcome.FORWARD, None), Outcome.FORWARD),
        ((None, None, None), None),
    ],
    ids=["forward", "back", "of equals the better", "nobody judges"],
)
def test_most_who_judge_a_meeting_decide_how_it_went(
    outcomes: tuple[Outcome | None, ...], most: Outcome | None
) -> None:
    told = [
        filing(f"P{n}", on(4), meeting(on(3), LAKE, outcome=outcome))
        for n, outcome in enumerate(outcomes)
    ]
    assert only(*told).outcome is most
