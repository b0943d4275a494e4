"""Proofs: their words as one reads them, their day, and what stands first."""

from datetime import date

import pytest
from tests.filings import copy_of, filing, meeting, move, on, proposal

from headway.analyse.followed.cited import Cited, day_of, in_force, told_as, witnesses
from headway.model.kinds import MoveKind


@pytest.mark.parametrize(
    ("words", "matter", "told"),
    [
        ("Arland demands an answer,", "", ("Arland demands an answer", "")),
        ("demands", "Arland demands an answer", ("Arland demands an answer", "")),
        ("Arland offers a new", "a new ferry", ("Arland offers a new ferry", "")),
        ("Arland offers", "a new ferry", ("Arland offers", "a new ferry")),
        ("Arland offers", "ferries", ("Arland offers", "")),
        ("it was a", "nation of boats", ("it was a", "nation of boats")),
        ("a sea", "sea of boats", ("a sea", "sea of boats")),
        ("at sea", "at sea", ("at sea", "")),
        ("sea a", "sea a b", ("sea a b", "")),
        ("the sea a", "sea a b", ("the sea a b", "")),
        ("stop the big boats", "big boats of all,", ("stop the big boats of all", "")),
    ],
)
def test_words_that_break_off_are_told_with_their_matter(
    words: str, matter: str, told: tuple[str, str]
) -> None:
    assert told_as(words, matter) == told


@pytest.mark.parametrize(
    ("first", "last", "published", "day"),
    [
        (None, None, on(9), on(9)),
        (None, on(3), on(9), on(9)),
        (on(3), None, on(9), on(3)),
        (on(3), on(4), None, on(3)),
        (on(9), on(9), on(9), on(9)),
        (on(10), on(10), on(9), on(9)),
        (on(1), on(31), on(9, month=4), None),
        (None, None, None, None),
    ],
)
def test_the_day_of_an_entry(
    first: date | None, last: date | None, published: date | None, day: date | None
) -> None:
    assert day_of(first, last, published) == day


def test_a_meeting_is_told_on_its_day_and_a_proposal_on_that_of_its_report() -> None:
    report = filing("Post", on(9), meeting(on(3)), proposal("a ferry"))
    met, put = report.meetings[0], report.proposals[0]
    assert Cited(report, met).day == on(3)
    assert Cited(report, put).day == on(9)
    assert (Cited(report, put).words, Cited(report, met).words) == (
        "a ferry",
        "Arland and Cresk met",
    )
    assert Cited(report, met).key == (
        "2021-03-03",
        "2021-03-09",
        "hash of Post",
        met.id,
    )
    undated = filing("Post", None, meeting())
    assert Cited(undated, undated.meetings[0]).key[:2] == ("", "")


def test_an_outlet_goes_before_a_wire_and_a_wire_before_an_id() -> None:
    told = meeting(on(3))
    names = [
        Cited(filing("Post", on(3), told, outlet=outlet, wire=wire), told).outlet
        for outlet, wire in (("The Sun", "Wire"), (None, "Wire"), (None, None))
    ]
    assert names == ["The Sun", "Wire", "Post"]


def test_scraps_and_unsure_readings_stand_behind_full_and_sure_ones() -> None:
    full = "Arland demanded that the boats of Cresk stay away from the bay"
    sure, unsure = move(MoveKind.DEMAND, full), move(MoveKind.DEMAND, full)
    report = filing("Post", on(3), sure)
    scrap = Cited(report, move(MoveKind.DEMAND, "it demanded"))
    whole = Cited(report, report.moves[0])
    less = Cited(report, move(MoveKind.DEMAND, full, confidence=0.5))
    assert sorted([scrap, less, whole], key=lambda c: c.rank) == [whole, less, scrap]
    assert (whole.confidence, less.confidence) == (1.0, 0.5)
    assert whole.fill == 1.0
    assert 0 < scrap.fill < less.fill
    assert Cited(report, unsure).rank[0] == -1.0


def test_what_a_move_is_about_is_told_where_its_words_do_not_say_it() -> None:
    report = filing("Post", on(3))
    about = Cited(report, move(MoveKind.DEMAND, "asks", about="the  open\nbay"))
    assert (about.matter, about.told) == ("the open bay", ("asks", "the open bay"))
    said = Cited(report, move(MoveKind.DEMAND, "asks for the bay", about="the bay"))
    assert said.matter == ""
    assert Cited(report, meeting()).matter == ""


def test_reprints_are_one_witness_and_corrected_reports_are_left_out() -> None:
    post = filing("Post", on(3), meeting(on(3)))
    both = [post, copy_of(post, "Echo"), filing("Sun", on(3), meeting(on(3)))]
    assert witnesses(Cited(one, one.meetings[0]) for one in both) == 2
    wrong = filing("Bee", on(1), superseded=True)
    late, undated = filing("Ant", on(9)), filing("Zoo", None)
    assert in_force([late, wrong, post, undated]) == [undated, post, late]
