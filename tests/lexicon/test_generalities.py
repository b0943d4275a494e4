"""Sentences on talks as a whole."""

from headway.lexicon.generalities import load_generalities


def test_each_is_a_sentence_and_stands_once() -> None:
    found = load_generalities()
    assert len(set(found)) == len(found)
    assert all(words[0].isupper() and words.endswith(".") for words in found)
