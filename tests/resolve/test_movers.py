"""Who makes a move and to whom, with all that is read given by hand."""

from dataclasses import replace
from typing import Any

import pytest
from tests.movers import (
    ACTUAL,
    ARTICLE,
    MONDAY,
    TEXT,
    K,
    at,
    met,
    reading,
    said,
    settler,
    who,
)

from headway.model.actor import ActorId, Mention
from headway.model.entry import Doubt, Move, entry_id
from headway.model.kinds import (
    DoubtKind,
    MoveStatus,
    Valence,
)
from headway.model.span import Span
from headway.resolve.moves import goes_on, is_verdict
from headway.resolve.roster import REPORTER


def test_a_move_has_all_that_was_read_of_it() -> None:
    read = reading(
        K.REJECT,
        "rejected",
        "Peru",
        recipients=(at("Peru"), at("Cuba")),
        about=Span(at("rejected").start, len(TEXT) - 1),
        place=at("Monday"),
        time=at("Monday"),
        valence=Valence.BAD,
        confidence=0.87654,
        status=MoveStatus.NEGATED,
    )
    (move,) = settler(said(), when=MONDAY).settle([read])
    assert move == Move(
        id=entry_id(ARTICLE, K.REJECT, at("rejected")),
        kind=K.REJECT,
        evidence=at("rejected"),
        actor=Mention(actor=ActorId("Peru"), span=at("Peru")),
        recipient=Mention(actor=ActorId("Cuba"), span=at("Cuba")),
        speaker=Mention(actor=ActorId("Bob Fink"), span=at("Bob Fink")),
        about="rejected the text",
        status=MoveStatus.NEGATED,
        valence=Valence.BAD,
        date=MONDAY,
        place="Monday",
        confidence=0.877,
        rule="r",
    )


def test_several_make_it_together_and_each_move_is_settled_once() -> None:
    read = reading(K.REJECT, "rejected", "Peru", "Chile")
    found = settler()
    (move,) = found.settle([read, read])
    assert (move.actor, who(move)) == (None, ["Peru", "Chile"])
    assert (move.recipient, move.speaker) == (None, None)


@pytest.mark.parametrize(
    ("status", "cancelled"), [(ACTUAL, True), (MoveStatus.PLANNED, False)]
)
def test_what_calls_talks_off_and_what_a_body_does_alone_is_noted(
    status: MoveStatus, cancelled: bool
) -> None:
    found = settler()
    off = reading(K.BREAK_OFF, "rejected", "Peru", cancels=True, status=status)
    alone = reading(K.MEET, "met", "Chile", session=True)
    moves = found.settle([off, alone])
    assert (found.cancelling == {moves[0].id}) is cancelled
    assert found.sessions == {moves[1].id}


def test_who_is_nowhere_named_is_whoever_says_it() -> None:
    (move,) = settler(said()).settle([reading(K.REJECT, "rejected")])
    assert (who(move), move.speaker) == (["Bob Fink"], None)
    (move,) = settler(said()).settle([reading(K.ACCUSE, "said")])
    assert who(move) == ["Bob Fink"]
    found = settler()
    assert found.settle([reading(K.REJECT, "rejected")]) == ()
    assert found.doubts == [
        Doubt(
            kind=DoubtKind.WHICH_ACTOR,
            reason="reject: it is not clear who makes this move",
            span=at("rejected"),
        )
    ]


@pytest.mark.parametrize(("sure", "doubts"), [(0.45, 1), (0.44, 0)])
def test_words_of_nobody_are_a_doubt_where_they_are_sure(
    sure: float, doubts: int
) -> None:
    found = settler()
    assert found.settle([reading(K.MEET, "met", confidence=sure)]) == ()
    assert len(found.doubts) == doubts


def test_an_outsider_makes_no_move_and_no_doubt() -> None:
    found = settler()
    found.roster.outsiders.add(ActorId("Bob Fink"))
    assert found.settle([reading(K.REJECT, "rejected", "Bob Fink")]) == ()
    assert found.doubts == []
    assert found.settle([reading(K.REJECT, "rejected", "Bob Fink", "Cuba")])


@pytest.mark.parametrize(
    ("slots", "verdict"),
    [
        ({}, True),
        ({"confidence": 0.45}, True),
        ({"confidence": 0.44}, False),
        ({"status": MoveStatus.PLANNED}, False),
        ({"kind": K.REJECT}, False),
    ],
)
def test_the_report_itself_judges_in_plain_words(
    slots: dict[str, Any], verdict: bool
) -> None:
    read = replace(reading(K.ASSESS, "rejected"), by_reporter=True, **slots)
    assert is_verdict(read) is verdict
    found = settler().settle([read])
    assert [who(move) for move in found] == ([[REPORTER.id]] if verdict else [])
    told = settler(said()).settle([read])
    assert [who(move) for move in told] == [["Bob Fink"]]


@pytest.mark.parametrize(
    ("earlier", "named", "found"),
    [
        (met(), ["Peru"], ["Peru", "Chile"]),
        (met(), [], ["Peru", "Chile"]),
        (met(), ["Cuba"], ["Cuba"]),
        (met(), ["Peru", "Cuba"], ["Peru", "Cuba"]),
        (met(kind=K.REJECT), ["Peru"], ["Peru"]),
        (met(participants=met().participants[:1]), ["Peru"], ["Peru"]),
    ],
    ids=[
        "one of them",
        "the talks",
        "somebody else",
        "two are named",
        "no meeting",
        "one alone",
    ],
)
def test_the_talks_take_up_the_last_that_were_told_of(
    earlier: Move, named: list[str], found: list[str]
) -> None:
    movers = [Mention(actor=ActorId(name)) for name in named]
    assert [m.actor for m in settler().completed(movers, [earlier])] == found


@pytest.mark.parametrize(
    ("gap", "status", "more"),
    [
        (59, MoveStatus.PLANNED, True),
        (60, MoveStatus.PLANNED, False),
        (900, ACTUAL, True),
    ],
)
def test_a_telling_goes_on_near_by_or_in_the_same_status(
    gap: int, status: MoveStatus, more: bool
) -> None:
    start = met().evidence.end + gap
    read = replace(
        reading(K.MEET, "met", status=status), trigger=Span(start, start + 3)
    )
    assert goes_on(met(), read) is more


def test_we_are_the_voice_and_without_one_nobody() -> None:
    found = settler()
    found.roster.voiced.add(at("they"))
    voice = Mention(actor=ActorId("Peru"))
    assert found.meant(at("they"), voice) == [voice]
    assert found.meant(at("they"), None) == []
    assert found.meant(at("text"), voice) == []
