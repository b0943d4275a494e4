"""For which of a dossier's parties an actor stands."""

import pytest

from headway.follow.sides import Cast, Sides
from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.entry import Entries, Reader
from headway.model.kinds import ActorKind
from headway.model.span import Span

SIDES = Sides.of(
    Dossier(
        id=DossierId("talks"),
        title="Talks",
        parties=(
            Party(name="Arland", names=("Arlanders", "Port Orr")),
            Party(name="Cresk", names=("Port Orr",)),
        ),
    )
)


def actor(name: str, party: str | None = None, *mentions: Span) -> Actor:
    """Somebody of this name."""
    return Actor(
        id=ActorId(name),
        name=name,
        kind=ActorKind.PERSON,
        party=party,
        mentions=mentions,
    )


@pytest.mark.parametrize(
    ("one", "party"),
    [
        (actor("Arland"), "Arland"),
        (actor("ARLANDERS"), "Arland"),
        (actor("Ada Orr", "Cresk"), "Cresk"),
        (actor("Arland", "Boren"), "Arland"),
        (actor("Arlanders", "Cresk"), "Cresk"),
        (actor("Port Orr"), "Arland"),
        (actor("Ada Orr"), None),
        (actor("Ada Orr", "Boren"), None),
    ],
    ids=[
        "by its name",
        "by another name",
        "by what is known",
        "known for another, named as a party",
        "what is known goes first",
        "a name of two: the first has it",
        "nothing is known",
        "another party",
    ],
)
def test_for_whom_an_actor_stands(one: Actor, party: str | None) -> None:
    assert SIDES.party_of(one) == party


CAST = Cast.of(
    Entries(
        article=Article(id="a", text="Arland met Cresk. Arland left."),
        reader=Reader(name="rules", version="test"),
        actors=(
            actor("Arland", None, Span(0, 6), Span(18, 24)),
            actor("Cresk", None, Span(11, 16)),
            actor("Ada Orr", "Cresk"),
            actor("Boren", None, Span(7, 10)),
        ),
    ),
    SIDES,
)


def mentions(*names: str) -> list[Mention]:
    """Those who play a part."""
    return [Mention(actor=ActorId(name)) for name in names]


def test_who_is_named_and_for_whom_each_once() -> None:
    some = mentions("Ada Orr", "Cresk", "Boren", "reporter", "Cresk")
    assert CAST.named(some) == ("Ada Orr", "Cresk", "Boren")
    assert CAST.sided(some) == ("Cresk",)
    assert CAST.sided(mentions("Boren")) == ()


@pytest.mark.parametrize(
    ("span", "parties"),
    [
        (Span(0, 17), ("Arland", "Cresk")),
        (Span(0, 30), ("Arland", "Cresk")),
        (Span(11, 30), ("Cresk", "Arland")),
        (Span(1, 11), ()),
        (Span(7, 11), ()),
    ],
    ids=["a sentence", "each once", "in order", "begun before", "only outsiders"],
)
def test_the_parties_that_are_named_in_words(
    span: Span, parties: tuple[str, ...]
) -> None:
    assert CAST.within(span) == parties
