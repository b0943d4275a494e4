"""Bodies by short forms of their names, and nouns that take them up."""

from datetime import date

import pytest
from tests.sentences import code, named, speakers

from headway.model.kinds import DoubtKind
from headway.road import Road

pytestmark = pytest.mark.model

BOTH = "Elbe Air and the Port Crew Union met on Monday. "


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (BOTH + "The union said that it was late.", "The union", "Port Crew Union"),
        (BOTH + "The airline said that it was late.", "The airline", "Elbe Air"),
        ("Iran met Hamas. The country said that it was late.", "The country", "Iran"),
        (
            "Iran met Hamas. The militants said that it was late.",
            "The militants",
            "Ham",
        ),
        ("Britain met the EU. The bloc said that it was late.", "The bloc", "European"),
        (
            "The Elbe Port Union (EPU) met. The EPU said it was late.",
            "The EPU",
            "Elbe Port Un",
        ),
        (
            "The union AMU met Iran. The union said that it was late.",
            "The union",
            "AMU",
        ),
    ],
    ids=["own noun", "no noun", "state", "group", "described", "acronym", "apposed"],
)
def test_a_noun_takes_up_the_one_body_that_it_fits(
    road: Road, text: str, source: str, name: str
) -> None:
    assert speakers(code(road, text))[source].startswith(name)


def test_of_two_bodies_it_stays_open_which(road: Road) -> None:
    found = code(road, "Iran met Iraq. The country said that it was late.")
    assert speakers(found)["The country"] == "?"
    assert DoubtKind.NO_SPEAKER in {doubt.kind for doubt in found.doubts}


def test_a_report_explains_a_short_form_better_than_a_list(road: Road) -> None:
    text = "The Iron Miners' Federation (IMF) met. The IMF said that it was late."
    assert speakers(code(road, text))["The IMF"].startswith("Iron Miners' Federation")
    plain = code(road, "The IMF said that it was late.")
    assert speakers(plain)["The IMF"].startswith("IMF")


@pytest.mark.parametrize(
    ("day", "speaker"),
    [
        (date(2015, 2, 11), "Angela Merkel (Germany)"),
        (date(1985, 2, 11), "Merkel"),
        (None, "Merkel"),
    ],
    ids=["in office", "before", "no day"],
)
def test_a_surname_alone_is_who_was_in_office(
    road: Road, day: date | None, speaker: str
) -> None:
    found = code(road, "Merkel said that it was late.", day)
    (statement,) = found.statements
    assert named(found, statement.speaker).startswith(speaker)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Moscow rejected the offer.", {"Russia"}),
        ("The Kremlin rejected the offer.", {"Russia"}),
        ("Iran rejected the offer after talks in Moscow.", {"Iran"}),
        ("Iran rejected the Minsk agreement.", {"Iran"}),
        ("MOSCOW, Jan 10 (Agency) - Iran rejected the offer.", {"Iran"}),
    ],
    ids=["a capital", "a seat", "a place", "a text", "a dateline"],
)
def test_a_capital_is_a_party_only_where_it_acts(
    road: Road, text: str, parties: set[str]
) -> None:
    assert {actor.party for actor in code(road, text).actors} == parties
