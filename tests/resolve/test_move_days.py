"""On which day a move was made, with all that is read given by hand."""

from dataclasses import replace
from typing import Any

import pytest
from tests.movers import (
    ACTUAL,
    FRIDAY,
    MONDAY,
    K,
    at,
    met,
    reading,
    said,
    settler,
)

from headway.model.actor import ActorId, Mention
from headway.model.entry import EntryId
from headway.model.kinds import (
    MoveKind,
    MoveStatus,
)
from headway.model.when import When
from headway.resolve.dating import met_last


@pytest.mark.parametrize(
    ("kind", "slots", "when", "day"),
    [
        (K.REJECT, {}, MONDAY, MONDAY),
        (K.REJECT, {}, None, None),
        (K.REJECT, {}, FRIDAY, None),
        (K.REJECT, {"status": MoveStatus.PLANNED}, FRIDAY, FRIDAY),
        (K.MEET, {}, FRIDAY, FRIDAY),
    ],
    ids=["its day", "no day", "behind the report", "planned", "a meeting"],
)
def test_the_day_of_the_clause_is_that_of_the_move_unless_it_lies_ahead(
    kind: MoveKind, slots: dict[str, Any], when: When | None, day: When | None
) -> None:
    read = reading(kind, "rejected", "Peru", "Chile", time=at("Monday"), **slots)
    (move,) = settler(when=when).settle([read])
    assert move.date == day
    ahead = kind is K.MEET or "status" in slots
    expected = MoveStatus.PLANNED if ahead else ACTUAL
    assert move.status is expected


@pytest.mark.parametrize(
    ("kind", "slots", "day"),
    [
        (K.REJECT, {}, MONDAY),
        (K.REJECT, {"status": MoveStatus.NEGATED}, None),
        (K.PRESSURE, {}, None),
        (K.MEET, {}, None),
    ],
    ids=["words", "not made", "a deed", "a meeting"],
)
def test_a_day_that_was_just_told_goes_on_for_words(
    kind: MoveKind, slots: dict[str, Any], day: When | None
) -> None:
    read = reading(kind, "rejected", "Peru", "Cuba", **slots)
    (move,) = settler(told=MONDAY).settle([read])
    assert move.date == day
    (late,) = settler(told=FRIDAY).settle([read])
    assert late.date is None


@pytest.mark.parametrize(
    ("kind", "speaker", "slots", "day"),
    [
        (K.REJECT, "Bob Fink", {}, MONDAY),
        (K.REJECT, "Bob Fink", {"in_past": True}, MONDAY),
        (K.REJECT, "Cuba", {}, MONDAY),
        (K.REJECT, "Cuba", {"in_past": True}, None),
        (K.PRESSURE, "Bob Fink", {}, MONDAY),
        (K.PRESSURE, "Bob Fink", {"status": MoveStatus.PLANNED}, None),
        (K.PRESSURE, "Cuba", {}, None),
        (K.MEET, "Bob Fink", {}, None),
    ],
)
def test_what_goes_with_the_words_around_it_was_made_when_they_were_said(
    kind: MoveKind, speaker: str, slots: dict[str, Any], day: When | None
) -> None:
    read = reading(kind, "rejected", "Peru", **slots)
    (move,) = settler(said(speaker, date=MONDAY)).settle([read])
    assert move.date == day


def test_the_last_words_of_the_same_speaker_date_what_he_says_on() -> None:
    early = said(date=MONDAY, content=(at("Peru met"),), id=EntryId("e"))
    read = reading(K.REJECT, "rejected", "Bob Fink")
    (move,) = settler(early, said()).settle([read])
    assert move.date == MONDAY
    other = replace(early, speaker=Mention(actor=ActorId("Cuba")))
    (move,) = settler(other, said()).settle([read])
    assert move.date is None


def test_at_the_meeting_is_on_the_day_of_the_last_that_was_held() -> None:
    place = at("rejected")
    assert met_last([met(date=MONDAY)], place) == MONDAY
    assert met_last([met(date=MONDAY), met(date=FRIDAY)], place) == FRIDAY
    assert met_last([met(date=When(2021, 3))], place) is None
    assert met_last([met(date=MONDAY, status=MoveStatus.PLANNED)], place) is None
    assert met_last([met(date=MONDAY, kind=K.REJECT)], place) is None
    assert met_last([met(date=MONDAY, evidence=place)], place) is None
    read = reading(K.REJECT, "rejected", "Peru", at_talks=True)
    found = settler(told=FRIDAY)
    assert found.dating.date(read, [], None, [met(date=MONDAY)]) == MONDAY
