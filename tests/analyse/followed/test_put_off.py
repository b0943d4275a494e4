"""Talks that are planned, put off, called off, or never heard of again."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.filings import (
    filing,
    meeting,
    move,
    on,
)
from tests.talks import CANCELLED, HELD, LAKE, PLANNED, count, only

from headway.analyse.followed.meetings import all_talks
from headway.model.filing import Filing
from headway.model.kinds import MoveKind, MoveStatus


def test_what_was_planned_and_then_held_keeps_its_history() -> None:
    talks = only(
        filing("Post", on(1), meeting(on(3), LAKE, status=PLANNED)),
        filing("Echo", on(5), meeting(on(4), LAKE)),
    )
    assert (talks.status, talks.first, talks.conflicts) == (HELD, on(4), ())
    assert [(s.status, s.first) for s in talks.history] == [
        (PLANNED, on(3)),
        (HELD, on(4)),
    ]


def test_nobody_can_tell_before_its_day_that_it_was_held() -> None:
    plan = filing("Post", on(1), meeting(on(10), LAKE, status=PLANNED))
    early = filing("Echo", on(2), meeting(on(10), LAKE))
    assert only(plan, early).status is PLANNED
    assert only(plan, replace(early, published=on(10))).status is HELD
    assert only(plan, replace(early, published=None)).status is HELD


def off(day: int, *, kind: MoveKind = MoveKind.DEFER, **slots: Any) -> Filing:
    """A report that talks are put off to that day."""
    words = "Arland and Cresk put off their talks"
    again = meeting(on(day), LAKE, status=PLANNED)
    return filing("Echo", on(8), again, move(kind, words, **slots))


def test_what_is_put_off_is_the_same_meeting() -> None:
    planned = filing("Post", on(1), meeting(on(10), LAKE, status=PLANNED))
    talks = only(planned, off(20))
    assert (talks.put_off, talks.first) == (True, on(20))
    assert [stage.first for stage in talks.history] == [on(10), on(20)]


@pytest.mark.parametrize(
    "other",
    [
        off(20, kind=MoveKind.PROPOSE),
        off(20, status=MoveStatus.NEGATED),
        off(20, sentence=(90, 99)),
        off(9),
    ],
    ids=["proposed", "not put off", "in another sentence", "earlier than planned"],
)
def test_what_is_not_put_off_is_another_meeting(other: Filing) -> None:
    planned = filing("Post", on(1), meeting(on(12), LAKE, status=PLANNED))
    assert count(planned, other) == 2


@pytest.mark.parametrize(
    ("days", "found"),
    [(0, 1), (60, 1), (61, 2), (-1, 2)],
    ids=["due that day", "due in sixty days", "later", "its day went by"],
)
def test_what_is_put_off_was_planned_for_the_next_two_months(
    days: int, found: int
) -> None:
    due = on(8) + timedelta(days=days)
    planned = filing("Post", on(1), meeting(due, LAKE, status=PLANNED))
    again = meeting(due + timedelta(days=90), LAKE, status=PLANNED)
    deferred = move(MoveKind.DEFER, "Arland and Cresk put off their talks")
    assert count(planned, filing("Echo", on(8), again, deferred)) == found


def test_a_report_from_before_the_plan_cannot_put_it_off() -> None:
    planned = filing("Post", on(9), meeting(on(12), LAKE, status=PLANNED))
    assert count(planned, off(20)) == 2
    assert count(replace(planned, published=on(8)), off(20)) == 1


def test_a_cancelled_meeting_of_no_day_is_the_only_one_planned() -> None:
    planned = filing("Post", on(1), meeting(on(10), LAKE, status=PLANNED))
    second = filing("Sun", on(1), meeting(on(25), LAKE, status=PLANNED))
    gone = filing("Echo", on(5), meeting(None, status=CANCELLED))
    assert only(planned, gone).status is CANCELLED
    assert count(planned, second, gone) == 3
    assert count(filing("Post", on(1), meeting(on(3), status=PLANNED)), gone) == 2


def planned(last: date | None, **slots: Any) -> Filing:
    """A report of the first of March that talks are planned for the tenth."""
    ahead = meeting(**{"first": on(10), "last": last, "status": PLANNED, **slots})
    return filing("Post", on(1), ahead)


def test_planned_talks_lapse_where_no_report_tells_that_they_were_held() -> None:
    later = filing("Echo", on(12))
    (talks,) = all_talks([planned(on(10)), later])
    assert (talks.status, talks.lapsed) == (PLANNED, True)


@pytest.mark.parametrize(
    "later",
    [
        filing("Echo", on(10)),
        filing("Echo", None),
        filing("Echo", on(12), meeting(on(10))),
        filing("Echo", on(12), meeting(on(10), status=CANCELLED)),
    ],
    ids=["the day itself", "a report of no day", "they were held", "cancelled"],
)
def test_talks_do_not_lapse_while_they_may_come_or_where_more_is_told(
    later: Filing,
) -> None:
    (talks,) = all_talks([planned(on(10)), later])
    assert not talks.lapsed


@pytest.mark.parametrize("last", [on(31), None], ids=["some day in March", "no day"])
def test_talks_of_a_day_still_to_come_have_not_lapsed(last: date | None) -> None:
    first = None if last is None else on(1)
    (talks,) = all_talks([planned(last, first=first), filing("Echo", on(12))])
    assert not talks.lapsed
