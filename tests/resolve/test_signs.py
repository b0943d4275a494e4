"""What speaks for a place where a move may have been made: every sign, exactly."""

from dataclasses import replace
from math import log1p

import pytest
from tests.scenes import span_of
from tests.whereabouts import (
    LIMA,
    MET,
    MONDAY,
    NAMES,
    NO,
    SAID,
    TEXT,
    around,
    held,
    move,
)

from headway.model.article import Article
from headway.model.kinds import (
    MoveKind,
    MoveStatus,
)
from headway.model.reading import PlaceReading
from headway.model.span import Span
from headway.resolve.signs import numbers, of_distance


def test_every_sign_of_each_place_where_a_refusal_may_have_been_made() -> None:
    found = {s.name: signs for s, signs in around(said=(SAID,)).signs(NO)}
    assert list(found) == ["Muscat", "Bonn", "Oman"]
    assert held(found["Muscat"]) == {
        "any": 1.0,
        "first talks": 1.0,
        "most talks": 1.0,
        "share of talks": 2 / 3,
        "talks": log1p(2),
        "mentions": log1p(2),
        "places": log1p(4),
        "place before 1": 1.0,
        "talks before 1": 1.0,
        "latest": 1.0,
        "latest talks": 1.0,
        "same sides met": 1.0,
        "same sides met or will": 1.0,
        "latest meeting": 1.0,
        "the move before": 1.0,
        "another day there": 1.0,
        "the talks, latest": 1.0,
        "the talks, most": 1.0,
        "there": 1.0,
        "same talks": 1.0,
    }
    assert held(found["Bonn"]) == {
        "any": 1.0,
        "dateline": 1.0,
        "mentions": log1p(1),
        "places": log1p(4),
        "unknown": 1.0,
        "title": 1.0,
        "place behind 1": 1.0,
        "dateline of the head": 1.0,
    }


def test_a_state_that_is_only_named_has_few_signs() -> None:
    found = {s.name: signs for s, signs in around(said=(SAID,)).signs(NO)}
    assert held(found["Oman"]) == {
        "any": 1.0,
        "places": log1p(4),
        "state": 1.0,
        "state of a town": 1.0,
        "only named": 1.0,
    }


def test_each_place_is_asked_for_the_same_signs() -> None:
    found = [signs for _, signs in around(said=(SAID,)).signs(NO)]
    (names,) = {frozenset(signs) for signs in found}
    assert len(names) == 49


def test_the_place_of_the_own_clause_and_the_state_in_which_it_lies() -> None:
    there = around().signs(replace(MET, date=None))
    found = {s.name: held(signs) for s, signs in there}
    assert found["Muscat"]["own"] == 1.0
    assert "own is another" not in found["Muscat"]
    assert found["Bonn"]["own is another"] == 1.0
    assert "in the own" not in found["Bonn"]
    towns = around().signs(replace(MET, place="Oman"))
    named = {s.name: held(signs) for s, signs in towns}
    assert named["Oman"]["own"] == 1.0
    assert "in the own" in named["Muscat"]


def test_talks_that_are_planned_and_named_take_up_the_latest_place() -> None:
    ahead = move(MoveKind.MEET, "At the G20 talks", *NAMES, status=MoveStatus.PLANNED)
    found = {s.name: held(signs) for s, signs in around(MET, ahead).signs(ahead)}
    assert {"the talks, latest", "the talks, most", "planned, latest"} <= set(
        found["Muscat"]
    )
    assert not {"the talks, latest", "planned, latest"} & set(found["Bonn"])


def test_whose_words_they_are_is_said_from_some_place() -> None:
    here = move(MoveKind.REJECT, "so here", *NAMES)
    found = {s.name: held(signs) for s, signs in around(MET, here).signs(here)}
    assert "here" in found["Bonn"]
    assert "here" not in found["Muscat"]
    cue = replace(SAID, cue=span_of(TEXT, "quiet"))
    told = {s.name: held(g) for s, g in around(said=(cue,)).signs(NO)}
    assert "cue there" in told["Bonn"]
    source = replace(cue, cue=None, source=span_of(TEXT, "quiet"))
    told = {s.name: held(g) for s, g in around(said=(source,)).signs(NO)}
    assert "cue there" in told["Bonn"]
    own = replace(SAID, cue=span_of(TEXT, "alone"))
    told = {s.name: held(g) for s, g in around(said=(own,)).signs(NO)}
    assert "cue there" not in told["Bonn"]


def test_a_place_beside_the_move_alone_is_none_of_it_and_by_phone_there_is_none() -> (
    None
):
    names = [s.name for s in around().candidates(NO)]
    assert names == ["Muscat", "Bonn", "Oman"]
    met = replace(MET, place="Lima", evidence=span_of(TEXT, "At the G20 talks in Lima"))
    here = replace(NO, date=MONDAY)
    assert [s.name for s in around(met, here).candidates(replace(here, place="Lima"))][
        1
    ] == "Lima"
    text = "They phoned each other. "
    calls = replace(around(), article=Article(id="a", text=text))
    by_phone = replace(NO, evidence=Span(5, 12))
    assert calls.candidates(by_phone) == []


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        (2, "place before 0"),
        (3, "place before 1"),
        (4, "place before 2"),
        (5, "place before 5"),
        (7, "place before 5"),
        (8, "place before 10000"),
        (1, "place behind 1"),
        (0, "place behind 3"),
    ],
)
def test_the_nearest_step_of_distance_holds(sentence: int, sign: str) -> None:
    told = replace(around().told(NO), sentence=sentence)
    mentions = (PlaceReading(span=Span(0, 4), sentence=2),)
    signs = held(of_distance(told, replace(LIMA, mentions=mentions)))
    signs.pop("latest", None)
    assert signs == {sign: 1.0}
    named = (PlaceReading(span=Span(0, 4), sentence=2, stands=False),)
    assert numbers(replace(LIMA, mentions=(*mentions, *named))) == {2}
    assert numbers(replace(LIMA, mentions=named)) == set()


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        (2, "talks before 0"),
        (3, "talks before 1"),
        (5, "talks before 3"),
        (6, "talks before 8"),
        (11, "talks before 10000"),
        (1, "talks behind 1"),
        (0, "talks behind 4"),
    ],
)
def test_so_does_the_nearest_step_from_where_talks_are_said_to_be(
    sentence: int, sign: str
) -> None:
    told = replace(around().told(NO), sentence=sentence)
    talks = PlaceReading(span=Span(0, 4), sentence=2, talks=True, stands=False)
    signs = held(of_distance(told, replace(LIMA, mentions=(talks,))))
    assert {name for name in signs if name.startswith("talks")} == {sign}
    assert signs["only named"] == 1.0
