"""When the network's judgement of a pronoun outweighs that of the rules."""

import pytest
from tests.scenes import Scene, said

from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading

TEXT = "Ann Other and Bob Fink saw Tom Reed and a boat. He left. It sank."


def weighed(
    one: float, other: float, *, ruled: int | None, modifier: bool = False
) -> str | None:
    """Whom "He" takes up where the network has Fink and Reed so, the rules one."""
    scene = Scene(TEXT)
    fink, reed = scene.named("Bob Fink"), scene.named("Tom Reed")
    he = scene.pronoun("He", gender="he", modifier=modifier)
    ranks = scene.pronouns(ranked=[(he, {fink: one, reed: other})]).ranks
    choice = None if ruled is None else (fink, reed)[ruled]
    found = ranks.weigh(he, choice, [fink, reed])
    return found.head.of(TEXT) if found else None


@pytest.mark.parametrize(
    ("one", "other", "ruled", "name"),
    [
        (1.0, 4.1, 0, "Tom Reed"),
        (1.0, 4.0, 0, "Bob Fink"),
        (-5.0, 0.0, 0, "Bob Fink"),
        (-5.0, 0.1, 0, "Tom Reed"),
        (1.0, 9.0, 1, "Tom Reed"),
        (1.0, 9.0, None, None),
    ],
    ids=[
        "far ahead",
        "just not far ahead",
        "not likely",
        "likely and far ahead",
        "the same choice",
        "the rules have two",
    ],
)
def test_the_network_is_heeded_where_it_is_far_ahead(
    one: float, other: float, ruled: int | None, name: str | None
) -> None:
    assert weighed(one, other, ruled=ruled) == name


@pytest.mark.parametrize(
    ("other", "name"),
    [(4.1, "Tom Reed"), (4.0, None)],
    ids=["far ahead of all", "just not"],
)
def test_an_owner_that_the_rules_do_not_find_is_far_ahead_of_all(
    other: float, name: str | None
) -> None:
    assert weighed(1.0, other, ruled=None, modifier=True) == name


def test_what_the_network_does_not_know_is_left_to_the_rules() -> None:
    scene = Scene(TEXT)
    fink, reed = scene.named("Bob Fink"), scene.named("Tom Reed")
    he = scene.pronoun("He", gender="he")
    ranks = scene.pronouns().ranks
    assert ranks.weigh(he, fink, [fink, reed]) is fink
    assert ranks.lead(he, fink, reed) == 0.0
    ranks = scene.pronouns(ranked=[(he, {fink: 1.5})]).ranks
    assert ranks.weigh(he, reed, []) is reed
    assert ranks.lead(he, fink, fink) == 0.0
    assert ranks.lead(he, fink, reed) == float("inf")
    ranks = scene.pronouns(ranked=[(he, {fink: 1.5, reed: 0.25})]).ranks
    assert (ranks.lead(he, fink, reed), ranks.lead(he, reed, fink)) == (1.25, -1.25)


@pytest.mark.parametrize(
    ("boat", "state", "meant"),
    [(3.0, 1.0, True), (3.1, 1.0, False), (-1.0, -2.0, False), (0.0, -0.5, False)],
    ids=["nearly as likely", "something else is", "nothing is", "nothing is likelier"],
)
def test_it_is_an_actor_unless_something_else_is_clearly_likelier(
    boat: float, state: float, meant: bool
) -> None:
    text = "Peru sent a boat. It sank."
    scene = Scene(text)
    peru = scene.named("Peru", ActorKind.STATE)
    thing, it = scene.mention("boat"), scene.pronoun("It")
    ranks = scene.pronouns(ranked=[(it, {thing: boat, peru: state})]).ranks
    assert (ranks.weigh(it, peru, [peru]) is peru) is meant


@pytest.mark.parametrize("how", ["owns", "speaks"])
def test_where_nothing_is_likely_it_is_an_actor_that_owns_or_speaks(how: str) -> None:
    text = "Peru wrote. It said that tea was late."
    scene = Scene(text)
    peru = scene.named("Peru", ActorKind.STATE)
    it = scene.pronoun("It", modifier=how == "owns")
    told = [said(text, "It", "tea was late")] if how == "speaks" else []
    ranks = scene.pronouns(*told, ranked=[(it, {peru: -2.0})]).ranks
    assert ranks.weigh(it, peru, [peru]) is peru


def test_who_tells_of_himself_is_whom_the_rules_have() -> None:
    text = "Tom Reed wrote. Bob Fink said that he would stay."
    scene = Scene(text)
    reed, fink = scene.named("Tom Reed"), scene.named("Bob Fink")
    he = scene.pronoun("he", gender="he")
    ranked = [(he, {reed: 9.0, fink: 1.0})]
    told = said(text, "Bob Fink", "he would stay")
    assert scene.pronouns(told, ranked=ranked).ranks.weigh(he, fink, [reed, fink]) is (
        fink
    )
    assert scene.pronouns(ranked=ranked).ranks.weigh(he, fink, [reed, fink]) is reed


def test_a_phrase_counts_for_the_mention_that_holds_it() -> None:
    scene = Scene(TEXT)
    whole, part = scene.named("Bob Fink"), scene.mention("Fink")
    he = scene.pronoun("He", gender="he")
    scores: dict[MentionReading, float] = {part: 2.0, whole: 1.0}
    ranks = scene.pronouns(ranked=[(he, scores)]).ranks
    assert (ranks.score(he, whole), ranks.score(he, part)) == (2.0, 2.0)
    other = scene.named("Tom Reed")
    assert ranks.score(he, other) == -float("inf")
