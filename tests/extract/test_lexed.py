"""What the word lists say of each token, as numbers."""

import numpy as np
from spacy.tokens import Doc
from tests.extract.telling import told
from tests.parses import parsed, rejects

from headway.extract.candidates import candidates, listed
from headway.extract.cast import Cast
from headway.extract.learnt.movejudge import FORMS
from headway.extract.lexed import forms_of, lexed
from headway.lexicon.moves import load_moves
from headway.model.kinds import MoveKind
from headway.model.reading import Form, MentionReading
from headway.model.span import Span

WILL_NOT = (
    "Iran Iran PROPN NNP nsubj 3",
    "will will AUX MD aux 3",
    "not not PART RB neg 3",
    "accept accept VERB VB ROOT 3",
    "the the DET DT det 5",
    "offer offer NOUN NN dobj 3",
)
KINDS = list(MoveKind)


def cast_of(doc: Doc) -> Cast:
    """The first token is a name."""
    cast = Cast(doc, dict.fromkeys(range(len(doc)), 0))
    span = Span(0, len(doc[0]))
    cast.add([doc[0]], MentionReading(span=span, head=span, form=Form.NAME))
    return cast


def test_a_word_of_the_lexicon_bears_how_sure_its_entry_is() -> None:
    doc = rejects()
    known = listed(cast_of(doc), load_moves())
    found = lexed(known, list(doc))
    entry = known[5][MoveKind.REJECT]
    assert found[5, KINDS.index(MoveKind.REJECT)] == np.float32(entry.confidence[1])
    assert not found[0].any()


def test_what_will_not_be_accepted_is_listed_as_rejected() -> None:
    doc = parsed(*WILL_NOT)
    known = listed(cast_of(doc), load_moves())
    assert MoveKind.REJECT in known[3]
    assert MoveKind.ACCEPT not in known[3]


def test_heads_of_mentions_bear_the_number_of_their_form() -> None:
    doc = rejects()
    found = forms_of(cast_of(doc), list(doc))
    assert found.tolist() == [1 + FORMS.index("name"), *[0] * (len(doc) - 1)]


def test_a_faint_reading_is_no_candidate_and_neither_is_a_comma() -> None:
    doc = rejects()
    read = [
        told(5, {MoveKind.REJECT: 0.8, MoveKind.DENY: 0.01}),
        told(8, {MoveKind.REJECT: 0.9}),
    ]
    (only,) = candidates(read, list(doc), listed(cast_of(doc), load_moves()))
    assert (only.token.i, only.kind) == (5, MoveKind.REJECT)
    assert only.entry is not None
