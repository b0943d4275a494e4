"""Words' vectors are those of the layers that they stand in for, number for number."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.ml.models.tok2vec import (
    MaxoutWindowEncoder,
    MultiHashEmbed,
    build_Tok2Vec_model,
)
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model, fix_random_seed, use_ops

from headway.extract.vectors import KindTable, WordVectors, share_vectors

NLP = Language(Vocab())
TEXT = "the envoy of Arland met the envoy of Borland , and the talks went on in Cresk ."
WORDS = st.lists(st.sampled_from(TEXT.split()), max_size=60)


def layers() -> Model[Any, Any]:
    """Layers such as the pipeline's, smaller and untaught."""
    fix_random_seed(7)
    with use_ops("numpy", use_blis=False):
        embed = MultiHashEmbed(16, ["NORM", "PREFIX", "SHAPE"], [50, 40, 30], False)
        encode = MaxoutWindowEncoder(16, 1, 3, 4)
        model = build_Tok2Vec_model(embed, encode)
        model.initialize(X=[words(TEXT)])
    return model


def words(text: str) -> Doc:
    return Doc(NLP.vocab, words=text.split())


MODEL = layers()
VECTORS = WordVectors(MODEL)


@settings(max_examples=40)
@given(WORDS)
def test_a_text_has_the_vectors_that_the_layers_give_it(spoken: list[str]) -> None:
    doc = Doc(NLP.vocab, words=spoken)
    made, expected = VECTORS.of(doc), MODEL.predict([doc])[0]
    assert made.shape == expected.shape
    assert np.allclose(made, expected, atol=1e-5)


def test_a_word_has_the_same_vector_whatever_was_read_before() -> None:
    first, later = WordVectors(MODEL), WordVectors(MODEL)
    later.of(words("Cresk met no envoy"))
    assert np.array_equal(first.of(words(TEXT)), later.of(words(TEXT)))


@pytest.mark.parametrize("most", [3, 15], ids=["fewer than a text has", "about full"])
def test_a_table_that_is_full_begins_anew(most: int) -> None:
    table = KindTable(MODEL.get_ref("embed"), most=most)
    whole = KindTable(MODEL.get_ref("embed"))
    for text in (TEXT, "Dorland rejects what Arland asks", TEXT):
        assert np.array_equal(table.of(words(text)), whole.of(words(text)))
        assert len(table.rows) <= most


def test_a_kind_is_embedded_once() -> None:
    table = KindTable(MODEL.get_ref("embed"))
    table.of(words(TEXT))
    kept = dict(table.rows)
    table.of(words("the talks went on"))
    assert table.rows == kept


@pytest.fixture
def nlp() -> Language:
    made = Language(NLP.vocab)
    made.add_pipe("tok2vec")
    made.initialize()
    return made


def test_a_pipeline_makes_the_same_vectors_as_before(nlp: Language) -> None:
    before = nlp(words(TEXT)).tensor
    share_vectors(nlp)
    assert np.allclose(nlp(words(TEXT)).tensor, before, atol=1e-5)
    assert nlp(words("")).tensor.shape == (0, before.shape[1])
