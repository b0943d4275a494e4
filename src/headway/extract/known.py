"""Names of a word list where they stand in a text."""

from collections.abc import Iterable

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.tokens import Span as Phrase
from spacy.util import filter_spans

__all__ = ["NameFinder"]


class NameFinder:
    """Finds the names of one word list, as they are written."""

    def __init__(self, nlp: Language, names: Iterable[str]) -> None:
        self.matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        self.matcher.add("name", [nlp.make_doc(words) for words in names])

    def find(self, doc: Doc) -> list[Phrase]:
        """Where they stand, in text order; of two that overlap the longer."""
        return filter_spans(self.matcher(doc, as_spans=True))
