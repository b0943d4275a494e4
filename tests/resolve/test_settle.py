"""Sentences a reporter could have written, and what the ledger should hold."""

from datetime import date

import pytest
from tests.sentences import code, only, sides

from headway.analyse.told import name_of, party_of
from headway.model.article import Article
from headway.model.kinds import (
    DoubtKind,
    MeetingStatus,
    MoveKind,
    Outcome,
    ProposalStatus,
)
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind", "party"),
    [
        ("Iran rejected the proposal.", MoveKind.REJECT, "Iran"),
        ("The proposal was rejected by Tehran.", MoveKind.REJECT, "Iran"),
        ("Iranian diplomats rejected the proposal.", MoveKind.REJECT, "Iran"),
        ("Iran said that it rejected the proposal.", MoveKind.REJECT, "Iran"),
        ("The Kremlin demanded a guarantee.", MoveKind.DEMAND, "Russia"),
        ("NATO expelled three Russian diplomats.", MoveKind.BREAK_OFF, "NATO"),
        ("Turkey denied the accusation.", MoveKind.DENY, "Turkey"),
    ],
    ids=[
        "a state",
        "a capital, in the passive",
        "a demonym",
        "a pronoun",
        "a metonym",
        "an organisation",
        "a denial",
    ],
)
def test_a_move_belongs_to_the_party_that_makes_it(
    road: Road, text: str, kind: MoveKind, party: str
) -> None:
    found = code(road, text)
    assert sides(found, only(found, kind)) == {party}


@pytest.mark.parametrize(
    "text",
    [
        "Iran is a country with many rivers.",
        "The film was a great success in Iran.",
        "He insisted he was tired.",
    ],
)
def test_where_nothing_is_done_there_is_no_move(road: Road, text: str) -> None:
    assert code(road, text).moves == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Iran rejected the proposal.", "actual"),
        ("Iran has not rejected the proposal.", "negated"),
        ("Iran will sign the agreement on Friday.", "planned"),
    ],
)
def test_not_and_will_make_another_status(road: Road, text: str, status: str) -> None:
    assert [move.status for move in code(road, text).moves][-1] == status


def test_a_title_names_the_party_of_a_person_and_the_surname_keeps_it(
    road: Road,
) -> None:
    found = code(
        road,
        "Iranian Foreign Minister Javad Karimi rejected the proposal. "
        "Karimi said that the text was too long.",
    )
    speakers = [s.speaker for s in found.statements if s.speaker]
    assert {(name_of(found, m), party_of(found, m)) for m in speakers} == {
        ("Javad Karimi", "Iran")
    }


def test_he_is_the_last_person_named_and_the_diplomat_too(road: Road) -> None:
    found = code(
        road,
        "Russian envoy Oleg Smirnov met the press in Geneva.\n\n"
        "“We are not content with this answer at all,” he said.\n\n"
        "The Russian diplomat said that the talks would go on.",
    )
    speakers = {name_of(found, s.speaker) for s in found.statements if s.speaker}
    assert speakers == {"Oleg Smirnov"}


def test_an_unnamed_source_keeps_the_words_that_describe_it(road: Road) -> None:
    found = code(road, "A European diplomat said that the talks were frank.")
    assert [name_of(found, s.speaker) for s in found.statements if s.speaker] == [
        "A European diplomat"
    ]


def test_both_sides_are_the_two_parties_of_the_report(road: Road) -> None:
    found = code(
        road,
        "Iran and Iraq met in Vienna on Tuesday. "
        "The two sides agreed to open the road.",
    )
    assert sides(found, only(found, MoveKind.ACCEPT)) == {"Iran", "Iraq"}


def test_a_meeting_has_sides_place_and_day(road: Road) -> None:
    found = code(road, "Iran and Iraq met in Vienna on Tuesday.")
    (meeting,) = found.meetings
    assert {party_of(found, m) for m in meeting.participants} == {"Iran", "Iraq"}
    assert (meeting.place, str(meeting.date)) == ("Vienna", "2021-03-02")
    assert meeting.status is MeetingStatus.HELD


def test_a_meeting_told_twice_is_one(road: Road) -> None:
    found = code(
        road,
        "Iran and Iraq met in Vienna on Tuesday. "
        "At the meeting, Iran demanded an answer from Iraq.",
    )
    assert len(found.meetings) == 1


def test_not_having_met_is_no_meeting(road: Road) -> None:
    assert code(road, "Iran and Iraq have not met since 2019.").meetings == ()


