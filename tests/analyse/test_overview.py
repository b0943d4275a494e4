"""What a ledger shows: verdict, stances, talks, proposals, statements, days."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import article, entries

from headway.analyse.meetings import all_talks
from headway.analyse.moves import all_moves, stances
from headway.analyse.overview import overview
from headway.analyse.proposals import all_papers
from headway.analyse.statements import NOBODY, all_statements, by_speaker
from headway.analyse.timeline import timeline
from headway.analyse.told import who
from headway.analyse.verdict import verdict
from headway.model.entry import Entries
from headway.model.kinds import MeetingStatus, MoveKind, Outcome, ProposalStatus
from headway.model.when import When

COPY = article("Copy: " + article().text, date(2021, 3, 3))


def with_outcome(outcome: Outcome) -> Entries:
    return replace(entries(), outcome=outcome)


@pytest.mark.parametrize(
    ("outcomes", "says"),
    [
        ("0", "little headway"),
        ("+", "some headway"),
        ("-", "lost ground"),
        ("+-", "little headway"),
        ("+0", "some headway"),
        ("+00", "little headway"),
    ],
    ids=["none", "forward", "back", "both ways", "half forward", "a third forward"],
)
def test_the_verdict_follows_the_outcomes(outcomes: str, says: str) -> None:
    ledger = [with_outcome(Outcome(o)) for o in outcomes]
    found = verdict(ledger, meetings=9, statements=1, open_proposals=0)
    assert found.sentence.startswith(f"Much talk, {says}:")


def test_the_verdict_counts_in_words() -> None:
    found = verdict([entries()], meetings=1, statements=2, open_proposals=1)
    assert found.sentence == (
        "Some talk, little headway: 1 meeting and 2 statements in 1 report; "
        "the talks did not move, and 1 proposal is still open."
    )


def test_an_empty_ledger_has_no_verdict() -> None:
    assert overview([]).verdict.sentence == "No reports, no verdict: read some first."


def test_without_talk_there_is_no_headway() -> None:
    found = verdict([entries()], meetings=0, statements=0, open_proposals=0)
    assert found.sentence.startswith("No talk, no headway")


def test_reprinted_words_count_once_and_name_both_reports() -> None:
    moves = all_moves([entries(), entries(COPY)])
    assert len(moves) == len(entries().moves)
    assert all(told.also[0].article == COPY for told in moves)


def test_the_same_words_of_another_kind_stay_two_moves() -> None:
    one = entries()
    other = replace(one.moves[1], kind=MoveKind.COMMIT)
    assert len(all_moves([replace(one, moves=(one.moves[1], other))])) == 2


def test_each_side_has_its_demands_offers_and_refusals() -> None:
    found = stances(all_moves([entries()]))
    assert {side: list(kinds) for side, kinds in found.items()} == {
        "Arland": [MoveKind.PROPOSE],
        "Borland": [MoveKind.REJECT],
    }


def test_meetings_and_the_reports_own_verdict_are_no_stances() -> None:
    kinds = {k for found in stances(all_moves([entries()])).values() for k in found}
    assert not kinds & {MoveKind.MEET, MoveKind.ASSESS}


def test_the_same_talks_told_by_two_reports_are_one() -> None:
    talks = all_talks([entries(), entries(COPY)])
    assert len(talks) == 1
    assert len(talks[0].tellings) == 2


@pytest.mark.parametrize(
    "other",
    [{"date": When(2021, 3, 8)}, {"date": None}, {"place": "Brell"}],
    ids=["another day", "no day", "another town"],
)
def test_other_talks_stay_apart(other: dict[str, object]) -> None:
    told = entries(COPY)
    fields = {
        name: getattr(told.meetings[0], name) for name in told.meetings[0].__slots__
    }
    elsewhere = replace(told, meetings=(type(told.meetings[0])(**(fields | other)),))
    assert len(all_talks([entries(), elsewhere])) == 2


def test_talks_that_were_held_are_no_longer_planned() -> None:
    planned = replace(entries().meetings[0], status=MeetingStatus.PLANNED)
    before = replace(entries(), meetings=(planned,))
    assert all_talks([before, entries(COPY)])[0].status is MeetingStatus.HELD


def test_the_last_answer_says_where_a_proposal_stands() -> None:
    tabled = replace(entries().proposals[0], status=ProposalStatus.TABLED)
    first = replace(entries(), proposals=(tabled,))
    papers = all_papers([first, entries(COPY)])
    assert [paper.status for paper in papers] == [ProposalStatus.REJECTED]
    assert not papers[0].is_open


def test_a_bare_mention_does_not_reopen_a_proposal() -> None:
    tabled = replace(entries(COPY).proposals[0], status=ProposalStatus.TABLED)
    later = replace(entries(COPY), proposals=(tabled,))
    assert all_papers([entries(), later])[0].status is ProposalStatus.REJECTED


def test_another_sides_proposal_is_another() -> None:
    told = entries(COPY)
    theirs = replace(told.proposals[0], proposer=told.meetings[0].participants[1])
    assert len(all_papers([entries(), replace(told, proposals=(theirs,))])) == 2


def test_statements_stand_under_their_speaker() -> None:
    assert list(by_speaker(all_statements([entries()]))) == ["Borland"]


def test_words_of_nobody_come_last() -> None:
    alone = replace(entries(COPY).statements[0], speaker=None)
    lost = replace(entries(COPY), statements=(alone,))
    other = article("Words of another sort. " + article().text)
    found = by_speaker(all_statements([lost, entries(other)]))
    assert list(found)[-1] == NOBODY or list(found) == [NOBODY]


def test_days_come_in_order_and_undated_moves_under_their_reports_day() -> None:
    days = timeline(all_moves([entries()]))
    assert [str(day.when) for day in days] == ["2021-03-01", "2021-03-02"]
    assert [len(day.dated) for day in days] == [1, 0]
    assert [len(day.reported) for day in days] == [0, 2]


def test_what_has_no_day_at_all_comes_last() -> None:
    dayless = entries(article("Undated. " + article().text, None))
    assert timeline(all_moves([dayless]))[-1].when is None


def test_the_order_of_the_reports_does_not_change_the_findings() -> None:
    one, other = entries(), entries(COPY)
    assert overview([one, other]) == overview([other, one])


def test_a_person_is_shown_with_the_side_and_a_side_alone() -> None:
    found = entries()
    envoy = replace(found.actors[1], name="Ann Other")
    named = replace(found, actors=(found.actors[0], envoy))
    arland, borland = found.meetings[0].participants
    assert who(named, borland) == "Ann Other (Borland)"
    assert who(named, arland) == "Arland"
