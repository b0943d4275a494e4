"""Where a pronoun may mean either of two, and what clauses say of their pronouns."""

from typing import Any

import pytest
from tests.scenes import Scene, said, span_of

from headway.model.kinds import ActorKind
from headway.model.reading import Form, MentionReading
from headway.resolve.rivals import Rivals
from headway.resolve.ties import Ties

STATE = ActorKind.STATE
TOLD = "Bob Fink told Tom Reed that he was late."


def even(
    lead: float = 0.0, known: bool = False, to: str = "Tom Reed", **slots: Any
) -> bool:
    """Whether Fink, who tells Reed that "he" was late, is meant no more than Reed."""
    text = ("Fink came. " if known else "Tea came. ") + TOLD
    scene = Scene(text)
    fink, reed = scene.named("Bob Fink"), scene.named("Tom Reed")
    if known:
        early = scene.mention("Fink")
        scene.roster.take_up(early.head, fink.head)
    he = scene.pronoun("he", **{"gender": "he", **slots})
    told = said(text, "Bob Fink", "he was late", to=to)
    ranked = [(he, {fink: 1.0 + lead, reed: 1.0})]
    return scene.pronouns(told, ranked=ranked).rivals.even(he, fink, [fink, reed])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, True),
        ({"lead": 0.9}, True),
        ({"lead": 1.0}, False),
        ({"known": True}, False),
        ({"to": ""}, False),
        ({"gender": None}, False),
        ({"gender": None, "modifier": True}, True),
    ],
    ids=[
        "both are new",
        "the network sees little between them",
        "it sees more",
        "the teller was told of before",
        "nobody is told",
        "two bodies",
        "an owner of two bodies",
    ],
)
def test_who_is_told_is_meant_as_readily_as_the_teller(
    asked: dict[str, Any], found: bool
) -> None:
    assert even(**asked) is found


def rivals(scene: Scene) -> Rivals:
    return scene.pronouns().rivals


def deed(
    text: str, one: MentionReading, other: MentionReading, scene: Scene, **slots: Any
) -> bool:
    return rivals(scene).even(scene.pronoun("left", **slots), one, [one, other])


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("Envoy", "envoy"), True),
        (("Army general", "General"), True),
        (("Envoy of Peru", "envoy"), True),
        (("Envoy", "general"), False),
        (("Envoy", None), False),
    ],
    ids=["one office", "in more words", "of a state", "two offices", "none is told"],
)
def test_two_of_one_office_in_one_deed_are_equals(
    titles: tuple[str, str | None], found: bool
) -> None:
    text = f"{titles[0]} Bob Fink saw {titles[1] or 'one'} Tom Reed. He left."
    scene = Scene(text)
    verb = span_of(text, "saw")
    fink = scene.named("Bob Fink", verb=verb, titles=(span_of(text, titles[0]),))
    of_reed = (span_of(text, titles[1], 0),) if titles[1] else ()
    reed = scene.named("Tom Reed", verb=verb, titles=of_reed)
    assert deed(text, fink, reed, scene, gender="he") is found


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ("met with", True),
        ("met with the", True),
        ("met", False),
        ("met herewith", False),
    ],
)
def test_two_bodies_are_equals_where_one_acts_with_the_other(
    between: str, found: bool
) -> None:
    text = f"Peru {between} Chile. It left."
    scene = Scene(text)
    verb = span_of(text, "met")
    peru = scene.named("Peru", STATE, verb=verb)
    chile = scene.named("Chile", STATE, verb=verb)
    assert deed(text, peru, chile, scene) is found
    other = scene.named("Chile", STATE, verb=span_of(text, "left"))
    assert not deed(text, peru, other, scene)
    assert not deed(text, peru, scene.named("Chile", STATE, verb=None), scene)
    assert not deed(text, peru, peru, scene)


# ties


def ties(scene: Scene) -> Ties:
    return scene.pronouns().ties


def test_a_pronoun_is_tied_to_the_longest_mention_that_holds_the_word() -> None:
    text = "Envoy Bob Fink left as he came."
    scene = Scene(text)
    fink, whole = scene.named("Fink"), scene.named("Bob Fink")
    tied = scene.pronoun("he", bound=fink.head)
    free = scene.pronoun("he")
    assert ties(scene).bound(tied) == [whole, fink]
    assert ties(scene).bound(free) == []


@pytest.mark.parametrize(
    ("form", "settled", "later", "open_"),
    [
        (Form.PRONOUN, False, True, True),
        (Form.PRONOUN, True, True, False),
        (Form.NAME, False, True, False),
        (Form.PRONOUN, False, False, False),
    ],
    ids=["open", "settled", "a name", "a later one"],
)
def test_a_pronoun_tied_to_an_open_one_is_open(
    form: Form, settled: bool, later: bool, open_: bool
) -> None:
    text = "He said he lost."
    scene = Scene(text)
    first, second = scene.mention("He", form=form), scene.mention("he", form=form)
    if settled:
        fink = scene.named("lost")
        scene.roster.take_up(first.head, fink.head)
    one, other = (second, first) if later else (first, second)
    tied = scene.pronoun(one.head.of(text), bound=other.head, sentence=0)
    assert ties(scene).is_open(tied) is open_


def test_whom_a_pronoun_stands_beside_it_cannot_mean() -> None:
    text = "Peru and Chile hit it."
    scene = Scene(text)
    peru, chile = scene.named("Peru", STATE), scene.named("Chile", STATE)
    it = scene.pronoun("it", apart=(peru.head,))
    ids = {m: scene.roster.meant[m.head] for m in (peru, chile)}
    assert ties(scene).others(it) == {ids[peru]}
    scene.roster.join(peru.head, [scene.roster.actors[ids[chile]]])
    assert ties(scene).others(it) == set(ids.values())
    assert ties(scene).others(scene.pronoun("it")) == set()


@pytest.mark.parametrize(
    ("verbs", "found"),
    [
        (("asked", "asked", None), ["Peru", "Chile"]),
        (("asked", "asked", "asked"), []),
        (("asked", None, None), []),
        (("asked", "left", None), []),
        ((None, "asked", "asked"), ["Chile", "Cuba"]),
    ],
    ids=["two of one deed", "three", "one alone", "two deeds", "the other two"],
)
def test_they_are_the_two_of_one_deed(
    verbs: tuple[str | None, ...], found: list[str]
) -> None:
    text = "Peru asked Chile and Cuba left."
    scene = Scene(text)
    named = [
        scene.named(n, STATE, verb=span_of(text, verb) if verb else None)
        for n, verb in zip(("Peru", "Chile", "Cuba"), verbs, strict=True)
    ]
    assert [m.head.of(text) for m in ties(scene).pair(named[::-1])] == found


def test_of_two_deeds_with_two_each_neither_pair_is_meant() -> None:
    text = "Peru asked Chile and Cuba saw Haiti."
    scene = Scene(text)
    pairs = {"asked": ("Peru", "Chile"), "saw": ("Cuba", "Haiti")}
    named = [
        scene.named(n, STATE, verb=span_of(text, verb))
        for verb, two in pairs.items()
        for n in two
    ]
    assert ties(scene).pair(named) == []
    assert ties(scene).pair(named[:2]) == named[:2]
