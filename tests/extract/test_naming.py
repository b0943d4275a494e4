"""Names found at once are those that the recogniser finds word by word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab
from thinc.api import fix_random_seed

from headway.extract.naming import NameRules, name_at_once
from headway.road import Road

TEXT = (
    "the envoy of Arland met Pell Arran of Borland \n and the talks went on in Cresk ."
)
LABELS = ("PERSON", "GPE", "ORG")
STARTS = st.tuples(st.sampled_from(TEXT.split(" ")), st.booleans())


def pipeline(seed: int) -> Language:
    """A recogniser that has learnt nothing, and so names at random."""
    nlp = Language(Vocab())
    recognizer = nlp.add_pipe("ner")
    assert isinstance(recognizer, EntityRecognizer)
    for label in LABELS:
        recognizer.add_label(label)
    fix_random_seed(seed)
    nlp.initialize()
    upper = recognizer.model.get_ref("upper")
    weights = upper.ops.xp.random.normal(size=upper.get_param("W").shape)
    upper.set_param("W", weights.astype("f"))
    return nlp


def names(doc: Doc) -> list[tuple[int, int, str]]:
    return [(name.start, name.end, name.label_) for name in doc.ents]


def recognizer_of(nlp: Language) -> EntityRecognizer:
    found = nlp.get_pipe("ner")
    assert isinstance(found, EntityRecognizer)
    return found


PIPELINES = [pipeline(seed) for seed in range(3)]
RULES = [NameRules(recognizer_of(nlp)) for nlp in PIPELINES]


@settings(max_examples=40)
@given(st.lists(STARTS, min_size=1, max_size=40), st.sampled_from(range(3)))
def test_names_are_those_of_the_recogniser(
    spoken: list[tuple[str, bool]], which: int
) -> None:
    nlp, rules = PIPELINES[which], RULES[which]
    docs = [
        Doc(nlp.vocab, words=[w for w, _ in spoken], sent_starts=[s for _, s in spoken])
        for _ in range(2)
    ]
    assert names(rules(docs[0])) == names(recognizer_of(nlp)(docs[1]))
    assert [t.ent_iob_ for t in docs[0]] == [t.ent_iob_ for t in docs[1]]


def test_some_of_these_names_have_more_words_than_one() -> None:
    found = {
        end - start > 1
        for nlp, rules in zip(PIPELINES, RULES, strict=True)
        for start, end, _ in names(rules(Doc(nlp.vocab, words=TEXT.split(" "))))
    }
    assert found == {True, False}


def test_names_that_are_set_are_kept() -> None:
    nlp, rules = PIPELINES[0], RULES[0]
    doc = Doc(nlp.vocab, words=TEXT.split(" "))
    doc.set_ents([Span(doc, 5, 7, label="PERSON")], default="missing")
    assert (5, 7, "PERSON") in names(rules(doc))


def test_a_text_without_words_has_no_names() -> None:
    assert names(RULES[0](Doc(PIPELINES[0].vocab, words=[]))) == []


def test_the_rules_stand_in_for_the_recogniser() -> None:
    nlp = pipeline(1)
    name_at_once(nlp)
    assert nlp.pipe_names == ["headway_names"]


@pytest.mark.model
def test_the_pipeline_names_what_its_own_recogniser_names(road: Road) -> None:
    nlp = road.extractor.nlp
    doc = nlp(
        "Pell Arran, the envoy of Belgium, flew to Geneva on Monday.\n\nThe European "
        "Union has asked Norway for 3 billion euros since January 2019."
    )
    again = Doc(
        nlp.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        sent_starts=[bool(t.is_sent_start) for t in doc],
    )
    assert names(doc) == names(recognizer_of(nlp)(again))
    assert len(names(doc)) > 3
