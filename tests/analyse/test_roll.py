"""Each actor is listed once, and no word of the list means two."""

import pytest
from tests.fakes import READER, article

from headway.analyse.roll import Roll, is_generic, roll
from headway.model.actor import Actor, ActorId
from headway.model.entry import Entries
from headway.model.kinds import ActorKind
from headway.model.span import Span


def report(*said: str) -> Entries:
    """A report of actors given as "kind name=party: alias, alias"."""
    return Entries(article=article(), reader=READER, actors=tuple(map(named, said)))


def named(said: str) -> Actor:
    kind, _, rest = said.partition(" ")
    head, _, aliases = rest.partition(": ")
    name, _, party = head.partition("=")
    return Actor(
        id=ActorId(name),
        name=name,
        kind=ActorKind(kind),
        party=party or None,
        aliases=tuple(aliases.split(", ")) if aliases else (),
        mentions=(Span(0, 1),),
    )


def listed(found: Roll) -> dict[str, list[str]]:
    return {one.name: list(one.aliases) for one in found.actors}


def test_an_actor_of_several_reports_stands_once() -> None:
    found = roll(
        [
            report("person Ann Other=Arland: Mrs Other"),
            report("person Ann Other: Annie", "state Borland=Borland"),
        ]
    )
    assert listed(found) == {"Ann Other": ["Mrs Other", "Annie"], "Borland": []}
    first, _ = found.actors
    assert (first.reports, first.mentions, first.party) == (2, 2, "Arland")
    assert first.kind is ActorKind.PERSON


def test_who_is_described_or_listed_is_no_actor() -> None:
    found = roll(
        [
            report(
                "group rebels",
                "group Officials",
                "unnamed diplomat",
                "group Arland and Borland",
                "group Red Front=Red Front: the Front, Red rebels, Front's",
            )
        ]
    )
    assert listed(found) == {"Red Front": ["the Front"]}


def test_a_word_that_means_several_is_nobodys() -> None:
    two = ["person Ann Other: Other, Annie", "person Ben Other: Other"]
    found = roll([report(*two), report("person Other=Arland")])
    assert listed(found) == {"Ann Other": ["Annie"], "Ben Other": []}
    assert found.shared == {"Other": ("Ann Other", "Ben Other")}


def test_a_word_that_hardly_ever_means_another_is_its_owners() -> None:
    often = [report("person Ann Other: Other")] * 9
    found = roll([*often, report("person Ben Other: Other")])
    assert listed(found) == {"Ann Other": ["Other"], "Ben Other": []}
    assert found.shared == {}


def test_a_state_is_one_even_where_it_was_read_as_a_person() -> None:
    found = roll([report("person Arland"), report("state Arland=Arland")])
    assert [one.kind for one in found.actors] == [ActorKind.STATE]


def test_the_name_of_one_is_no_alias_of_another() -> None:
    found = roll([report("state Arland: Cresk", "organisation Cresk=Cresk")])
    assert listed(found) == {"Arland": [], "Cresk": []}


def test_a_bare_name_that_others_seldom_bear_is_listed() -> None:
    once = report("person Ann Other: Other")
    found = roll([once, *[report("person Other")] * 3])
    assert listed(found) == {"Ann Other": [], "Other": []}


@pytest.mark.parametrize(
    ("words", "generic"),
    [
        ("Parliament", True),
        ("the Foreign Ministry", True),
        ("Elbe Parliament", False),
        ("Hamas", False),
    ],
    ids=["a body", "a ministry", "the body of a place", "a name"],
)
def test_what_only_says_what_a_body_is_is_no_name(words: str, generic: bool) -> None:
    assert is_generic(words) is generic
