"""Which meetings are new since a day."""

import pytest
from tests.filings import (
    ARLAND,
    CRESK,
    filing,
    meeting,
    on,
)
from tests.news import found

from headway.analyse.followed.change import ChangeSort
from headway.model.kinds import (
    MeetingStatus,
)


def test_a_meeting_that_several_tell_is_one() -> None:
    told = [filing(n, on(11), meeting(on(10), "Ulm")) for n in ("a", "b")]
    (one,) = found(ChangeSort.HELD, *told)
    assert (one.parties, one.witnesses, one.first) == ((ARLAND, CRESK), 2, on(10))
    assert one.note == "Ulm"


def test_a_meeting_of_another_day_is_another() -> None:
    told = [filing(f"r{day}", on(11), meeting(on(day))) for day in (3, 10)]
    assert len(found(ChangeSort.HELD, *told)) == 2


def test_meetings_without_a_day_are_one_for_each_company() -> None:
    told = [filing(f"r{n}", on(10 + n), meeting(None, f"Ulm {n}")) for n in (1, 2)]
    other = filing("b", on(11), meeting(None, parties=(ARLAND, "Boren")))
    one, another = found(ChangeSort.HELD, *told, other)
    assert (one.parties, one.witnesses) == ((ARLAND, CRESK), 2)
    assert another.parties == (ARLAND, "Boren")


HELD = meeting(on(8), "Ulm")
OFF = meeting(on(8), "Ulm", status=MeetingStatus.CANCELLED)


def test_reports_that_disagree_on_a_meeting_are_a_change() -> None:
    (one,) = found(
        ChangeSort.CONFLICTS, filing("a", on(9), HELD), filing("b", on(11), OFF)
    )
    assert (one.parties, one.note) == ((ARLAND, CRESK), "status: held or cancelled")
    assert [cited.outlet for cited in one.cited] == ["The a", "The b"]


def test_reports_that_disagreed_before_are_no_change() -> None:
    old = [filing("a", on(9), HELD), filing("b", on(9), OFF)]
    later = filing("c", on(11), OFF)
    assert not found(ChangeSort.CONFLICTS, *old, later)


def test_a_meeting_announced_before_and_held_now_is_new_as_held() -> None:
    planned = filing("a", on(8), meeting(on(10), status=MeetingStatus.PLANNED))
    held = filing("b", on(11), meeting(on(10)))
    assert found(ChangeSort.HELD, planned, held)
    assert not found(
        ChangeSort.HELD, held, filing("c", on(20), meeting(on(10))), since=19
    )


def test_what_was_called_off_is_no_longer_announced() -> None:
    planned = filing("a", on(10), meeting(on(12), status=MeetingStatus.PLANNED))
    off = filing("b", on(11), meeting(on(12), status=MeetingStatus.CANCELLED))
    assert not found(ChangeSort.ANNOUNCED, planned, off)
    assert len(found(ChangeSort.CANCELLED, planned, off)) == 1


@pytest.mark.parametrize(("later", "lapsed"), [(13, True), (12, False)])
def test_an_announced_meeting_whose_day_went_by_is_told_so(
    later: int, lapsed: bool
) -> None:
    ahead = filing("a", on(10), meeting(on(12), status=MeetingStatus.PLANNED))
    (one,) = found(ChangeSort.ANNOUNCED, ahead, filing("b", on(later)))
    assert ("no report tells that it was held" in one.note) is lapsed


def test_a_meeting_with_somebody_else_is_none_of_these_talks() -> None:
    other = meeting(on(10), parties=(ARLAND,), actors=(ARLAND, "Boren"))
    assert not found(ChangeSort.HELD, filing("a", on(10), other))


def test_a_meeting_announced_for_a_day_gone_by_is_not_announced() -> None:
    late = meeting(on(8), status=MeetingStatus.PLANNED)
    assert not found(ChangeSort.ANNOUNCED, filing("a", on(10), late))
