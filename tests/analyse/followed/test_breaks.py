"""Talks that are broken off, and what mends them."""

import pytest
from tests.climbs import TALKS, broken, climbed, deal, told, walk
from tests.filings import ARLAND, BOREN, on

from headway.analyse.followed.evidence import Seen, evidence, seen_in
from headway.analyse.followed.ladder import told_alone
from headway.analyse.followed.scale import Rung
from headway.model.filing import Filing
from headway.model.kinds import MoveKind, Scope

M, S = MoveKind, Scope


def test_what_is_broken_off_anew_is_a_step_and_what_is_told_again_is_none() -> None:
    first = ["03-07 0>6 agreed", "03-12 6>0 broken off"]
    assert walk(deal(7), broken(12), broken(20)) == first
    anew = told(on(12, month=5), M.BREAK_OFF, scope=S.TALKS)
    assert walk(deal(7), broken(12), anew) == [*first, "05-12 0>0 broken off"]


def alone_in(reports: list[Filing]) -> Seen | None:
    """Who alone tells of a break in these reports."""
    return told_alone(evidence(seen_in(reports, TALKS)), climbed(reports))


def test_who_alone_tells_of_a_break_is_named_and_moves_nothing() -> None:
    reports = [*deal(7), *broken(20, 1)]
    assert climbed(reports).rung is Rung.AGREED
    alone = alone_in(reports)
    assert alone is not None
    assert (alone.day, alone.move.kind) == (on(20), M.BREAK_OFF)


def test_nobody_alone_tells_of_a_break_that_is_unsure_past_or_a_step() -> None:
    for reports in (
        [*deal(7), *told(on(20), M.BREAK_OFF, 1, scope=S.TALKS, confidence=0.5)],
        [*broken(2, 1), *deal(7)],
        [*deal(7), *broken(20)],
    ):
        assert alone_in(reports) is None


def test_what_was_never_begun_is_not_broken_off() -> None:
    assert walk(broken(12)) == []


@pytest.mark.parametrize(
    ("reports", "steps"),
    [
        (told(on(20), M.MEET), ["03-20 0>1 contact"]),
        (told(on(20), M.MEET, 1, confidence=0.9), []),
        (told(on(20), M.MEET, to=BOREN), []),
        (told(on(20), M.DEMAND, 5), []),
        (told(on(8), M.MEET, 5), []),
        (deal(20), ["03-20 0>6 agreed"]),
    ],
    ids=[
        "they meet again",
        "hardly told",
        "one of them meets another",
        "words",
        "on the next day",
        "they agree",
    ],
)
def test_what_mends_a_break(reports: list[Filing], steps: list[str]) -> None:
    way = walk(told(on(1), M.REJECT), broken(7), reports)
    assert way[:2] == ["03-01 0>4 answer given", "03-07 4>0 broken off"]
    assert way[2:] == steps


@pytest.mark.parametrize(
    ("day", "steps"),
    [(12, []), (28, ["03-28 0>0 broken off"])],
    ids=["the same told again", "a second break"],
)
def test_a_break_after_a_break_is_a_step(day: int, steps: list[str]) -> None:
    way = walk(told(on(1), M.REJECT), broken(7), broken(day, 3))
    assert way[:2] == ["03-01 0>4 answer given", "03-07 4>0 broken off"]
    assert way[2:] == steps


def test_after_contact_the_ladder_is_climbed_anew() -> None:
    way = walk(broken(7), told(on(20), M.MEET), told(on(25), M.PROPOSE))
    assert way[-2:] == ["03-20 0>1 contact", "03-25 1>3 proposal tabled"]


def test_nobody_breaks_off_with_himself() -> None:
    alone = broken(7, to=ARLAND)
    again = told(on(20), M.MEET)
    assert walk(told(on(1), M.REJECT), alone, again)[-1] == "03-20 0>1 contact"
