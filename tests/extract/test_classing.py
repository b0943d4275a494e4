"""Classes by the table are those by the ruler that it stands in for."""

from typing import Any

import pytest
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from headway.extract.classing import ClassRules
from headway.road import Road

RULES: list[tuple[list[list[dict[int | str, Any]]], str]] = [
    ([[{"TAG": "NN"}], [{"TAG": "NNS"}]], "NOUN"),
    ([[{"TAG": "IN"}]], "ADP"),
    ([[{"TAG": "IN", "LOWER": "while"}]], "SCONJ"),
    ([[{"TAG": "VBZ", "LOWER": {"IN": ["is", "has"]}}]], "AUX"),
    ([[{"LOWER": "envoy"}, {"LOWER": "plenipotentiary"}]], "PROPN"),
]


@pytest.fixture
def ruler() -> AttributeRuler:
    made = AttributeRuler(Language().vocab)
    for patterns, pos in RULES:
        made.add(patterns, {"POS": pos})
    return made


@pytest.mark.parametrize(
    ("word", "tag", "behind", "pos"),
    [
        ("talks", "NNS", "", "NOUN"),
        ("talks", "VBZ", "", ""),
        ("of", "IN", "", "ADP"),
        ("While", "IN", "", "SCONJ"),
        ("while", "NN", "", "NOUN"),
        ("has", "VBZ", "", "AUX"),
        ("asks", "VBZ", "", ""),
        ("envoy", "NN", "plenipotentiary", "PROPN"),
        ("envoy", "NN", "", "NOUN"),
    ],
    ids=[
        "a tag",
        "another tag",
        "a tag, whatever the word",
        "a later rule for the word goes first",
        "the word with another tag",
        "one of a choice",
        "none of a choice",
        "two words",
        "the first of them alone",
    ],
)
def test_a_word_is_classed_by_its_tag(
    ruler: AttributeRuler, word: str, tag: str, behind: str, pos: str
) -> None:
    words = [word, behind or "."]
    doc = Doc(ruler.vocab, words=words, tags=[tag, "JJ"])
    assert ClassRules(ruler)(doc)[0].pos_ == pos


@pytest.mark.model
def test_the_table_says_what_the_ruler_of_the_pipeline_says(road: Road) -> None:
    nlp = road.extractor.nlp
    doc = nlp(
        "While it wasn't known who'd gone, the envoy has to go; he does, gonna talk."
    )
    again = Doc(
        nlp.vocab,
        words=[t.text for t in doc],
        tags=[t.tag_ for t in doc],
        heads=[t.head.i for t in doc],
        deps=[t.dep_ for t in doc],
    )
    ruled = nlp.get_pipe("attribute_ruler")(again)
    assert [(t.pos_, t.morph) for t in doc] == [(t.pos_, t.morph) for t in ruled]
