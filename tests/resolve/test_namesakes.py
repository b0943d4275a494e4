"""Persons of one surname in one report, and names that are no person's."""

from datetime import date

import pytest
from tests.sentences import code

from headway.model.entry import Entries
from headway.model.kinds import ActorKind
from headway.road import Road

pytestmark = pytest.mark.model
DAY = date(2018, 6, 4)


def persons(found: Entries) -> dict[str, str | None]:
    """The persons of a report and their parties."""
    return {a.name: a.party for a in found.actors if a.kind is ActorKind.PERSON}


@pytest.mark.parametrize(
    ("text", "last", "name"),
    [
        (
            "US envoy Sung Kim met Kim Jong Un in Pyongyang. Kim smiled.",
            "Kim",
            "Kim Jong-un",
        ),
        (
            "First lady Melania Trump came, too. Trump spoke with reporters.",
            "Trump",
            "Donald Trump",
        ),
        (
            "Mrs. Melania Trump was away. Mr. Trump spoke with reporters.",
            "Trump",
            "Donald Trump",
        ),
        (
            "US envoy Sung Kim came to Seoul. Kim smiled.",
            "Kim",
            "Sung Kim",
        ),
    ],
    ids=[
        "who leads a state",
        "who is nobody's kin",
        "whom the title fits",
        "nobody else is named",
    ],
)
def test_a_shared_surname_means(road: Road, text: str, last: str, name: str) -> None:
    found = code(road, text, DAY)
    place = text.rindex(last)
    (actor,) = [
        a.name
        for a in found.actors
        for m in a.mentions
        if m.start <= place < m.end and a.kind is ActorKind.PERSON
    ]
    assert actor == name


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("US Ambassador to Turkey John Fink left on Monday.", "United States"),
        ("U.N. Ambassador Ann Other left New York on Monday.", None),
        ("UN envoy Ann Other left Geneva on Monday.", "United Nations"),
        ("The Australian-born Ann Other left London on Monday.", None),
        ("Ann Other, an Australian national, left London on Monday.", None),
        ("Australian minister Ann Other left London on Monday.", "Australia"),
        ("They freed Ann Other from the Taliban on Monday.", None),
        ("They spoke of the release of Ann Other from the Taliban.", None),
        ("Ann Other from the Taliban left Doha on Monday.", "Taliban"),
    ],
    ids=[
        "an ambassador to a state",
        "one to an organisation",
        "an envoy of one",
        "one born there",
        "a native",
        "a minister",
        "a captive",
        "one whose release is told",
        "one of them",
    ],
)
def test_a_person_acts_for_whom_the_office_is_held(
    road: Road, text: str, party: str | None
) -> None:
    (person,) = persons(code(road, text, DAY)).items()
    assert person in {("Ann Other", party), ("John Fink", party)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Removing Trump from office would take a vote of Congress.", {"Donald Trump"}),
        ("The Elbe Secretary said nothing.", set()),
        ("Aid came to Donetsk and Luhansk.", set()),
        ("Soldiers from northern Mali came home.", set()),
        ("Jack Donetsk came home.", {"Jack Donetsk"}),
    ],
    ids=["a verb before it", "a title", "two towns", "a state", "a man of that name"],
)
def test_verbs_titles_and_places_are_no_part_of_a_persons_name(
    road: Road, text: str, names: set[str]
) -> None:
    assert set(persons(code(road, text, DAY))) <= names
