"""How many a description means, which body a noun means, and ids of entries."""

from dataclasses import replace

import pytest
from tests.scenes import Scene
from tests.sentences import code

from headway.lexicon.knowledge import load_knowledge
from headway.model.actor import Actor
from headway.model.entry import entry_id
from headway.model.kinds import ActorKind
from headway.model.reading import Form
from headway.resolve.bodies import Bodies
from headway.resolve.roster import Roster, slug
from headway.resolve.several import count_of
from headway.resolve.sides import main_sides, means_both
from headway.road import Road

K = ActorKind
LISTS = load_knowledge()


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("both ministers", 2),
        ("Both", 2),
        ("the pair", 2),
        ("the duo", 2),
        ("the trio", 3),
        ("all three ministers", 3),
        ("all four ministers", 0),
        ("the three ministers", 3),
        ("these two envoys", 2),
        ("those five states", 5),
        ("three ministers", 0),
        ("the ministers", 0),
        ("the", 0),
    ],
)
def test_a_definite_description_counts_whom_it_means(words: str, number: int) -> None:
    assert count_of(words) == number


@pytest.mark.parametrize(
    ("words", "role", "both"),
    [
        ("the two leaders", "leaders", True),
        ("both leaders", None, True),
        ("Two leaders", None, True),
        ("the twofold text", None, False),
        ("the sides", "sides", True),
        ("some sides", "sides", False),
        ("the other sides", "sides", False),
        ("the sides", None, False),
        ("the ministers", "minister", False),
    ],
)
def test_the_sides_are_both_sides_and_some_of_them_are_not(
    words: str, role: str | None, both: bool
) -> None:
    found = LISTS.roles.find(role) if role else None
    assert means_both(words, found) is both


def body(
    name: str, kind: ActorKind = K.ORGANISATION, party: str | None = None
) -> Actor:
    return Actor(id=slug(name), name=name, kind=kind, party=party)


@pytest.mark.parametrize(
    ("noun", "actor", "types", "fit"),
    [
        ("union", body("Port Crew"), {"union"}, 4),
        ("Union", body("Port Crew"), {"union"}, 4),
        ("unions", body("Port Crew"), {"union"}, 4),
        ("big union", body("Port Crew"), {"union"}, 4),
        ("French airline", body("Elbe Air"), {"airline"}, 0),
        ("French airline", body("Elbe Air"), {"french airline"}, 4),
        ("carrier", body("Elbe Air"), {"airline"}, 3),
        ("pilots", body("Pilots' Guild"), set(), 4),
        ("pilot", body("Pilots' Guild"), set(), 0),
        ("states", body("United States", K.STATE), set(), 2),
        ("country", body("Peru", K.STATE), set(), 2),
        ("Nordic country", body("Peru", K.STATE), set(), 1),
        ("country", body("Peru", K.STATE), {"party"}, 0),
        ("company", body("Elbe", party="Elbe"), set(), 1),
        ("company", body("Elbe", party="Elbe"), {"union"}, 0),
        ("company", body("Elbe"), set(), 0),
        ("company", body("Elbe", K.GROUP, "Elbe"), set(), 0),
        ("company", body("European Union", party="European Union"), set(), 0),
        ("union", body("Elbe", party="Elbe"), set(), 0),
        ("boat", body("Elbe", party="Elbe"), set(), 0),
    ],
)
def test_how_well_a_noun_fits_a_body(
    noun: str, actor: Actor, types: set[str], fit: int
) -> None:
    roster = Roster("", actors={actor.id: actor}, types={actor.id: types})
    assert Bodies(roster, LISTS).fit(noun, actor) == fit


def test_of_several_bodies_the_one_that_was_named_last_is_meant() -> None:
    text = "Elbe Air met Rhine Air. Elbe Air left. The boat left. The airline slept."
    scene = Scene(text)
    one = scene.named("Elbe Air", K.ORGANISATION)
    other = scene.named("Rhine Air", K.ORGANISATION)
    noun = scene.mention("The airline", form=Form.DESCRIPTION)
    bodies = Bodies(scene.roster, LISTS)
    found = {n: scene.roster.actors[slug(n)] for n in ("Elbe Air", "Rhine Air")}
    for name in found:
        scene.roster.types[slug(name)] = {"airline"}
    assert bodies.taken_up("airline", noun, [one, other]) == (
        found["Elbe Air"],
        found["Rhine Air"],
    )
    again = scene.mention("Elbe Air", 1)
    scene.roster.take_up(again.head, one.head)
    assert bodies.taken_up("airline", noun, [one, other, again]) == (found["Elbe Air"],)
    owner = replace(again, modifier=True)
    assert len(bodies.taken_up("airline", noun, [one, other, owner])) == 2
    far = replace(noun, sentence=4)
    assert len(bodies.taken_up("airline", far, [one, other, again])) == 2
    assert bodies.taken_up("airline", noun, []) == ()
    assert bodies.taken_up("island", noun, [one, other]) == ()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Elbe Group", "Elbe Group"),
        ("The Elbe's", "Elbe"),
        ("Elbe’s", "Elbe"),
        ("Elbe\n Air (EA)", "Elbe Air"),
        ("Elbe Inc.", "Elbe Inc"),
        ("Elbe No.", "Elbe No."),
    ],
)
def test_the_words_of_a_name_are_plain(words: str, name: str) -> None:
    scene = Scene(words)
    assert Bodies(scene.roster, LISTS).words(scene.mention(words).span) == name


def test_a_short_name_is_the_one_longer_one_of_the_report() -> None:
    bodies = Bodies(Roster(""), LISTS, names=["Elbe Air Ltd", "House Democrats"])
    assert bodies.full_name("Elbe Air") == "Elbe Air Ltd"
    assert bodies.full_name("House") == "House"
    assert bodies.full_name("Elbe A") == "Elbe A"
    bodies.names += ["Elbe Air Ltd"]
    assert bodies.full_name("Elbe Air") == "Elbe Air Ltd"
    bodies.names += ["Elbe Air Group"]
    assert bodies.full_name("Elbe Air") == "Elbe Air"


def test_the_two_sides_are_those_that_are_named_most() -> None:
    scene = Scene("Peru met Cuba. Peru wrote. Cuba wrote. Ann Other and Elbe left.")
    for name, times in (("Peru", 2), ("Cuba", 2), ("Elbe", 1)):
        for nth in range(times):
            scene.named(name, K.STATE, nth=nth)
    sides = main_sides(scene.roster, LISTS.actors)
    assert [side.name for side in sides] == ["Peru", "Cuba"]
    alone = Scene("Peru left.")
    alone.named("Peru", K.STATE)
    assert main_sides(alone.roster, LISTS.actors) == ()


@pytest.mark.model
def test_ids_are_made_of_what_was_read(road: Road) -> None:
    found = code(
        road,
        "Iran and Iraq met in Muscat on Monday. Iran proposed a truce. Iran reopened "
        "its embassy in Iraq.",
    )
    made = found.article
    assert found.moves
    assert [m.id for m in found.moves] == [
        entry_id(made, m.kind, m.evidence) for m in found.moves
    ]
    assert [m.id for m in found.meetings] == [
        entry_id(made, "meeting", found.moves[0].evidence)
    ]
    (proposal,) = found.proposals
    first = next(m for m in found.moves if m.id == proposal.moves[0])
    assert proposal.id == entry_id(made, "proposal", first.evidence)
    (channel,) = found.channels
    assert channel.id in {
        entry_id(made, "channel", channel.evidence, span)
        for span in (Scene(made.text).mention(channel.name).span,)
    }
