"""The places of a report, and the states in which they lie."""

import pytest
from tests.sentences import code

from headway.lexicon.actors import load_actors
from headway.lexicon.places import load_places
from headway.model.article import Article
from headway.model.reading import PlaceReading
from headway.model.span import Span
from headway.resolve.atlas import Atlas
from headway.resolve.sites import Site, Sites, sites_of
from headway.road import Road

ATLAS = Atlas(load_actors(), load_places())


def site(text: str, *names: str) -> Site:
    """The one place of a report in which it is named so."""
    starts = ((text.index(name), name) for name in names)
    spans = (Span(start, start + len(name)) for start, name in starts)
    readings = [PlaceReading(span=span) for span in spans]
    return sites_of(Article(id="a", text=text), readings, ATLAS).all[0]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("They met in Lausanne, Switzerland.", "Lausanne", "Switzerland"),
        ("They met in Cresk, Switzerland.", "Cresk", "Switzerland"),
        ("They met in the Swiss city of Cresk.", "Cresk", "Switzerland"),
        ("They met in the quiet city of Cresk.", "Cresk", None),
        ("They met in Vienna.", "Vienna", "Austria"),
        ("They met in the U.S. on Monday.", "U.S.", "United States"),
        ("They met in Cresk, Texas.", "Cresk", "United States"),
        ("They met in Texas.", "Texas", "United States"),
        ("They met in Georgia.", "Georgia", None),
        ("They met in Tbilisi, Georgia.", "Tbilisi", "Georgia"),
        ("They met in Atlanta, Georgia.", "Atlanta", "United States"),
        ("They met in Cresk, Georgia.", "Cresk", None),
        ("They met in Cresk, Bo said.", "Cresk", None),
    ],
    ids=[
        "said and listed",
        "said alone",
        "the people's word before it",
        "another word before it",
        "listed",
        "a state",
        "a town of a state of America",
        "a state of America alone",
        "which Georgia",
        "Georgia in Asia",
        "Georgia in America",
        "either Georgia",
        "nowhere said",
    ],
)
def test_a_place_lies_in_a_state(text: str, name: str, country: str | None) -> None:
    assert site(text, name).country == country


def test_a_second_mention_may_say_the_state_and_two_may_not_contradict() -> None:
    two = "Cresk is old. In Cresk, Oman, they met. "
    start = two.index("Cresk, Oman")
    readings = [PlaceReading(span=Span(n, n + 5)) for n in (0, start)]
    (found,) = sites_of(Article(id="a", text=two), readings, ATLAS).all
    assert found.country == "Oman"
    three = two + "Cresk, Iraq, is new."
    readings.append(PlaceReading(span=Span(len(two), len(two) + 5)))
    (found,) = sites_of(Article(id="a", text=three), readings, ATLAS).all
    assert found.country is None


def test_the_town_of_the_dateline_is_a_place() -> None:
    filed = Article(id="a", text="They met.", dateline="Muscat, Oman")
    (found,) = sites_of(filed, [], ATLAS).all
    assert (found.id, found.dateline, found.country) == ("muscat", True, "Oman")
    assert sites_of(Article(id="a", text="They met."), [], ATLAS).all == []


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Vienna", "Austria", True),
        ("Vienna", "Palais Coburg", True),
        ("Vienna", "Salzburg", False),
        ("Vienna", "Oman", False),
        ("the Vienna", "Vienna", True),
        ("Cresk", "Cresk", True),
        ("Cresk", "Vienna", False),
    ],
)
def test_places_agree_where_one_lies_in_the_other(
    one: str, other: str, agree: bool
) -> None:
    text = "Vienna, Salzburg, Palais Coburg and Austria, not Oman."
    names = ("Vienna", "Salzburg", "Palais Coburg", "Austria", "Oman")
    sites = Sites([site(text.replace(",", ";"), name) for name in names])
    assert sites.agree(one, other) is agree
    assert sites.agree(other, one) is agree


@pytest.mark.model
def test_a_meeting_has_a_country_where_its_place_has_one(road: Road) -> None:
    (known,) = code(road, "Iran and Iraq met in Muscat on Monday.").meetings
    assert (known.place, known.country) == ("Muscat", "Oman")
    (unknown,) = code(road, "Iran and Iraq met on Monday.").meetings
    assert (unknown.place, unknown.country) == (None, None)
