"""How a report says that its meetings went, and what meeting its tellings make."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from tests.scenes import span_of

from headway.model.entry import EntryId, Move
from headway.model.kinds import (
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    Valence,
)
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.judging import Verdict, judging, outcome, verdicts
from headway.resolve.meetings import day, form, is_sure, status
from headway.resolve.tellings import Telling

TEXT = "Peru met Chile in Lima. The talks went well. It was a mess."
MEET, ASSESS = MoveKind.MEET, MoveKind.ASSESS


def move(kind: MoveKind, words: str, text: str = TEXT, **slots: Any) -> Move:
    made = Move(id=EntryId(words), kind=kind, evidence=span_of(text, words))
    return replace(made, **slots)


def telling(sides: str = "AB", words: str = "Peru met Chile", **slots: Any) -> Telling:
    """A telling of talks of sides that are called by a letter each."""
    plain = Telling(
        move=move(MEET, words),
        attending=(),
        sides=frozenset(sides),
        faces={},
        ahead=False,
        cancelled=False,
        form=None,
        turn=None,
        known=False,
    )
    return replace(plain, **slots)


MET = move(MEET, "Peru met Chile")
WELL = move(ASSESS, "The talks went well", valence=Valence.GOOD)
MESS = move(ASSESS, "It was a mess", valence=Valence.BAD, about="the text")


def told(moves: Sequence[Move], text: str = TEXT) -> list[Verdict]:
    return list(verdicts(moves, text))


def test_a_judgement_stands_behind_the_telling_before_it() -> None:
    assert told([MET, WELL, MESS]) == [
        Verdict(
            move=WELL,
            words="The talks went well ",
            along=frozenset(),
            behind=MET.id,
            of_talks=True,
        ),
        Verdict(
            move=MESS,
            words="It was a mess the text",
            along=frozenset(),
            behind=MET.id,
            of_talks=False,
        ),
    ]
    assert [one.behind for one in told([WELL, MET])] == [None]
    assert told([replace(WELL, status=MoveStatus.PLANNED), MET]) == []
    (along,) = told([MET, replace(WELL, evidence=Span(4, 30))])
    assert along.along == {MET.id}


@pytest.mark.parametrize(("gap", "near"), [(399, True), (400, False)])
def test_far_behind_a_telling_its_talks_are_no_longer_spoken_of(
    gap: int, near: bool
) -> None:
    text = f"Peru met Chile{' ' * gap}The talks went well"
    found = [move(MEET, "Peru met Chile", text), move(ASSESS, "The talks", text)]
    assert (told(found, text)[0].behind is not None) is near


def judged(one: Verdict, *group: Telling) -> bool:
    return bool(judging(group or (telling(),), [one]))


def test_which_judgement_is_of_these_talks() -> None:
    behind, mess = told([MET, WELL, MESS])
    assert judged(behind)
    assert not judged(mess)
    assert not judged(behind, telling(ahead=True))
    assert not judged(behind, telling(cancelled=True))
    assert judged(behind, telling(ahead=True), telling())
    assert judged(replace(mess, along=frozenset({MET.id})), telling(ahead=True))
    assert not judged(replace(behind, along=frozenset({EntryId("other")})))
    far = replace(behind, behind=None)
    there = telling(move=replace(MET, place="Lima"))
    assert not judged(far, there)
    assert judged(replace(far, words="The talks in Lima went well"), there)
    assert not judged(replace(far, words="The talks in Quito went well"), there)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ((), None),
        ((Valence.GOOD,), Outcome.FORWARD),
        ((Valence.GOOD, Valence.GOOD), Outcome.FORWARD),
        ((Valence.GOOD, Valence.BAD), Outcome.NEITHER),
        ((Valence.BAD,), Outcome.NEITHER),
    ],
)
def test_talks_went_forward_where_every_judgement_is_good(
    values: tuple[Valence, ...], found: Outcome | None
) -> None:
    assert outcome([replace(WELL, valence=value) for value in values]) is found


# what several tellings make


def test_a_telling_that_calls_it_off_goes_before_one_that_it_was_held() -> None:
    plan, off = telling(ahead=True), telling(ahead=True, cancelled=True)
    assert status([telling(), plan]) is MeetingStatus.HELD
    assert status([plan, plan]) is MeetingStatus.PLANNED
    assert status([telling(), off]) is MeetingStatus.CANCELLED


MONTH, DAY, LATE = When(2021, 3), When(2021, 3, 1), When(2021, 3, 2)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ((None, None), None),
        ((MONTH, DAY), DAY),
        ((DAY, MONTH), DAY),
        ((LATE, DAY), LATE),
        ((DAY.to(LATE), LATE), LATE),
        ((None, MONTH), MONTH),
    ],
)
def test_the_finest_day_is_that_of_the_meeting(
    days: tuple[When | None, ...], found: When | None
) -> None:
    group = [telling(move=replace(MET, date=one)) for one in days]
    assert day(group) == found
    assert day([replace(one, cancelled=True) for one in group]) is None


VISIT, PHONE = MeetingFormat.VISIT, MeetingFormat.PHONE


@pytest.mark.parametrize(
    ("forms", "sides", "found"),
    [
        ((None, PHONE), "AB", PHONE),
        ((VISIT, PHONE), "AB", PHONE),
        ((VISIT, VISIT), "AB", VISIT),
        ((VISIT, None), "AB", MeetingFormat.BILATERAL),
        ((None, None), "ABC", MeetingFormat.MULTILATERAL),
        ((None,), "A", MeetingFormat.MULTILATERAL),
    ],
)
def test_the_form_is_the_one_that_is_named_else_that_of_its_sides(
    forms: tuple[MeetingFormat | None, ...], sides: str, found: MeetingFormat
) -> None:
    assert form([telling(sides, form=one) for one in forms]) is found


@pytest.mark.parametrize(
    ("slots", "sure"),
    [
        ({"confidence": 0.4}, True),
        ({"confidence": 0.39}, False),
        ({"confidence": 0.1, "date": DAY}, True),
        ({"confidence": 0.1, "place": "Lima"}, True),
    ],
)
def test_a_bare_meeting_that_is_hardly_told_founds_none(
    slots: dict[str, Any], sure: bool
) -> None:
    assert is_sure(replace(MET, **slots)) is sure
