"""What the page shows at once, and what it folds away."""

from dataclasses import replace
from datetime import date

from tests.fakes import article, entries

from headway.analyse.meetings import all_talks
from headway.analyse.moves import all_moves
from headway.analyse.proposals import all_papers
from headway.analyse.timeline import timeline
from headway.analyse.told import Told
from headway.model.kinds import ProposalStatus
from headway.serve.folds import fold, latest, latest_talks, newest, reprints, undated

GROUPS = {"a": [1, 2], "b": [3], "c": [4], "d": [5, 6], "e": [7]}
MARCH, APRIL = entries(), entries(article("Again: " + article().text, date(2021, 4, 2)))


def test_groups_of_one_entry_are_folded_into_one() -> None:
    found = fold(GROUPS, 1)
    assert list(found.shown) == ["a"]
    assert list(found.rest) == ["d"]
    assert list(found.single) == ["b", "c", "e"]


def test_a_few_groups_of_one_entry_stand_by_themselves() -> None:
    few = {name: GROUPS[name] for name in "abc"}
    assert list(fold(few, 9).shown) == ["a", "b", "c"]
    assert not fold(few, 9).single


def test_a_group_that_is_kept_is_not_folded() -> None:
    assert "e" in fold(GROUPS | {"f": [8]}, 9, keep=["e"]).shown


def test_the_latest_reports_come_first_and_those_without_a_day_last() -> None:
    dayless = entries(article("Undated: " + article().text, None))
    told = [Told(found, found.moves[0]) for found in (MARCH, APRIL, dayless)]
    assert [t.source for t in newest(told)] == [APRIL, MARCH, dayless]


def test_open_proposals_come_first() -> None:
    other = replace(APRIL.proposals[0], about="a bridge", status=ProposalStatus.PENDING)
    papers = all_papers([replace(APRIL, proposals=(other,)), MARCH])
    assert [paper.is_open for paper in latest(papers)] == [True, False]


def test_a_meeting_without_a_day_stands_at_that_of_its_report() -> None:
    dayless = replace(APRIL.meetings[0], date=None)
    talks = all_talks([MARCH, replace(APRIL, meetings=(dayless,))])
    assert [t.date is None for t in latest_talks(talks)] == [True, False]


def test_a_short_timeline_leaves_to_the_stances_what_they_show() -> None:
    *_, day = timeline(all_moves([MARCH])).days
    assert len(undated(day, short=False)) == 2
    assert undated(day, short=True) == []


def test_each_other_outlet_is_named_once() -> None:
    def told(outlet: str) -> Told[object]:
        found = replace(MARCH, article=replace(article(), outlet=outlet))
        return Told(found, found.moves[0])

    post = told("The Post")
    also = (told("Ferry News"), told("The Post"), post)
    first = Told(MARCH, MARCH.moves[0], also)
    assert reprints(first) == [post]
