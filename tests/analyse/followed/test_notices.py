"""Changes as a feed tells them: each once, under an identity that stays."""

from datetime import date

from tests.desk.material import RIVER, TOLLS, river
from tests.filings import CRESK, filing, meeting, move, on

from headway.analyse.followed.change import Changes, ChangeSort
from headway.analyse.followed.changes import changes
from headway.analyse.followed.notices import Notice, notices
from headway.model.filing import Filing
from headway.model.kinds import MeetingStatus, MoveKind


def told(since: date, *reports: Filing) -> list[Notice]:
    """The notices of a river's dossier."""
    return notices(changes(RIVER, reports, since))


def of_sort(found: list[Notice], sort: ChangeSort) -> list[Notice]:
    return [one for one in found if one.change.sort is sort]


def demand(id: str, day: int, words: str) -> Filing:
    return filing(id, on(day), move(MoveKind.DEMAND, words, issues=(TOLLS,)))


FIRST = demand("a", 4, "demanded lower tolls")
AGAIN = demand("b", 9, "demanded no tolls at all")


def test_what_is_demanded_again_on_another_day_is_another_notice() -> None:
    found = of_sort(told(on(1), FIRST, AGAIN), ChangeSort.DEMANDS)
    assert [one.told for one in found] == [on(9), on(4)]
    assert [[c.words for c in one.change.cited] for one in found] == [
        ["demanded no tolls at all"],
        ["demanded lower tolls"],
    ]
    assert len({one.key for one in found}) == 2


def test_on_the_same_day_they_are_one() -> None:
    also = demand("c", 4, "insisted on lower tolls")
    (found,) = of_sort(told(on(1), FIRST, also), ChangeSort.DEMANDS)
    assert len(found.change.cited) == 2


def test_what_came_later_leaves_the_identity_of_what_came_before() -> None:
    before = {one.key for one in told(on(1), FIRST)}
    assert before <= {one.key for one in told(on(1), FIRST, AGAIN)}


def test_a_later_beginning_changes_no_identity() -> None:
    known = {one.key for one in told(on(1), FIRST, AGAIN)}
    late = of_sort(told(on(6), FIRST, AGAIN), ChangeSort.DEMANDS)
    assert {one.key for one in late} <= known


def test_a_meeting_is_one_notice_however_many_tell_of_it() -> None:
    one = filing("a", on(6), meeting(on(5)))
    more = filing("b", on(8), meeting(on(5), "Ulm"))
    (first,) = of_sort(told(on(1), one), ChangeSort.HELD)
    (later,) = of_sort(told(on(1), one, more), ChangeSort.HELD)
    assert first.key == later.key
    assert (later.told, later.latest) == (on(6), on(8))


def test_a_meeting_that_is_held_is_news_after_it_was_announced() -> None:
    plan = filing("a", on(3), meeting(on(5), status=MeetingStatus.PLANNED))
    held = filing("b", on(6), meeting(on(5)))
    (announced,) = of_sort(told(on(1), plan), ChangeSort.ANNOUNCED)
    (done,) = of_sort(told(on(4), plan, held), ChangeSort.HELD)
    assert announced.key != done.key


def test_meetings_of_no_known_day_are_told_by_the_day_of_their_report() -> None:
    found = told(on(1), filing("a", on(3), meeting()), filing("b", on(9), meeting()))
    held = of_sort(found, ChangeSort.HELD)
    assert [one.told for one in held] == [on(9), on(3)]
    assert {one.change.first for one in held} == {None}


def test_other_parties_issues_and_sorts_are_other_notices() -> None:
    fish = move(MoveKind.DEMAND, "demanded", CRESK, issues=("Fish",))
    found = told(on(1), FIRST, filing("c", on(4), fish))
    assert len({one.key for one in found}) == len(found)


def test_the_latest_come_first_and_the_order_of_reports_is_of_no_account() -> None:
    found = told(on(1), *river())
    days = [one.latest for one in found if one.latest]
    assert days == sorted(days, reverse=True)
    assert found == told(on(1), *reversed(river()))
    assert len({one.key for one in found}) == len(found)


def test_where_nothing_is_new_there_is_none() -> None:
    empty = Changes(since=on(1), until=None, reports=0, background=0, aside=0, found={})
    assert notices(empty) == []
