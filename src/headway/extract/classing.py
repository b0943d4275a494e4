"""Each word's class and form by its tag: the model's own rules, as a table."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from spacy.attrs import LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

__all__ = ["ClassRules", "class_by_table"]

ANY = 0  # stands in the table where a rule asks for no word

Pattern = Sequence[Mapping[str, Any]]
Match = tuple[int, int, int, int]  # as the ruler takes it: rule, label, start, end


class ClassRules:
    """Applies the rules of a ruler, those for a tag and a word by looking them up.

    The ruler's matcher holds each of its 170 rules against each token.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self.ruler = ruler
        self.others = Matcher(ruler.vocab)
        self.table: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, rule in enumerate(ruler.patterns):
            patterns = cast(list[Pattern], rule["patterns"])
            for pattern in filter(is_simple, patterns):
                for key in self.keys(pattern):
                    self.table[key].append(number)
            others = [list(map(dict, p)) for p in patterns if not is_simple(p)]
            if others:
                self.others.add(str(number), others)

    def __call__(self, doc: Doc) -> Doc:
        """The same doc with classes and forms; later rules go before earlier ones."""
        found = sorted([*self.looked_up(doc), *self.matched(doc)])
        self.ruler.set_annotations(doc, found)  # type: ignore[no-untyped-call]
        return doc

    def keys(self, pattern: Pattern) -> Iterator[tuple[int, int]]:
        """Where the table keeps a rule: by tag and word, for each word of a choice."""
        strings, (token,) = self.ruler.vocab.strings, pattern
        word = token.get("LOWER")
        words = word["IN"] if isinstance(word, dict) else [word]
        for one in words:
            yield strings.add(token["TAG"]), ANY if one is None else strings.add(one)

    def looked_up(self, doc: Doc) -> Iterator[Match]:
        """The rules that the table has for each token."""
        for place, (tag, word) in enumerate(doc.to_array([TAG, LOWER]).tolist()):
            for key in ((tag, ANY), (tag, word)):
                for rule in self.table.get(key, ()):
                    yield rule, 0, place, place + 1

    def matched(self, doc: Doc) -> Iterator[Match]:
        """The other rules where they match, which ask for neighbours or the parse."""
        strings = doc.vocab.strings
        for key, start, end in self.others(doc, allow_missing=True):
            yield int(strings[key]), 0, start, end


def is_simple(pattern: Pattern) -> bool:
    """Whether a pattern asks for one token's tag, and at most for its word, too."""
    keys = {key for token in pattern for key in token}
    if len(pattern) != 1 or "TAG" not in keys or keys - {"TAG", "LOWER"}:
        return False
    tag, word = pattern[0]["TAG"], pattern[0].get("LOWER")
    choice = isinstance(word, dict) and {*word} == {"IN"}
    return isinstance(tag, str) and (choice or word is None or isinstance(word, str))


@Language.factory(
    "headway_classes",
    requires=["token.tag", "token.dep"],
    assigns=["token.pos", "token.morph", "token.lemma"],
)
def make_classes(nlp: Language, name: str) -> ClassRules:
    """The rules of the pipeline's own ruler."""
    return ClassRules(cast(AttributeRuler, nlp.get_pipe("attribute_ruler")))


def class_by_table(nlp: Language) -> None:
    """Let the table stand in for the ruler of the pipeline."""
    nlp.add_pipe("headway_classes", after="attribute_ruler")
    nlp.disable_pipe("attribute_ruler")
