"""What the network is told of phrases, and what it makes of pronouns."""

from itertools import pairwise

import numpy as np
import pytest
from spacy.tokens import Doc
from tests.parses import parsed, rejects

from headway.extract.coref.features import Described, Kind, describe, steps
from headway.extract.coref.network import PHRASE, TOGETHER, Coreference, through
from headway.extract.coref.parse import parse
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


def texts(doc: Doc) -> list[str]:
    """The phrases of the doc."""
    found = phrases(parse(doc))
    return [doc[s:e].text for s, e in zip(found.start, found.end, strict=True)]


def described(doc: Doc) -> Described:
    """The phrases of the doc as the network is told of them."""
    whole = parse(doc)
    return describe(whole, phrases(whole), network(doc).words)


def test_phrases_are_nouns_pronouns_and_all_that_hangs_on_them(doc: Doc) -> None:
    assert texts(doc) == ["Iran", "it", "the offer"]


def test_a_list_is_a_phrase_beside_its_members() -> None:
    assert texts(rejects()) == ["Iran and Iraq", "Iraq", "the offer"]


def test_a_mark_is_no_head_of_the_phrase_that_it_opens() -> None:
    doc = parsed(
        "They they PRON PRP nsubj 1",
        "signed sign VERB VBD ROOT 1",
        "for for ADP IN prep 1",
        '“ " PUNCT `` punct 2',
        "peace peace NOUN NN pobj 2",
        "” \" PUNCT '' punct 4",
    )
    found = phrases(parse(doc))
    assert "peace ”" in texts(doc)
    heads = [doc[s:e].root.i for s, e in zip(found.start, found.end, strict=True)]
    assert list(found.root) == heads


def test_words_hang_on_as_many_as_lead_up_to_the_main_verb(doc: Doc) -> None:
    assert list(parse(doc).depth) == [1, 0, 2, 1, 3, 2, len(doc)]


def test_a_phrase_within_a_longer_one_is_nested() -> None:
    told = described(rejects())
    assert list(told.traits[:, -1]) == [0, 1, 0]


def test_a_phrase_has_the_traits_of_its_kind_and_length(doc: Doc) -> None:
    told = described(doc)
    kinds = told.traits[:, : len(Kind)].argmax(1)
    assert list(kinds) == [Kind.PROPER, Kind.PRONOUN, Kind.NOMINAL]
    assert list(told.traits[:, len(Kind) :].argmax(1)) == [0, 0, 1]


def test_a_first_layer_in_parts_gives_what_the_whole_gives(doc: Doc) -> None:
    net = network(doc)
    told = described(doc)
    pair = told.pairs(np.array([0]), np.array([1]))
    whole: Floats = np.concatenate([told.vectors[[0]], told.vectors[[1]], pair], axis=1)
    weights, bias = net.layers[0]
    (ranked,) = net.rank(doc, {2: None})
    expected = through(whole @ weights + bias, net.layers[1:])
    assert np.allclose(ranked.scores, expected, rtol=1e-3)


def test_sums_that_are_nowhere_above_zero_change_nothing(doc: Doc) -> None:
    net = network(doc)
    weights, bias = net.layers[1]
    sums = np.array([[1, -1, 0, 2, -3, 0, 0, 4], [1, -2, 3, 0, 0, 0, 0, 0]], np.float32)
    whole: Floats = np.maximum(sums, 0) @ weights + bias
    assert np.allclose(net.second(sums), whole)


def test_pronouns_are_ranked_as_if_each_stood_alone(doc: Doc) -> None:
    many = Doc.from_docs([doc] * (TOGETHER + 2))
    places = [token.i for token in many if token.text == "it"]
    together = network(doc).rank(many, dict.fromkeys(places))
    alone = [one for i in places for one in network(doc).rank(many, {i: None})]
    assert [one.earlier for one in together] == [one.earlier for one in alone]
    for one, other in zip(together, alone, strict=True):
        assert np.allclose(one.scores, other.scores, rtol=1e-3)


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
