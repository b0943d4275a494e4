"""Sentences that only a dossier explains, each with its twin."""

import pytest
from tests.sentences import KARIMI, code, named, only, sides

from headway.dossier.file import parse_tables
from headway.dossier.words import words_of
from headway.lexicon.actors import load_actors, load_roles
from headway.model.kinds import MoveKind
from headway.road import Road

pytestmark = pytest.mark.model
DOSSIER = """
[[actor]]
name = "Russia"
aliases = ["the Bear"]
without = ["Kremlin Cup"]

[[actor]]
name = "Union of Cabin Workers"
aliases = ["UCW"]
descriptions = ["union"]

[[actor]]
name = "Fjord Air"
descriptions = ["carrier"]

[[actor]]
name = "Fjord Cargo"
party = "Fjord Air"

[[actor]]
name = "Iran"
forget = true
"""


@pytest.fixture(scope="module")
def own() -> Road:
    """The road with the words of the dossier."""
    tables = parse_tables(DOSSIER.encode(), "d.toml")
    return Road(words_of(tables, load_actors(), load_roles()))


def rejecting(road: Road, text: str) -> set[str]:
    """The parties that reject something."""
    found = code(road, text)
    return sides(found, only(found, MoveKind.REJECT))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Bear rejected the offer.", "Russia"),
        ("Talks failed when the Bear rejected the offer.", "Russia"),
        ("The UCW rejected the offer of Fjord Air.", "Union of Cabin Workers"),
        (
            "The UCW met Fjord Air on Monday. The union rejected the offer.",
            "Union of Cabin Workers",
        ),
        ("The UCW met Fjord Air on Monday. The carrier rejected it.", "Fjord Air"),
        ("Fjord Cargo rejected the offer of the UCW.", "Fjord Air"),
    ],
    ids=[
        "a nickname",
        "a nickname within the sentence",
        "an acronym",
        "a description",
        "a description that is no known role",
        "a daughter stands for its party",
    ],
)
def test_a_dossier_says_who_is_meant(
    own: Road, road: Road, text: str, party: str
) -> None:
    assert rejecting(own, text) == {party}
    found = code(road, text).moves
    assert all(sides(code(road, text), move) != {party} for move in found)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Yogi Bear rejected the offer.", "Russia"),
        ("The union rejected the offer.", "Union of Cabin Workers"),
        ("The Kremlin Cup rejected the offer of NATO.", "Russia"),
    ],
    ids=["another's surname", "a description of nobody named", "a longer name"],
)
def test_and_who_is_not(own: Road, text: str, party: str) -> None:
    assert party not in rejecting(own, text)


def test_the_kremlin_alone_is_russia_still(own: Road) -> None:
    assert rejecting(own, "The Kremlin rejected the offer of NATO.") == {"Russia"}


def test_a_forgotten_actor_is_no_side_of_a_person(own: Road, road: Road) -> None:
    text = KARIMI + "Karimi said that the talks were over."
    (said,) = code(road, text).statements
    assert named(code(road, text), said.speaker) == "Javad Karimi (Iran)"
    (said,) = code(own, text).statements
    assert named(code(own, text), said.speaker) == "Javad Karimi"


def test_the_reader_bears_the_mark_of_the_dossier(own: Road, road: Road) -> None:
    assert own.reader.version.startswith(f"{road.reader.version}+dossier-")
