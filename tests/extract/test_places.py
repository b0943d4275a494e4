"""Where a deed is done by the words of its own sentence."""

import pytest
from tests.parses import parsed

from headway.extract.places import is_measured
from headway.model.article import Article
from headway.model.kinds import MoveKind
from headway.road import Road

pytestmark = pytest.mark.model
OF_TALKS = ("of of ADP IN prep 0", "talks talk NOUN NNS pobj 1")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Iranian envoys flew to Vienna, where they met Iraqi ministers.", "Vienna"),
        ("Iran and Iraq met at a Geneva hotel.", "Geneva"),
        ("Iran and Iraq met on the outskirts of Muscat.", "Muscat"),
        ("Iran and Iraq held talks, which took place in Muscat.", "Muscat"),
        ("Iran met Iraq and its friends who were building a road in Muscat.", None),
        ("The delegation from Iran met Iraqi envoys in Muscat.", "Muscat"),
        ("Iran and Iraq held eight hours of talks in Muscat on Monday.", "Muscat"),
    ],
    ids=[
        "where",
        "a hotel of the town",
        "outskirts",
        "a clause about the talks",
        "not a clause about others",
        "not where envoys are from",
        "hours of talks",
    ],
)
def test_a_meeting_is_where_its_clause_says(
    road: Road, text: str, place: str | None
) -> None:
    found = road.extractor.read(Article(id="a", text=text)).moves
    met = [one.place for one in found if one.kind is MoveKind.MEET]
    assert {where.of(text) if where else None for where in met} == {place}


def test_talks_are_measured_by_a_noun_and_spoken_of_by_a_verb() -> None:
    measured = parsed("hours hour NOUN NNS ROOT 0", *OF_TALKS)
    spoken = parsed("spoke speak VERB VBD ROOT 0", *OF_TALKS)
    assert is_measured(measured[1])
    assert not is_measured(spoken[1])


@pytest.mark.parametrize(
    ("text", "named", "standing"),
    [
        ("The minister said from the White House that he had time.", True, True),
        ("The minister got a letter from the White House.", True, False),
        ("A Camp David dinner was planned.", True, True),
        ("A Camp David song was planned.", True, False),
        ("A Cresk song was planned.", False, False),
    ],
    ids=["said from", "a letter from", "a dinner", "a song", "in no list"],
)
def test_a_name_is_a_place_or_only_a_name(
    road: Road, text: str, named: bool, standing: bool
) -> None:
    places = road.extractor.read(Article(id="a", text=text)).places
    assert bool(places) is named
    assert any(place.stands for place in places) is standing
