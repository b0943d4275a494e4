"""Sentences and words on talks as a whole."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.generalities import load_bare_words, load_generalities


def test_each_is_a_sentence_and_stands_once() -> None:
    found = load_generalities()
    assert len(set(found)) == len(found)
    assert all(words[0].isupper() and words.endswith(".") for words in found)


def test_no_word_is_both_small_and_broad() -> None:
    assert not load_bare_words("small") & load_bare_words("broad")
    assert all(word.islower() for word in load_bare_words("small"))


def test_there_is_no_third_sort() -> None:
    with pytest.raises(LexiconError):
        load_bare_words("large")
