"""Actors of one report as they are settled: ids, aliases, groups and sides."""

import pytest

from headway.model.actor import Actor, ActorId, Mention
from headway.model.kinds import ActorKind
from headway.model.span import Span
from headway.resolve.roster import Roster, common, office_of, slug

TEXT = "Minister Ann  Other of Peru met Bob Fink. Ann Other left, and Fink too."
STATE, BODY = ActorKind.STATE, ActorKind.ORGANISATION


def actor(name: str, party: str | None = None, kind: ActorKind = STATE) -> Actor:
    return Actor(id=slug(name), name=name, kind=kind, party=party)


ANN, BOB = actor("Other"), actor("Bob Fink", "Peru", ActorKind.PERSON)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Côte d'Ivoire", "cote-d-ivoire"),
        ("Jens Stoltenberg", "jens-stoltenberg"),
        ("Петров", "петров"),
        ("G_20 --", "g-20"),
        ("…", "unnamed"),
    ],
)
def test_an_id_is_the_name_in_plain_letters(name: str, id_: str) -> None:
    assert slug(name) == id_


def test_names_in_another_script_are_not_one_actor() -> None:
    assert slug("Петров") != slug("Волков")


def test_each_mention_adds_its_words_and_its_place_once() -> None:
    roster = Roster(TEXT)
    whole, head = Span(0, 19), Span(9, 19)
    assert (whole.of(TEXT), head.of(TEXT)) == ("Minister Ann  Other", "Ann  Other")
    again = Span(42, 51)
    roster.mean(head, whole, ANN)
    settled = roster.mean(again, again, actor("Other", "Peru"))
    assert settled.aliases == ("Ann Other", "Minister Ann Other")
    assert settled.mentions == (whole, again)
    assert (settled.party, roster.of(head), roster.of(again)) == (
        "Peru",
        settled,
        settled,
    )
    assert roster.mean(again, again, actor("Other", "Chile")) == settled
    assert roster.of(Span(0, 3)) is None


def test_a_description_is_no_alias_nor_are_words_with_a_comma() -> None:
    roster = Roster(TEXT)
    assert roster.mean(Span(9, 19), Span(0, 19), ANN, alias=False).aliases == ()
    odd = Span(42, 61)
    assert odd.of(TEXT) == "Ann Other left, and"
    assert roster.mean(odd, odd, ANN).aliases == ()
    own = Span(32, 40)
    assert roster.mean(own, own, BOB).aliases == ()


@pytest.mark.parametrize(
    ("members", "name", "id_", "party"),
    [
        ((BOB, ANN), "Bob Fink and Other", "bob-fink-and-other", None),
        ((ANN, BOB), "Other and Bob Fink", "bob-fink-and-other", None),
        (
            (BOB, actor("Reed", "Peru")),
            "Bob Fink and Reed",
            "bob-fink-and-reed",
            "Peru",
        ),
        (
            (BOB, ANN, actor("Reed")),
            "Bob Fink, Other and Reed",
            "bob-fink-and-other-and-reed",
            None,
        ),
    ],
    ids=["of two sides", "in another order", "of one side", "three"],
)
def test_a_group_is_named_by_its_members(
    members: tuple[Actor, ...], name: str, id_: str, party: str | None
) -> None:
    roster, head = Roster(TEXT), Span(0, 8)
    group = roster.gather(head, head, members)
    assert (group.name, group.id, group.party) == (name, id_, party)
    assert group.kind is ActorKind.GROUP
    assert roster.all_of(head) == tuple(member.id for member in members)
    assert {m.id for m in members} < set(roster.actors)


def test_who_is_taken_up_is_one_or_all_of_them() -> None:
    roster, early, late, alone = Roster(TEXT), Span(0, 8), Span(42, 51), Span(9, 19)
    roster.gather(early, early, [ANN, BOB])
    roster.take_up(late, early)
    assert roster.all_of(late) == (ANN.id, BOB.id)
    roster.mean(alone, alone, ANN)
    roster.take_up(Span(61, 64), alone)
    assert roster.all_of(Span(61, 64)) == (ANN.id,)
    assert roster.all_of(Span(65, 66)) == ()
    roster.join(Span(65, 66), [])
    assert Span(65, 66) not in roster.together


def test_an_id_that_is_taken_gets_the_first_number_that_is_free() -> None:
    roster = Roster(TEXT)
    assert roster.free(ActorId("ann")) == "ann"
    for expected in ("ann", "ann-2", "ann-3", "ann-4"):
        id_ = roster.free(ActorId("ann"))
        assert id_ == expected
        roster.actors[id_] = actor("Ann")


def test_inside_a_span_is_whose_whole_name_stands_there_first() -> None:
    roster = Roster(TEXT)
    for head, who in ((Span(9, 19), ANN), (Span(32, 40), BOB)):
        roster.mean(head, head, who)
    assert (found := roster.inside(Span(0, 60)))
    assert found.name == "Other"
    assert (found := roster.inside(Span(10, 60)))
    assert found.name == "Bob Fink"
    assert (found := roster.inside(Span(32, 40)))
    assert found.name == "Bob Fink"
    assert roster.inside(Span(0, 18)) is None
    assert roster.inside(Span(33, 60)) is None


def test_a_side_is_the_party_else_the_actor_alone() -> None:
    roster = Roster(TEXT, actors={ANN.id: ANN, BOB.id: BOB})
    assert roster.side(Mention(actor=BOB.id)) == "Peru"
    assert roster.side(Mention(actor=ANN.id)) == "Other"


def test_several_have_a_party_in_common_or_none() -> None:
    assert common(["Peru", "Peru"]) == "Peru"
    assert common(["Peru", "Chile"]) is None
    assert common(["Peru", None]) is None
    assert common([]) is None


PERU, CHILE = actor("Peru", "Peru"), actor("Chile", "Chile")
FUND, BANK = actor("Fund", "Fund", BODY), actor("Bank", "Bank", BODY)


@pytest.mark.parametrize(
    ("sides", "owned", "party"),
    [
        ((PERU, FUND), True, "Peru"),
        ((PERU, FUND), False, "Fund"),
        ((FUND, PERU), False, None),
        ((PERU, CHILE), False, None),
        ((PERU, CHILE, FUND), False, None),
        ((PERU, FUND, BANK), False, None),
        ((FUND, BANK), False, None),
    ],
)
def test_an_office_is_the_body_s_where_the_state_comes_before(
    sides: tuple[Actor, ...], owned: bool, party: str | None
) -> None:
    assert office_of(sides, owned) == party
