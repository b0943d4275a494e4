"""What the network is told of phrases, and what it makes of pronouns."""

from itertools import pairwise

import numpy as np
import pytest
from spacy.tokens import Doc
from tests.parses import parsed, rejects

from headway.extract.coref.features import Kind, describe, steps
from headway.extract.coref.network import PHRASE, Coreference, through
from headway.extract.coref.phrases import phrases
from headway.extract.coref.words import WIDTH, Floats, Table, Words

SIZES = (2 * PHRASE + 64, 8, 6, 6, 1, 1)


@pytest.fixture
def doc() -> Doc:
    """Iran said it rejects the offer ."""
    return parsed(
        "Iran Iran PROPN NNP nsubj 1",
        "said say VERB VBD ROOT 1",
        "it it PRON PRP nsubj 3",
        "rejects reject VERB VBZ ccomp 1",
        "the the DET DT det 5",
        "offer offer NOUN NN dobj 3",
        ". . PUNCT . punct 1",
    )


def table(doc: Doc) -> Table:
    """A vector for each word of the doc: its place in the table, fifty times."""
    keys = np.unique(np.array([t.lower for t in doc], dtype=np.uint64))
    rows = np.repeat(np.arange(len(keys), dtype=np.int8)[:, None], WIDTH, 1)
    return Table(keys, rows, np.ones(len(keys), dtype=np.float32))


def network(doc: Doc) -> Coreference:
    """A small network that has learnt nothing."""
    chance = np.random.default_rng(0)
    layers = [
        (chance.normal(size=(a, b)).astype(np.float32), np.ones(b, np.float32))
        for a, b in pairwise(SIZES)
    ]
    return Coreference(Words(table(doc), table(doc)), layers)


def test_phrases_are_nouns_pronouns_and_all_that_hangs_on_them(doc: Doc) -> None:
    assert [p.text for p in phrases(doc)] == ["Iran", "it", "the offer"]


def test_a_list_is_a_phrase_beside_its_members() -> None:
    found = [p.text for p in phrases(rejects())]
    assert found == ["Iran and Iraq", "Iraq", "the offer"]


def test_a_phrase_has_the_traits_of_its_kind_and_length(doc: Doc) -> None:
    told = describe(doc, phrases(doc), network(doc).words)
    kinds = told.traits[:, : len(Kind)].argmax(1)
    assert list(kinds) == [Kind.PROPER, Kind.PRONOUN, Kind.NOMINAL]
    assert list(told.traits[:, len(Kind) :].argmax(1)) == [0, 0, 1]


def test_a_first_layer_in_parts_gives_what_the_whole_gives(doc: Doc) -> None:
    net = network(doc)
    told = describe(doc, phrases(doc), net.words)
    pair = told.pairs(np.array([0]), np.array([1]))
    whole: Floats = np.concatenate([told.vectors[[0]], told.vectors[[1]], pair], axis=1)
    weights, bias = net.layers[0]
    (ranked,) = net.rank(doc, {2: None})
    expected = through(whole @ weights + bias, net.layers[1:])
    assert np.allclose(ranked.scores, expected, rtol=1e-3)


@pytest.mark.parametrize(
    ("token", "count"), [(2, 1), (0, 0), (1, 0)], ids=["a pronoun", "the first", "verb"]
)
def test_only_a_pronoun_with_something_before_it_is_ranked(
    doc: Doc, token: int, count: int
) -> None:
    assert len(network(doc).rank(doc, {token: None})) == count


@pytest.mark.parametrize(
    ("asked", "scored"),
    [(None, [0]), ({0}, [0]), ({5}, [])],
    ids=["of all", "of what is asked after", "not of others"],
)
def test_phrases_that_are_asked_after_are_scored(
    doc: Doc, asked: set[int] | None, scored: list[int]
) -> None:
    (ranked,) = network(doc).rank(doc, {2: asked})
    assert list(ranked.earlier) == scored
    assert len(ranked.scores) == len(scored)


@pytest.mark.parametrize(
    ("distance", "step"), [(0, 0), (4, 4), (7, 5), (8, 6), (63, 8), (64, 9), (900, 9)]
)
def test_distances_go_by_steps(distance: int, step: int) -> None:
    (row,) = steps(np.array([distance]))
    assert row[:10].argmax() == step
    assert row[10] == pytest.approx(min(distance, 64) / 64)
