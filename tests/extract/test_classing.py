"""Classes by the table are those by the ruler that it stands in for."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
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
    ([[{"LOWER": {"REGEX": "^n[ou]thin'$"}}]], "PRON"),
    ([[{"TAG": {"NOT_IN": ["TO", ""]}, "DEP": {"IN": ["aux", "auxpass"]}}]], "AUX"),
    ([[{"DEP": "expl"}, {"LOWER": {"IN": ["is", "was"]}}]], "VERB"),
    ([[{"IS_SPACE": True}]], "SPACE"),
    ([[{"LENGTH": 7}]], "X"),
]
SAID = st.tuples(
    st.sampled_from(
        ["While", "is", "envoy", "plenipotentiary", "nothin'", "\n", "seven"]
    ),
    st.sampled_from(["NN", "NNS", "IN", "VBZ", "TO"]),
    st.sampled_from(["aux", "expl", "ROOT", "nsubj"]),
)


@pytest.fixture
def ruler() -> AttributeRuler:
    return made_ruler()


def made_ruler() -> AttributeRuler:
    made = AttributeRuler(Language().vocab)
    for patterns, pos in RULES:
        made.add(patterns, {"POS": pos})
    return made


RULER = made_ruler()
BY_TABLE = ClassRules(RULER)


@given(st.lists(SAID, min_size=1, max_size=12))
def test_the_table_finds_what_the_ruler_finds(said: list[tuple[str, str, str]]) -> None:
    words, tags, deps = zip(*said, strict=True)
    doc = Doc(RULER.vocab, words=[*words], tags=[*tags], deps=[*deps])
    found = [*BY_TABLE.looked_up(doc), *BY_TABLE.matched(doc)]
    expected = RULER.match(doc)
    assert sorted(places(found)) == sorted(places(expected))


def places(found: Iterable[tuple[int, int, int, int]]) -> set[tuple[int, int, int]]:
    return {(rule, start, end) for rule, _, start, end in found}


def test_few_words_are_kept_at_once(ruler: AttributeRuler) -> None:
    rules = ClassRules(ruler, most=2)
    for word in ("while", "envoy", "Cresk", "while"):
        doc = Doc(ruler.vocab, words=[word], tags=["IN"])
        assert rules(doc)[0].pos_ == ("SCONJ" if word == "while" else "ADP")
        assert len(rules.words) <= 2


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
