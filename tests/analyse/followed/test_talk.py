"""Talk: how many meetings and statements there are, week by week."""

from datetime import date

import pytest
from tests.filings import ARLAND, copy_of, filing, meeting, on, statement

from headway.analyse.followed.meetings import all_talks
from headway.analyse.followed.talk import Talk, said, talk, week_of
from headway.model.filing import Filing
from headway.model.kinds import MeetingStatus

MONDAY = on(1)  # the first of March 2021


def of(*reports: Filing) -> Talk:
    """The talk of which the reports tell."""
    return talk(all_talks(reports), said(reports).get(None, {}))


@pytest.mark.parametrize("day", range(1, 8))
def test_a_week_begins_on_monday(day: int) -> None:
    assert week_of(on(day)) == MONDAY


def test_the_next_monday_is_another_week() -> None:
    assert week_of(on(8)) == on(8)


def test_meetings_that_were_held_count_in_their_week() -> None:
    found = of(
        filing("a", on(9), meeting(on(2))),
        filing("b", on(9), meeting(on(9))),
        filing("c", on(9), meeting(on(20), status=MeetingStatus.PLANNED)),
    )
    assert found.meetings == {MONDAY: 1, on(8): 1}
    assert (found.held, found.undated) == (2, 0)


def test_a_meeting_of_no_known_day_is_held_all_the_same() -> None:
    found = of(filing("a", None, meeting()))
    assert (found.meetings, found.undated, found.held) == ({}, 1, 1)


def test_a_statement_counts_in_the_week_in_which_it_was_made() -> None:
    found = of(
        filing("a", on(9), statement("We will wait.", first=on(3), last=on(3))),
        filing("b", on(9), statement("We have waited.")),
        filing("c", None, statement("We waited in vain.")),
    )
    assert found.statements == {MONDAY: 1, on(8): 1}
    assert found.said == 2


def test_a_statement_counts_for_each_of_its_issues_and_once_in_all() -> None:
    told = statement("We will wait.", issues=("dam", "ferry"))
    weeks = said([filing("a", on(3), told), filing("b", on(3), statement("No."))])
    assert weeks == {None: {MONDAY: 2}, "dam": {MONDAY: 1}, "ferry": {MONDAY: 1}}


def test_a_statement_of_outsiders_is_no_talk() -> None:
    found = of(filing("a", on(3), statement("They talk.", "A farmer", party=None)))
    assert found.statements == {}


def test_what_is_printed_twice_was_said_once() -> None:
    one = filing("a", on(3), statement("We will wait."), statement("We will wait."))
    assert of(one, copy_of(one, "b")).said == 1
    other = filing("c", on(3), statement("We will wait.", ARLAND))
    assert of(one, other).said == 2


def test_a_week_has_its_meetings_and_its_statements() -> None:
    found = of(filing("a", on(3), meeting(on(2)), statement("We will wait.")))
    assert found.in_week(MONDAY) == 2
    assert found.in_week(date(2020, 1, 6)) == 0