def test_a_day_with_nothing_to_count_from_is_a_doubt_not_a_date(road: Road) -> None:
    found = code(road, "Iran and Iraq met in Vienna on Tuesday.", published=None)
    assert all(move.date is None for move in found.moves)
    assert DoubtKind.NO_ANCHOR in {doubt.kind for doubt in found.doubts}


def test_an_offer_that_needs_time_is_pending(road: Road) -> None:
    found = code(
        road,
        "Iran proposed to Iraq a joint patrol on the river. "
        "Iraq said that it needed time and had made no decision yet.",
    )
    assert [p.status for p in found.proposals] == [ProposalStatus.PENDING]


def test_an_offer_that_was_refused_is_rejected(road: Road) -> None:
    found = code(
        road,
        "Iran proposed to Iraq a joint patrol on the river. Iraq rejected the plan.",
    )
    assert [p.status for p in found.proposals] == [ProposalStatus.REJECTED]


def test_an_offer_that_nobody_answers_is_tabled(road: Road) -> None:
    found = code(road, "Iran proposed to Iraq a joint patrol on the river.")
    assert [p.status for p in found.proposals] == [ProposalStatus.TABLED]


def test_a_reports_own_verdict_is_the_reporters(road: Road) -> None:
    found = code(road, "The talks between Iran and Iraq were inconclusive.")
    judged = only(found, MoveKind.ASSESS)
    assert judged.actor is not None
    assert name_of(found, judged.actor) == "reporter"
    assert judged.valence == "-"


def test_a_no_turns_a_judgement_round(road: Road) -> None:
    found = code(road, "Iran said that there was no progress in the talks.")
    assert only(found, MoveKind.ASSESS).valence == "-"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Iran and Iraq signed an agreement. They agreed on a truce.", "+"),
        ("Iran walked out of the talks. Iran expelled three diplomats.", "-"),
        ("Iran and Iraq met in Vienna.", "0"),
    ],
)
def test_the_outcome_follows_the_steps(road: Road, text: str, outcome: str) -> None:
    assert code(road, text).outcome is Outcome(outcome)


def test_what_happened_years_ago_is_no_outcome(road: Road) -> None:
    text = (
        "Iran walked out of the talks in 2009. Iran expelled three diplomats in 2010."
    )
    assert code(road, text).outcome is Outcome.NEITHER


def test_another_language_gives_a_doubt_and_no_entries(road: Road) -> None:
    german = Article(id="d", text="Die Verhandlungen sind gescheitert.", language="de")
    found = road.code(german)
    assert (found.moves, found.statements) == ((), ())
    assert [doubt.kind for doubt in found.doubts] == [DoubtKind.LANGUAGE]


def test_every_entry_quotes_its_report(road: Road) -> None:
    text = "Iran met Iraq on Monday. “We agree on the text now,” Iraq's envoy said."
    found = code(road, text)
    spans = [m.evidence for m in found.moves]
    spans += [span for s in found.statements for span in s.content]
    assert spans
    assert all(span.of(text).strip() for span in spans)


def test_reading_twice_gives_the_same_entries(road: Road) -> None:
    text = "Iran proposed a truce to Iraq. Iraq rejected it, its envoy said."
    assert code(road, text) == code(road, text)


def test_a_report_from_the_first_day_of_the_calendar_is_read(road: Road) -> None:
    found = code(road, "Iran and Iraq met yesterday in Vienna.", date(1, 1, 1))
    assert [move.date for move in found.moves] == [None]
    assert DoubtKind.NO_DATE in {doubt.kind for doubt in found.doubts}


def test_aliases_are_the_names_that_the_report_uses(road: Road) -> None:
    found = code(
        road,
        "Iranian envoy Javad Karimi met the press. Karimi was calm. "
        "The envoy, Javad Karimi, left for Tehran.",
    )
    (envoy,) = [a for a in found.actors if a.name == "Javad Karimi"]
    assert set(envoy.aliases) == {"Iranian envoy Javad Karimi", "Karimi"}


def test_a_paper_called_the_reporter_is_not_the_reports_own_voice(road: Road) -> None:
    found = code(
        road,
        "The Reporter said that the road was closed. "
        "The talks between Iran and Iraq were fruitless.",
    )
    judged = only(found, MoveKind.ASSESS)
    assert judged.actor is not None
    speakers = {s.speaker.actor for s in found.statements if s.speaker}
    assert judged.actor.actor not in speakers


def test_a_description_keeps_the_articles_inside_it(road: Road) -> None:
    found = code(road, "A spokesman for the foreign ministry said that it was late.")
    (statement,) = found.statements
    assert statement.speaker is not None
    assert name_of(found, statement.speaker) == ("A spokesman for the foreign ministry")
