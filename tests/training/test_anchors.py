"""Which word of a marked stretch stands for the move."""

from collections.abc import Mapping

import pytest
from spacy.tokens import Doc
from tests.parses import agreed_to_meet, parsed, rejects
from training.moves.anchors import anchor

from headway.extract.learnt.encoder import load_tokenizer
from headway.extract.learnt.parsed import parsed as arrays
from headway.extract.learnt.parsed import pieced

SAID = (
    "Iran Iran PROPN NNP nsubj 1",
    "said say VERB VBD ROOT 1",
    "it it PRON PRP nsubj 3",
    "rejected reject VERB VBD ccomp 1",
    "talks talk NOUN NNS dobj 3",
)
MADE = (
    "They they PRON PRP nsubj 1",
    "made make VERB VBD ROOT 1",
    "an a DET DT det 3",
    "offer offer NOUN NN dobj 1",
)


def word(doc: Doc, lo: int, hi: int, listed: Mapping[int, float] | None = None) -> str:
    known = listed or {}
    text = arrays(pieced(doc, (), load_tokenizer()), doc)
    lemmas = [token.lemma_ for token in doc]
    found = anchor(text, range(lo, hi), lemmas, lambda t: known.get(t, 0.0))
    return doc[found].text


def test_the_top_word_stands_for_the_move() -> None:
    assert word(rejects(), 3, 8) == "rejected"
    assert word(agreed_to_meet(), 0, 5) == "agreed"


def test_the_lexicon_knows_better() -> None:
    assert word(agreed_to_meet(), 0, 5, {3: 0.6}) == "meet"
    assert word(agreed_to_meet(), 0, 5, {3: 0.6, 1: 0.7}) == "agreed"


@pytest.mark.parametrize(("rows", "found"), [(SAID, "rejected"), (MADE, "offer")])
def test_an_empty_verb_says_nothing_of_the_move(
    rows: tuple[str, ...], found: str
) -> None:
    assert word(parsed(*rows), 0, len(rows)) == found


def test_what_stands_outside_of_the_stretch_is_no_anchor() -> None:
    assert word(parsed(*SAID), 0, 2) == "said"
    assert word(rejects(), 6, 8) == "offer"
