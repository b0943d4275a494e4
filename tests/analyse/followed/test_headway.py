"""Headway against talk: where the talks on each issue stand, and how they got there."""

from dataclasses import replace

import pytest
from tests.climbs import FISH, TALKS, TOLLS, partial, told
from tests.filings import filing, meeting, on, statement

from headway.analyse.followed.headway import headway
from headway.analyse.followed.scale import FORWARD, HALF_LIFE, Rung, Sign
from headway.model.kinds import MoveKind, Scope


def test_of_no_reports_nothing_is_told() -> None:
    found = headway(TALKS, [])
    assert (found.reports, found.first, found.last) == (0, None, None)
    assert [one.issue for one in found.progress] == [None, TOLLS, FISH]
    assert {one.rung for one in found.progress} == {Rung.BROKEN}
    assert found.whole.since is None
    assert not found.milestones
    assert not found.talks
    assert found.momentum_now() == 0


def test_the_whole_comes_first_then_each_issue() -> None:
    found = headway(
        TALKS,
        [
            *told(on(7), MoveKind.PROPOSE, issues=(FISH,)),
            *told(on(9), MoveKind.DEMAND, issues=(TOLLS,)),
            *partial(on(14)),
        ],
    )
    rungs = {one.issue: one.rung for one in found.progress}
    assert rungs == {None: Rung.PARTLY, TOLLS: Rung.STATED, FISH: Rung.TABLED}
    assert found.whole.since == on(14)
    assert found.milestones[0].main is Sign.PARTLY
    assert (found.first, found.last) == (on(7), on(14))


def test_a_rung_reached_anew_is_held_since_the_first_time() -> None:
    found = headway(TALKS, [*partial(on(1)), *partial(on(28))])
    assert [step.renews for step in found.whole.climb.steps] == [False, True]
    assert found.whole.since == on(1)


def test_momentum_is_that_of_the_last_reports_day() -> None:
    reports = told(on(1), MoveKind.CONCEDE, 3)
    found = headway(TALKS, [*reports, filing("late", on(31))])
    assert found.momentum_now() == pytest.approx(
        FORWARD[MoveKind.CONCEDE] * 0.5 ** (30 / HALF_LIFE)
    )


def test_a_superseded_report_counts_nowhere() -> None:
    old = [replace(one, superseded=True) for one in partial(on(7))]
    found = headway(TALKS, [*old, *told(on(9), MoveKind.DEMAND)])
    assert (found.reports, found.whole.rung) == (2, Rung.STATED)


def test_talk_and_meetings_stand_beside_it() -> None:
    said = statement("We will wait.")
    found = headway(TALKS, [filing("a", on(3), meeting(on(2)), said)])
    assert len(found.talks) == found.talk.held == found.talk.said == 1
    assert found.whole.rung is Rung.BROKEN


def test_undated_reports_tell_only_of_days_that_they_name() -> None:
    vague = filing("a", None, *partial(on(7), 1)[0].moves)
    found = headway(TALKS, [vague])
    assert (found.first, found.whole.rung) == (None, Rung.BROKEN)
    assert [one.day for one in found.milestones] == [on(7)]
    assert Scope.PART is found.milestones[0].tellings[Sign.PARTLY][0].move.scope
