"""Whom a pronoun may stand for: kind, number, gender, and where it stands."""

from typing import Any

import pytest
from tests.scenes import Scene, said

from headway.model.actor import Actor
from headway.model.kinds import ActorKind
from headway.model.reading import Form
from headway.resolve.roster import slug

K = ActorKind
HE: dict[str, Any] = {"gender": "he"}
THEY: dict[str, Any] = {"plural": True}


@pytest.mark.parametrize(
    ("pronoun", "kind", "slots", "agrees"),
    [
        (HE, K.PERSON, {}, True),
        (HE, K.UNNAMED, {}, True),
        (HE, K.OFFICE, {}, True),
        (HE, K.STATE, {}, False),
        (HE, K.PERSON, {"plural": True}, False),
        (HE, K.PERSON, {"modifier": True}, False),
        (HE, K.PERSON, {"place": True}, False),
        ({}, K.STATE, {}, True),
        ({}, K.ORGANISATION, {}, True),
        ({}, K.GROUP, {}, True),
        ({}, K.PERSON, {}, False),
        ({}, K.STATE, {"plural": True}, True),
        ({}, K.GROUP, {"plural": True}, False),
        (THEY, K.STATE, {}, False),
        (THEY, K.GROUP, {"plural": True}, True),
    ],
)
def test_a_pronoun_agrees_in_kind_and_number(
    pronoun: dict[str, Any], kind: ActorKind, slots: dict[str, bool], agrees: bool
) -> None:
    scene = Scene("Elbe was here. She left.")
    elbe, word = scene.named("Elbe", kind, **slots), scene.pronoun("She", **pronoun)
    pronouns = scene.pronouns()
    assert pronouns.agrees(word, elbe, set()) is agrees
    assert not pronouns.agrees(word, elbe, {slug("Elbe")})
    assert not pronouns.agrees(word, scene.mention("here"), set())


def test_letters_alone_are_one_body_and_several_together_are_they() -> None:
    scene = Scene("The UN and Elbe spoke. They left.")
    un = scene.named("UN", K.ORGANISATION, plural=True)
    elbe = scene.named("Elbe", K.ORGANISATION)
    it, they = scene.pronoun("They"), scene.pronoun("They", plural=True)
    pronouns = scene.pronouns()
    assert pronouns.agrees(it, un, set())
    assert not pronouns.agrees(they, elbe, set())
    scene.roster.join(elbe.head, [scene.roster.actors[slug("UN")]])
    assert pronouns.agrees(they, elbe, set())


@pytest.mark.parametrize(
    ("name", "party", "speaks", "person"),
    [
        ("Elbe", "Elbe", True, True),
        ("Elbe", "Elbe", False, False),
        ("Elbe", None, True, False),
        ("Elbe Line", "Elbe Line", True, False),
        ("ELBE", "ELBE", True, False),
    ],
    ids=["it speaks", "it is silent", "a known body", "two words", "letters"],
)
def test_a_body_of_one_unknown_word_that_speaks_may_be_a_surname(
    name: str, party: str | None, speaks: bool, person: bool
) -> None:
    text = f"{name} said that tea was late. He left."
    scene = Scene(text)
    elbe = scene.mention(name)
    actor = Actor(id=slug(name), name=name, kind=K.ORGANISATION, party=party)
    scene.roster.mean(elbe.head, elbe.span, actor)
    he = scene.pronoun("He", gender="he")
    told = [said(text, name, "tea was late")] if speaks else []
    assert scene.pronouns(*told).agrees(he, elbe, set()) is person


def test_nobody_is_spoken_of_by_himself_as_another() -> None:
    text = "He said that Bob Fink slept."
    scene = Scene(text)
    he, fink = scene.pronoun("He", gender="he"), scene.named("Bob Fink")
    assert not scene.pronouns(said(text, "He", "Bob Fink slept")).agrees(
        he, fink, set()
    )
    assert scene.pronouns().agrees(he, fink, set())


@pytest.mark.parametrize(
    ("sentence", "slots", "many"),
    [
        (1, {"subject": True}, True),
        (0, {"subject": True}, True),
        (2, {"subject": True}, False),
        (1, {}, False),
        (1, {"subject": True, "modifier": True}, False),
        (1, {"subject": True, "place": True}, False),
    ],
    ids=["next", "same", "far", "no subject", "an owner", "a place"],
)
def test_they_may_be_one_body_just_before(
    sentence: int, slots: dict[str, bool], many: bool
) -> None:
    scene = Scene("The delegation spoke. They left.")
    body = scene.named("delegation", K.GROUP, sentence=0, **slots)
    they = scene.pronoun("They", plural=True, sentence=sentence)
    assert scene.pronouns().may_be_many(they, body) is many
    assert not scene.pronouns().may_be_many(they, scene.named("spoke", subject=True))


@pytest.mark.parametrize(
    ("behind", "form", "modifier"),
    [
        ("'s", Form.NAME, False),
        ("’ ", Form.NAME, False),
        (" boat", Form.NAME, True),
        (" boat", Form.PRONOUN, False),
    ],
    ids=["an apostrophe", "another apostrophe", "none", "a pronoun owns"],
)
def test_an_owner_may_be_meant_as_if_it_stood_for_itself(
    behind: str, form: Form, modifier: bool
) -> None:
    scene = Scene(f"Peru{behind} sank. It left.")
    owner = scene.named("Peru", K.STATE, modifier=True, form=form)
    apart = scene.pronouns().apart(owner)
    assert (apart.head, apart.modifier) == (owner.head, modifier)
    plain = scene.named("It")
    assert scene.pronouns().apart(plain) is plain


@pytest.mark.parametrize(
    ("known", "said", "unlike"),
    [
        ("he", "he", False),
        ("she", "he", True),
        (None, "he", False),
        ("he", None, False),
    ],
)
def test_only_a_gender_that_is_known_speaks_against_a_pronoun(
    known: str | None, said: str | None, unlike: bool
) -> None:
    scene = Scene("Bob Fink left. He slept.")
    fink, he = scene.named("Bob Fink"), scene.pronoun("He", gender=said)
    if known:
        scene.roster.genders[slug("Bob Fink")] = known
    assert scene.pronouns().is_unlike(he, fink) is unlike


@pytest.mark.parametrize(
    ("far", "name"), [(4, "Peru"), (5, "Peru"), (6, None)], ids=["4", "5", "6"]
)
def test_a_pronoun_reaches_five_sentences_back(far: int, name: str | None) -> None:
    scene = Scene("Peru wrote. It was late.")
    peru = scene.named("Peru", K.STATE)
    it = scene.pronoun("It", sentence=far)
    pronouns = scene.pronouns()
    found = pronouns.antecedent(it)
    assert (found and found.head.of(scene.text)) == name
    assert pronouns.possible(it) == ([peru] if name else [])


def test_its_envoys_are_of_the_side_that_it_means() -> None:
    text = "Peru wrote. It sent its new men out."
    scene = Scene(text)
    scene.named("Peru", K.STATE)
    its = scene.pronoun("its", modifier=True)
    men = scene.named("men", K.GROUP, titles=(its.head,), plural=True)
    far = scene.named("out", K.GROUP)
    scene.pronouns().settle()
    parties = {a.name: a.party for a in scene.roster.actors.values()}
    assert (parties["men"], parties["out"]) == ("Peru", None)
    assert men.head not in scene.roster.together
    assert far.titles == ()
