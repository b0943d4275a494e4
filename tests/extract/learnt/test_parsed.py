"""A text as arrays: the parser's own answers, without blanks."""

import numpy as np
import pytest

from headway.extract.learnt.labels import DEPS, POS, index
from headway.extract.learnt.parsed import parsed, pieced, words
from headway.extract.learnt.ties import DISTANCES, QUOTINGS, WAYS, ties
from headway.extract.quotes import find_quotes
from headway.road import Road

pytestmark = pytest.mark.model
TEXT = (
    "The envoy,  who came late, said:\n\n“We will not sign. It is too late!”  "
    "Iran’s minister told reporters\tthat the talks had failed.\n"
)


def test_the_arrays_say_what_the_parser_says(road: Road) -> None:
    doc = road.extractor.nlp(TEXT)
    text = pieced(doc, find_quotes(TEXT), road.extractor.network.tokenizer)
    full, kept = parsed(text, doc), words(doc)
    assert [TEXT[a:b] for a, b in zip(text.start, text.end, strict=True)] == [
        t.text for t in kept
    ]
    assert full.pos.tolist() == [index(POS, t.pos_) for t in kept]
    assert full.dep.tolist() == [index(DEPS, t.dep_) for t in kept]
    assert [kept[h] for h in full.head] == [t.head for t in kept]
    for token, first, last in zip(kept, full.left, full.right, strict=True):
        below = [t.i for t in token.subtree if not t.is_space]
        assert (kept[first].i, kept[last].i) == (below[0], below[-1])


def test_the_words_of_a_quotation_bear_its_number(road: Road) -> None:
    doc = road.extractor.nlp.make_doc(TEXT)
    text = pieced(doc, find_quotes(TEXT), road.extractor.network.tokenizer)
    inside = [
        TEXT[a:b]
        for a, b, q in zip(text.start, text.end, text.quote, strict=True)
        if q == 0
    ]
    assert " ".join(inside) == "“ We will not sign . It is too late ! ”"


def test_a_sentence_ends_behind_its_full_stop_and_closing_mark(road: Road) -> None:
    doc = road.extractor.nlp.make_doc(TEXT)
    text = pieced(doc, (), road.extractor.network.tokenizer)
    begun = [
        TEXT[s:].split()[0]
        for s, a, b in zip(text.start[1:], text.stop, text.stop[1:], strict=False)
        if a != b
    ]
    assert begun == ["It", "Iran’s"]


def test_empty_texts_have_no_tokens(road: Road) -> None:
    for nothing in ("", " \n "):
        doc = road.extractor.nlp.make_doc(nothing)
        assert len(pieced(doc, (), road.extractor.network.tokenizer)) == 0
        assert road.extractor.read_text(nothing).attributions == ()


def test_every_tie_is_a_class_that_the_weights_know(road: Road) -> None:
    doc = road.extractor.nlp(TEXT)
    text = parsed(pieced(doc, find_quotes(TEXT), road.extractor.network.tokenizer), doc)
    cues = np.arange(len(text))
    for tokens in cues, cues[3:5], cues[:0]:
        each = ties(text, cues, tokens)
        for found, known in zip(each, (WAYS, DISTANCES, QUOTINGS), strict=True):
            assert found.shape == (len(cues), len(tokens))
            assert (found >= 0).all()
            assert (found < known).all()


def test_the_cue_itself_is_told_apart(road: Road) -> None:
    doc = road.extractor.nlp("The envoy said that the talks had failed.")
    text = parsed(pieced(doc, (), road.extractor.network.tokenizer), doc)
    ((way,), _, _) = ties(text, np.array([2]), np.arange(len(text)))
    assert (way == way[2]).sum() == 1
    assert way[0] == way[1]  # both of the subject
    assert way[1] != way[6]  # subject and complement
