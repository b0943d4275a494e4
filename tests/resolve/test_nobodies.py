"""Names that are no actors': places, programmes, agreements, scraps of a page."""

import pytest
from tests.sentences import code

from headway.model.kinds import ActorKind
from headway.road import Road

pytestmark = pytest.mark.model
NAMED = {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON}


def named(road: Road, text: str) -> set[str]:
    """The named actors of a text."""
    return {a.name for a in code(road, text).actors if a.kind in NAMED}


@pytest.mark.parametrize(
    "text",
    [
        "Aid workers called for an end to the fighting, and Gaza was quiet again.",
        "Senators argued about the Benghazi attack for a year.",
        "The Crimea annexation was never forgiven.",
        "WASHINGTON - The talks went on for a week.",
        "The bill cuts Medicare and Social Security.",
        "Lawmakers wanted the TPP to be ratified before the summer.",
        "He wrote on Twitter that the talks had failed.",
        "Brexit was a long way off, and nobody liked Brexit.",
        "They didn’t meet, and they won’t talk.",
        "The Elbe Treaty was never forgotten.",
        "Pilgrims told of Islam and of Air Force One.",
    ],
    ids=[
        "a region",
        "a town that names an attack",
        "a region that names a deed",
        "a town in a dateline",
        "programmes",
        "an agreement",
        "a platform",
        "a departure",
        "a scrap of a verb",
        "a text by its form",
        "a belief and an aircraft",
    ],
)
def test_places_things_and_scraps_are_no_actors(road: Road, text: str) -> None:
    assert named(road, text) - {"United States"} == set()


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ohio sued the builders over the dam.", "Ohio"),
        ("LinkedIn said it would pay the fine.", "LinkedIn"),
        ("The Elbe Council said it would pay the fine.", "Elbe Council"),
    ],
    ids=["a state that sues", "a platform that speaks", "a body"],
)
def test_who_speaks_or_decides_is_one(road: Road, text: str, actor: str) -> None:
    assert actor in named(road, text)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The two Koreas agreed to talk.", {"North Korea", "South Korea"}),
        ("South Korea agreed to talk.", {"South Korea"}),
    ],
    ids=["both", "one"],
)
def test_the_plural_of_a_states_name_means_both(
    road: Road, text: str, states: set[str]
) -> None:
    assert named(road, text) == states


def test_the_rebels_are_no_party_of_a_parliament(road: Road) -> None:
    found = code(road, "Labour leads in the polls. The rebels rejected the offer.")
    (move,) = [move for move in found.moves if move.actor]
    assert move.actor is not None
    assert move.actor.actor != "labour-party"


def test_a_portfolio_is_no_side(road: Road) -> None:
    found = code(
        road, "Treasury Secretary Ann Other left. Elbe Bank head Bob Fink left."
    )
    parties = {a.name: a.party for a in found.actors}
    assert parties["Ann Other"] is None
    assert parties["Bob Fink"] == "Elbe Bank"
