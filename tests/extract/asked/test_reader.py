"""What of a language model's answer becomes an entry."""

from typing import Any

import pytest
from tests.extract.asked.bench import (
    MET,
    OFF,
    REFUSED,
    SAID,
    STUCK,
    TEXT,
    Bench,
    quoted,
)
from tests.extract.asked.llmserver import (
    Reply,
    answer,
    said,
)

from headway.errors import SourceError, UnansweredError
from headway.extract.asked.entries import UNMEASURED
from headway.extract.asked.server import Bounds
from headway.extract.asked.wording import example
from headway.model.kinds import (
    CueClass,
    Directness,
    DoubtKind,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Valence,
)
from headway.model.span import Span
from headway.road import Road

pytestmark = pytest.mark.model


def test_a_good_answer_gives_entries_with_their_places(bench: Bench) -> None:
    made = bench.read(statements=[SAID], moves=[MET, REFUSED], assessments=[STUCK])
    met, refused, stuck = made.moves
    assert quoted(met.evidence) == "Iran met Iraq in Basra"
    assert [m.actor for m in met.participants] == ["iran", "iraq"]
    assert (str(met.date), met.place) == ("2022-01-10", "Basra")
    assert (refused.kind, refused.about) == (MoveKind.REJECT, "the dams")
    assert refused.actor is not None
    assert refused.actor.actor == "iran"
    assert refused.recipient is not None
    assert refused.recipient.actor == "iraq"
    assert (stuck.kind, stuck.valence) == (MoveKind.ASSESS, Valence.BAD)
    assert stuck.actor is not None
    assert stuck.actor.actor == "@reporter"
    assert {(m.rule, m.confidence) for m in made.moves} == {("llm", UNMEASURED)}
    (said_,) = made.statements
    assert [quoted(one) for one in said_.content] == SAID["words"]
    assert (quoted(said_.cue), quoted(said_.source)) == ("told", "the envoy of Iran")
    assert said_.directness is Directness.DIRECT
    assert said_.cue_class is CueClass.SPEECH
    assert bench.asked.tally.told() == "0 of 4 entries thrown away"


def test_what_meets_is_made_of_moves_as_ever(bench: Bench) -> None:
    made = bench.read(moves=[MET], assessments=[STUCK])
    (meeting,) = made.meetings
    assert (meeting.status, meeting.place) == (MeetingStatus.HELD, "Basra")
    assert meeting.moves == (made.moves[0].id,)


def test_talks_may_be_called_off(bench: Bench) -> None:
    held = MET | {
        "sentence": 6,
        "word": "round",
        "quote": "the round of talks",
        "who": ["Turkey", "Iran"],
        "when": None,
        "place": None,
    }
    made = bench.read(moves=[OFF, held])
    assert [one.status for one in made.meetings] == [MeetingStatus.CANCELLED]


def test_the_example_is_read_as_it_says(bench: Bench) -> None:
    text, words = example()
    bench.quill.says(said(words))
    made = bench.code(text)
    assert len(made.moves) == 3
    assert bench.asked.tally.thrown.total() == 0


def test_the_reader_bears_the_models_name(bench: Bench, road: Road) -> None:
    made = bench.read()
    assert made.reader.name == "llm"
    assert made.reader.version.endswith("+llm:quill-7b")
    assert made.reader != road.reader


def test_ids_are_hashed_from_what_was_read(bench: Bench) -> None:
    first = bench.read(moves=[MET])
    again = bench.read(moves=[MET | {"id": "0000000000000000", "actor": "turkey"}])
    assert again == first


def test_nothing_said_is_nothing_read(bench: Bench) -> None:
    made = bench.read()
    assert (made.moves, made.statements, made.meetings) == ((), (), ())


def test_who_makes_a_move_that_names_nobody_is_a_doubt(bench: Bench) -> None:
    plan = {
        "sentence": 3,
        "kind": "reject",
        "word": "rejected",
        "quote": "rejected the draft",
        "status": "actual",
    }
    made = bench.read(moves=[plan])
    assert made.moves == ()
    assert [one.kind for one in made.doubts] == [DoubtKind.WHICH_ACTOR]


def test_words_that_are_no_date_are_a_doubt(bench: Bench) -> None:
    made = bench.read(moves=[MET | {"when": "in Basra"}])
    assert made.moves[0].date is None
    assert DoubtKind.NO_DATE in {one.kind for one in made.doubts}


def test_a_move_may_be_planned_or_denied(bench: Bench) -> None:
    made = bench.read(moves=[OFF | {"status": "negated", "calls_off": False}])
    assert [one.status for one in made.moves] == [MoveStatus.NEGATED]


def test_nothing_is_read_in_boilerplate(bench: Bench) -> None:
    bench.quill.says(answer(moves=[MET, OFF]))
    start = TEXT.index("Turkey")
    made = bench.code(boilerplate=(Span(start, len(TEXT)),))
    assert [one.kind for one in made.moves] == [MoveKind.MEET]
    assert not any("Turkey" in one for one in bench.quill.sentences()[0])


def test_a_report_in_another_language_is_not_sent(bench: Bench) -> None:
    bench.code(language="fr")
    assert bench.quill.asked == []


def test_a_long_report_is_asked_about_in_parts(bench: Bench) -> None:
    bench.asked.bounds = Bounds(part=130, before=1)

    def about(question: dict[str, Any]) -> Reply:
        told = question["messages"][-1]["content"]
        return answer(moves=[OFF] if "Turkey cancelled" in told else [MET])

    bench.quill.replies = about
    made = bench.code()
    assert [one.kind for one in made.moves] == [MoveKind.MEET, MoveKind.BREAK_OFF]
    first, *others = bench.quill.sentences()
    assert first[0] == "Iran met Iraq in Basra on Monday."
    assert len(others) == 2
    assert quoted(made.moves[1].evidence) == OFF["quote"]


def test_what_was_told_before_a_part_is_not_read_again(bench: Bench) -> None:
    bench.asked.bounds = Bounds(part=130)
    made = bench.read(moves=[MET | {"sentence": 5}])
    assert made.moves == ()


def test_a_report_that_is_too_long_is_not_sent(bench: Bench) -> None:
    bench.asked.bounds = Bounds(part=100, parts=2)
    with pytest.raises(SourceError, match="about 200 characters"):
        bench.code()
    assert bench.quill.asked == []


@pytest.mark.parametrize(
    "reply",
    [said("no JSON"), said('{"moves": []}'), Reply(status=401), Reply(content=b"{}")],
    ids=["chatter", "another form", "a wrong key", "no completion"],
)
def test_a_report_without_an_answer_is_not_read_at_all(
    bench: Bench, reply: Reply
) -> None:
    bench.asked.bounds = Bounds(part=130)
    bench.quill.says(answer(moves=[MET]), reply)
    with pytest.raises(UnansweredError, match="basra: not read: "):
        bench.code()
    assert bench.asked.tally.kept == 0


def test_reading_twice_gives_the_same(bench: Bench) -> None:
    lists: dict[str, Any] = {"statements": [SAID], "moves": [MET, REFUSED, OFF]}
    assert bench.read(**lists) == bench.read(**lists)
