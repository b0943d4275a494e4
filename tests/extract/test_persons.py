"""Names of persons, as they are labelled."""

from spacy.tokens import Doc, Span
from tests.parses import VOCAB

from headway.extract.persons import persons


def labelled(words: list[str], start: int, end: int) -> Doc:
    """A doc in which these words are labelled as a person's name."""
    doc = Doc(VOCAB, words=words, pos=["PROPN"] * len(words), deps=["dep"] * len(words))
    doc.ents = (Span(doc, start, end, label="PERSON"),)
    return doc


def test_a_blank_line_is_nobodys_name() -> None:
    assert persons(labelled(["Anna", "Berg", "\n\n"], 2, 3), []) == []


def test_a_name_is_somebodys() -> None:
    [found] = persons(labelled(["Anna", "Berg", "\n\n"], 0, 2), [])
    assert found.text == "Anna Berg"
