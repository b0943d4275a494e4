"""Which earlier mention comes to mind at a pronoun, by the rules alone."""

from typing import Any

import pytest
from tests.scenes import Scene, said

from headway.model.kinds import ActorKind
from headway.model.reading import Form

TEXT = "Ann Other saw Bob Fink. Tom Reed said that tea was late. He left."


def test_what_weighs_for_a_mention() -> None:
    scene = Scene(TEXT)
    other = scene.named("Ann Other", subject=True)
    fink = scene.named("Bob Fink")
    reed = scene.named("Tom Reed", subject=True)
    tea = scene.named("tea", ActorKind.UNNAMED, form=Form.DESCRIPTION, subject=True)
    he = scene.pronoun("He", gender="he")
    told = said(TEXT, "Tom Reed", "tea was late")
    pronouns = scene.pronouns(told)
    heads = [m.head.start for m in (other, fink, reed, tea)]
    assert [pronouns.salience(he, m) for m in (other, fink, reed, tea)] == [
        (0.0, 0, True, heads[0]),  # two sentences back, a subject, a name
        (-1.5, 0, False, heads[1]),  # no subject
        (2.0, 1, True, heads[2]),  # one sentence back; it speaks
        (-0.5, 1, True, heads[3]),  # a description; spoken of in words apart
    ]


def test_who_says_the_words_that_hold_the_pronoun_comes_before_others() -> None:
    text = "Tom Reed said that he slept."
    scene = Scene(text)
    reed, he = scene.named("Tom Reed"), scene.pronoun("he", gender="he")
    told = said(text, "Tom Reed", "he slept")
    assert scene.pronouns(told).salience(he, reed)[0] == 2.0
    assert scene.pronouns().salience(he, reed)[0] == 0.5


def best(*subjects: str) -> str | None:
    """Whom "He" means of those of one sentence of whom these are subjects."""
    scene = Scene(TEXT)
    names = ("Ann Other", "Bob Fink", "Tom Reed")
    found = [scene.named(n, subject=n in subjects, sentence=0) for n in names]
    he = scene.pronoun("He", gender="he")
    chosen = scene.pronouns().best(he, found)
    return chosen.head.of(TEXT) if chosen else None


@pytest.mark.parametrize(
    ("subjects", "name"),
    [
        (("Bob Fink",), "Bob Fink"),
        (("Ann Other",), "Ann Other"),
        (("Ann Other", "Bob Fink"), None),
        ((), None),
    ],
    ids=["one subject", "the first", "two subjects", "no subject"],
)
def test_two_that_come_to_mind_alike_are_neither(
    subjects: tuple[str, ...], name: str | None
) -> None:
    assert best(*subjects) == name


def test_nobody_before_is_nobody_and_one_is_that_one() -> None:
    scene = Scene(TEXT)
    he = scene.pronoun("He", gender="he")
    assert scene.pronouns().best(he, []) is None
    fink = scene.named("Bob Fink")
    assert scene.pronouns().best(he, [fink]) is fink


def test_of_bodies_that_come_to_mind_alike_the_later_is_meant() -> None:
    text = "Peru and Chile met. It was late."
    scene = Scene(text)
    two = [scene.named(n, ActorKind.STATE, subject=True) for n in ("Peru", "Chile")]
    it = scene.pronoun("It")
    assert scene.pronouns().best(it, two) is two[1]


def test_of_two_alike_whoever_is_named_again_behind_them_is_meant() -> None:
    text = "Bob Fink and Tom Reed met. A boat took Fink home. He slept."
    scene = Scene(text)
    fink = scene.named("Bob Fink", subject=True)
    reed = scene.named("Tom Reed", subject=True)
    again = scene.mention("Fink", 1)
    he = scene.pronoun("He", gender="he")
    scene.roster.take_up(again.head, fink.head)
    assert scene.pronouns().best(he, [fink, reed, again]) is fink
    scene.roster.take_up(again.head, reed.head)
    assert scene.pronouns().best(he, [fink, reed, again]) is reed


@pytest.mark.parametrize(
    ("word", "name"), [("He", "Bob Fink"), ("him", "Tom Reed")], ids=["he", "him"]
)
def test_of_two_each_is_meant_in_turn_where_each_has_a_pronoun(
    word: str, name: str
) -> None:
    text = "Bob Fink and Tom Reed met. He thanked him."
    scene = Scene(text)
    two = [scene.named(n, subject=True) for n in ("Bob Fink", "Tom Reed")]
    verb = scene.mention("thanked").head
    he = scene.pronoun("He", gender="he", verb=verb)
    him = scene.pronoun("him", gender="he", verb=verb, subject=False)
    found = scene.pronouns().best(he if word == "He" else him, two[::-1])
    assert found is not None
    assert found.head.of(text) == name


@pytest.mark.parametrize(
    "slots",
    [{"gender": "she"}, {"form": Form.NAME}, {"verb": None}],
    ids=["the other is a woman", "the other is named", "of another verb"],
)
def test_without_a_pronoun_for_each_neither_is_meant(slots: dict[str, Any]) -> None:
    text = "Bob Fink and Tom Reed met. He thanked him."
    scene = Scene(text)
    two = [scene.named(n, subject=True) for n in ("Bob Fink", "Tom Reed")]
    verb = scene.mention("thanked").head
    he = scene.pronoun("He", gender="he", verb=verb)
    scene.pronoun("him", **{"gender": "he", "verb": verb, **slots})
    assert scene.pronouns().best(he, two) is None
