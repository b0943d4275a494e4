"""Phrases beside a name."""

from spacy.tokens import Doc
from tests.parses import VOCAB, parsed

from headway.extract.phrases import titles


def test_the_words_before_a_name_say_who_it_is() -> None:
    doc = parsed(
        "The the DET DT det 2",
        "envoy envoy NOUN NN compound 2",
        "Voss Voss PROPN NNP nsubj 3",
        "spoke speak VERB VBD ROOT 3",
    )
    assert [title.of(doc.text) for title in titles(doc[2:3])] == ["envoy"]


def test_a_space_before_a_name_says_nothing() -> None:
    doc = Doc(
        VOCAB,
        words=["The", " ", "Voss", "spoke"],
        pos=["DET", "SPACE", "PROPN", "VERB"],
        deps=["det", "dep", "nsubj", "ROOT"],
        heads=[2, 0, 3, 3],
    )
    assert titles(doc[2:3]) == []
