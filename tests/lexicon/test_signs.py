"""The signs by which a report is weighed before it is read."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.signs import sentence_weights, talk_sign, talk_signs, weight
from headway.lexicon.weights import hint_weights


def test_no_word_of_talks_speaks_against_a_report() -> None:
    bare = [sign for sign in talk_signs() if sign.id != "(bias)"]
    assert all(sign.often >= 0 and sign.ever >= 0 for sign in bare)


def test_a_form_belongs_to_one_sign() -> None:
    forms = [form for sign in talk_signs() for form in sign.words]
    assert len(forms) == len(set(forms))
    assert all(form == form.lower() for form in forms)


def test_words_of_moves_speak_for_a_sentence() -> None:
    found = sentence_weights()
    assert found["accused"] > 0.5
    assert found["(quotation)"] > 0


def test_a_sure_move_speaks_for_a_sentence() -> None:
    assert hint_weights()["move"] > 0


def test_a_broken_row_is_named() -> None:
    with pytest.raises(LexiconError, match=r"talk_signs\.jsonl: pact"):
        talk_sign({"id": "pact", "words": ["pact"]})
    with pytest.raises(LexiconError, match="the weight of pact"):
        weight({"id": "pact", "weight": "heavy"})
