"""Attributions to statements: what is speech, and what belief or intention."""

import pytest
from tests.sentences import code, moves

from headway.model.article import Article
from headway.model.kinds import CueClass, MoveKind
from headway.road import Road

pytestmark = pytest.mark.model


def classes(road: Road, text: str) -> list[CueClass | None]:
    """The classes of the statements of a text, in order."""
    return [
        said.cue_class for said in road.code(Article(id="envoy", text=text)).statements
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said that the talks on the river had failed.", CueClass.SPEECH),
        ("The envoy feared that the talks on the river had failed.", CueClass.BELIEF),
        (
            "The envoy sought assurances that the talks on the river would go on.",
            CueClass.INTENTION,
        ),
        (
            "The envoy sought to be “the last hope of the people of the river”.",
            CueClass.INTENTION,
        ),
    ],
    ids=["said", "feared", "sought", "sought in part in their own words"],
)
def test_a_statement_is_of_the_class_of_its_cue(
    road: Road, text: str, expected: CueClass
) -> None:
    assert classes(road, text) == [expected]


@pytest.mark.parametrize("cue", ["said", "feared", "vowed"])
def test_but_words_quoted_whole_are_speech(road: Road, cue: str) -> None:
    text = f"“The talks on the river will not be saved by us,” the envoy {cue}."
    assert classes(road, text) == [CueClass.SPEECH]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We reject the plan,” Iranian envoy Ann Other said.", "Iran"),
        ("“I reject the plan,” Iranian envoy Ann Other said.", "Ann Other"),
        ("“We reject the plan,” Ann Other said.", "Ann Other"),
        ("“We reject the plan,” House Speaker Ann Other said.", "Ann Other"),
    ],
    ids=["we are the side", "I am a person", "of no side", "of a chamber"],
)
def test_we_are_the_side_of_who_speaks(road: Road, text: str, name: str) -> None:
    found = code(road, text)
    names = {actor.id: actor.name for actor in found.actors}
    refused = moves(found, MoveKind.REJECT)
    assert [names[m.actor.actor] for m in refused if m.actor] == [name]
