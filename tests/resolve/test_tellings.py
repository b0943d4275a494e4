"""Whether two tellings of talks may be one meeting."""

from dataclasses import replace

import pytest
from tests.fakes import article, move

from headway.model.actor import ActorId, Mention
from headway.model.kinds import MeetingFormat, MoveKind
from headway.model.when import When
from headway.resolve.sites import Sites
from headway.resolve.tellings import Telling, closeness, within

TEXT = "First they met. " + "Then they went on. " * 30 + "Last they met."
NEXT, FAR = "Then they went on", "Last they met"
SITES = Sites([])
TWO = frozenset({"Arland", "Borland"})
PHONE, SUMMIT = MeetingFormat.PHONE, MeetingFormat.SUMMIT


def telling(
    words: str = "First they met",
    day: When | None = None,
    place: str | None = None,
    **slots: object,
) -> Telling:
    """A telling of talks of Arland and Borland at these words."""
    found = move(article(TEXT), MoveKind.MEET, words, "arland", date=day, place=place)
    plain = Telling(
        move=found,
        attending=(Mention(actor=ActorId("arland")),),
        sides=TWO,
        faces={},
        ahead=False,
        cancelled=False,
        form=None,
        turn=None,
        known=False,
    )
    return replace(plain, **slots)  # type: ignore[arg-type]


MONDAY, TUESDAY = When(2021, 3, 1), When(2021, 3, 2)
THREE = TWO | {"Cresk"}
ONE = frozenset({"Arland"})


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (telling(), telling(FAR)),
        (telling(day=MONDAY), telling(FAR)),
        (telling(day=MONDAY), telling(FAR, When(2021, 3))),
        (telling(day=MONDAY), telling(FAR, MONDAY, ahead=True)),
        (telling(), telling(NEXT, sides=THREE)),
        (telling(day=MONDAY), telling(FAR, MONDAY, sides=THREE)),
        (telling(day=MONDAY), telling(FAR, MONDAY, sides=ONE)),
        (telling(place="Cresk"), telling(FAR, place="Cresk", sides=ONE)),
        (telling(form=PHONE), telling(FAR, form=PHONE)),
        (telling(faces={"Arland": frozenset("a")}), telling(FAR, known=True)),
    ],
    ids=[
        "the same sides",
        "one without a day",
        "a day in its month",
        "planned for the day on which it was held",
        "one more side in the passage",
        "one more side on the day",
        "one side on the day",
        "one side at the place",
        "the same form",
        "the meeting",
    ],
)
def test_tellings_that_do_not_contradict_are_one(
    first: Telling, other: Telling
) -> None:
    assert closeness([first], other, SITES)


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (telling(day=MONDAY), telling(FAR, TUESDAY)),
        (telling(place="Cresk"), telling(FAR, place="Dorve")),
        (telling(), telling(FAR, ahead=True)),
        (telling(day=MONDAY), telling(FAR, When(2021, 3), ahead=True)),
        (telling(ahead=True, cancelled=True), telling(FAR)),
        (telling(), telling(FAR, sides=THREE)),
        (telling(), telling(FAR, sides=ONE)),
        (telling(), telling(FAR, sides=frozenset({"Arland", "Dorve"}))),
        (telling(form=SUMMIT), telling(FAR, form=PHONE)),
        (telling(place="Cresk"), telling(FAR, form=PHONE)),
        (telling(form=SUMMIT), telling(FAR, turn="low")),
        (telling(turn="low"), telling(FAR, form=SUMMIT)),
        (telling(), telling(NEXT, form=MeetingFormat.MULTILATERAL, sides=THREE)),
        (telling(turn="1"), telling(FAR, turn="2")),
        (telling(), telling(FAR, turn="next")),
        (
            telling(faces={"Arland": frozenset("a")}),
            telling(FAR, faces={"Arland": frozenset("b")}),
        ),
    ],
    ids=[
        "two days",
        "two places",
        "held and to come",
        "held on a day and to come in the month",
        "called off and held",
        "one more side far behind",
        "one side alone",
        "another side",
        "a call on a summit",
        "a call is at no place",
        "experts are no summit",
        "a summit is none of experts",
        "three-way talks",
        "two rounds",
        "the next round",
        "other persons",
    ],
)
def test_tellings_that_contradict_are_two(first: Telling, other: Telling) -> None:
    assert not closeness([first], other, SITES)


def test_day_and_place_count_more_than_sides() -> None:
    dated = closeness([telling(day=MONDAY)], telling(FAR, MONDAY), SITES)
    placed = closeness([telling(place="Cresk")], telling(FAR, place="Cresk"), SITES)
    bare = closeness([telling()], telling(FAR), SITES)
    assert dated > placed > bare


def test_a_day_lies_in_its_range() -> None:
    week = When.parse("2021-03-01/2021-03-07")
    assert within(TUESDAY, week)
    assert within(week, TUESDAY)
    assert within(None, week)
    assert not within(When(2021, 3, 9), week)
