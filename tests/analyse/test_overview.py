"""What a ledger shows: stances, talks, proposals, statements, days."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import article, at, entries

from headway.analyse.direction import direction_of
from headway.analyse.meetings import all_talks, where
from headway.analyse.moves import all_moves, stances
from headway.analyse.overview import overview
from headway.analyse.proposals import all_papers
from headway.analyse.statements import NOBODY, all_statements, by_side
from headway.analyse.timeline import timeline
from headway.analyse.told import OTHERS, who
from headway.model.entry import Entries
from headway.model.kinds import (
    ActorKind,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
)
from headway.model.when import When

COPY = article("Copy: " + article().text, date(2021, 3, 3))


def test_an_empty_ledger_has_no_verdict() -> None:
    assert overview([]).verdict.sentence == "No reports, no verdict: read some first."


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


def dayless(text: str, words: str) -> Entries:
    """A report that tells in these words of a meeting on no known day."""
    found = entries(article(text))
    met = replace(found.meetings[0], date=None, evidence=at(words, text))
    return replace(found, meetings=(met,))


LONG, SHORT = "Arland and Borland met in Cresk on Monday", "Arland and Borland met"


@pytest.mark.parametrize("words", [LONG, SHORT], ids=["many words", "few words"])
def test_a_meeting_without_a_day_in_the_same_words_is_one(words: str) -> None:
    heads = ("", "Ferry News: ", "From our own reporter. ")
    reports = [dayless(head + article().text, words) for head in heads]
    (talks,) = all_talks(reports)
    assert len(talks.tellings) == 3
    assert overview(reports).verdict.meetings == 1


def test_but_in_other_words_it_may_be_another() -> None:
    for other in ("Later Arland and Borland met again in Brell. ", "Short. "):
        text = other + article().text
        words = SHORT if "met again" in other else LONG
        found = dayless(text, words)
        planned = replace(found.meetings[0], status=MeetingStatus.PLANNED)
        apart = replace(found, meetings=(planned,)) if other == "Short. " else found
        assert len(all_talks([dayless(article().text, words), apart])) == 2


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


@pytest.mark.parametrize(
    ("place", "count"), [("Arland", 1), ("Borland", 2)], ids=["its state", "another"]
)
def test_a_town_and_its_state_are_one_place(place: str, count: int) -> None:
    told = entries(COPY)
    wide = replace(told.meetings[0], place=place, country=place)
    talks = all_talks([replace(told, meetings=(wide,)), entries()])
    assert len(talks) == count
    assert "Cresk, Arland" in {found.where for found in talks}


@pytest.mark.parametrize(
    ("place", "country", "shown"),
    [
        ("Vienna", "Austria", "Vienna, Austria"),
        ("Vienna", None, "Vienna"),
        ("Austria", "Austria", "Austria"),
        ("U.S.", "United States", "U.S."),
        (None, None, ""),
    ],
)
def test_a_place_is_shown_with_its_state(
    place: str | None, country: str | None, shown: str
) -> None:
    assert where(place, country) == shown


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


def test_statements_stand_under_their_side_and_speaker() -> None:
    found = by_side(all_statements([entries()]))
    assert {side: list(speakers) for side, speakers in found.items()} == {
        "Borland": ["Borland"]
    }


def of_kind(kind: ActorKind, party: str | None) -> Entries:
    """The report with another sort of actor in the place of Borland."""
    found = entries()
    other = replace(found.actors[1], name="Ann Other", kind=kind, party=party)
    return replace(found, actors=(found.actors[0], other))


@pytest.mark.parametrize(
    ("kind", "party", "side"),
    [
        (ActorKind.STATE, None, "Ann Other"),
        (ActorKind.PERSON, "Borland", "Borland"),
        (ActorKind.PERSON, None, OTHERS),
        (ActorKind.UNNAMED, None, OTHERS),
    ],
    ids=["a state", "a person of a party", "a person of none", "somebody unnamed"],
)
def test_only_states_and_those_with_a_party_are_sides(
    kind: ActorKind, party: str | None, side: str
) -> None:
    found = of_kind(kind, party)
    assert set(stances(all_moves([found]))) == {"Arland", side}
    assert list(by_side(all_statements([found]))) == [side]


def test_others_come_behind_the_sides_however_much_they_say() -> None:
    lone = of_kind(ActorKind.PERSON, None)
    twice = replace(lone.statements[0], content=(lone.moves[1].evidence,))
    sided = replace(lone.statements[0], speaker=lone.meetings[0].participants[0])
    lone = replace(lone, statements=(lone.statements[0], twice, sided))
    assert list(by_side(all_statements([lone]))) == ["Arland", OTHERS]


def test_cancelled_talks_are_no_talk() -> None:
    off = replace(entries().meetings[0], status=MeetingStatus.CANCELLED)
    view = overview([replace(entries(), meetings=(off,))])
    assert (view.verdict.meetings, view.cancelled) == (0, 1)
    held = overview([entries()])
    assert (held.verdict.meetings, held.cancelled) == (1, 0)


def test_counts_say_what_merging_reprints_left_out() -> None:
    counts = {c.noun: c for c in overview([entries(), entries(COPY)]).counts}
    assert (counts["meetings"].shown, counts["meetings"].held) == (1, 2)
    assert counts["meetings"].merged
    assert not any(c.merged for c in overview([entries()]).counts)


def test_words_of_nobody_come_last() -> None:
    alone = replace(entries(COPY).statements[0], speaker=None)
    lost = replace(entries(COPY), statements=(alone,))
    assert list(by_side(all_statements([lost, entries()])))[-1] == NOBODY


def test_days_come_in_order_and_undated_moves_under_their_reports_day() -> None:
    days = timeline(all_moves([entries()])).days
    assert [str(day.when) for day in days] == ["2021-03-01", "2021-03-02"]
    assert [len(day.dated) for day in days] == [1, 0]
    assert [len(day.reported) for day in days] == [0, 2]


def test_what_has_no_day_at_all_comes_last() -> None:
    dayless = entries(article("Undated. " + article().text, None))
    assert timeline(all_moves([dayless])).days[-1].when is None


@pytest.mark.parametrize(
    ("when", "background"),
    [
        (When(2019), 1),
        (When(2020, 12), 1),
        (When(2021), 0),
        (When(2021, 2), 0),
        (When(2021, 2, 27), 0),
    ],
    ids=["years ago", "months ago", "this year", "last month", "days ago"],
)
def test_days_long_before_the_first_report_are_background(
    when: When, background: int
) -> None:
    found = entries()
    old = replace(found.moves[0], date=when)
    view = timeline(all_moves([replace(found, moves=(old, *found.moves[1:]))]))
    assert len(view.background) == background


def test_a_day_goes_the_way_of_most_of_its_moves() -> None:
    offer, no = entries().moves[1:3]
    ways = [
        timeline(all_moves([replace(entries(), moves=moves)])).days[0].direction
        for moves in ((offer,), (no,), (offer, no))
    ]
    assert ways == [Outcome.FORWARD, Outcome.BACK, Outcome.NEITHER]


def test_a_refusal_that_was_not_made_carries_the_talks_nowhere() -> None:
    negated = replace(entries().moves[2], status=MoveStatus.NEGATED)
    assert direction_of(negated) is Outcome.NEITHER


def test_talks_without_a_day_know_when_they_were_reported() -> None:
    found = entries()
    dayless = replace(found.meetings[0], date=None)
    (talks,) = all_talks([replace(found, meetings=(dayless,))])
    assert talks.date is None
    assert talks.reported == When(2021, 3, 2)


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
