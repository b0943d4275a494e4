"""Organisations are one under all spellings and the acronym that a report gives."""

import pytest

from headway.analyse.bodies import one_body_each
from headway.analyse.profiles import Profile


def merged(*said: str, taken: str = "") -> dict[str, str]:
    """What is renamed among bodies given as "name=party: alias, alias"."""
    found: dict[str, Profile] = {}
    for words in said:
        head, _, tail = words.partition(": ")
        name, _, party = head.partition("=")
        profile = Profile(name=name, reports=1 + len(found))
        profile.parties[party or name] += 1
        profile.aliases.update(tail.split(", ") if tail else [])
        found[name] = profile
    return one_body_each(found, frozenset(taken.split(", ")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ferry Union", "Ferry Union"),
        ("Ferry Labor Organization", "Ferry Labour Organisation"),
        ("Ferry Defense Center", "Ferry Defence Centre"),
        ("O.F.X.", "OFX"),
        ("Pilots' Guild", "Pilots’ Guild"),
        ("FERRY UNION", "Ferry Union"),
    ],
    ids=["the", "British", "British too", "dots", "apostrophes", "capitals"],
)
def test_spellings_of_a_body_are_one(one: str, other: str) -> None:
    assert merged(one, other) == {one: other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ferry Union", "Ferry Unions"),
        ("Ferry Ministry=Arland", "The Ferry Ministry=Borland"),
        ("VA", "Va."),
        ("ferry officials", "Ferry officials"),
    ],
    ids=["another word", "two parties", "short", "a description"],
)
def test_other_bodies_stay_two(one: str, other: str) -> None:
    assert merged(one, other) == {}


def test_what_a_person_or_state_is_called_is_no_body() -> None:
    assert merged("The Cresk", "Cresk") == {"The Cresk": "Cresk"}
    assert merged("The Cresk", "Cresk", taken="Cresk, Arland") == {}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Organisation of Pilots", "OP"),
        ("UN Ferry Office", "UNFO"),
        ("Ferries for the Great Lakes", "FGL"),
    ],
)
def test_an_acronym_is_the_one_for_which_a_report_gives_it(
    full: str, short: str
) -> None:
    assert merged(f"{full}: {short}", short) == {full: short}
    assert merged(full, short) == {}


@pytest.mark.parametrize(
    "said",
    [
        ("Cresk Strip: CP", "CP"),
        ("Union of Pilots: UP", "Union of Painters: UP", "UP"),
        ("Ferry Union: FUX", "FUX"),
    ],
    ids=["not its letters", "two have it", "a letter too many"],
)
def test_another_acronym_stays_apart(said: tuple[str, ...]) -> None:
    assert merged(*said) == {}
