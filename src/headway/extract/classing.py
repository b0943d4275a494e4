"""Each word's class and form by its tag: the model's own rules, as a table."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.strings import StringStore
from spacy.tokens import Doc

__all__ = ["ClassRules", "class_by_table"]

ASKED = ("TAG", "LOWER", "DEP", "IS_SPACE")
UNNAMED = 1  # stands for each word that no rule asks for
MOST_WORDS = 50_000  # kept at once

Kind = tuple[int, ...]  # a word's values of what is asked
Test = Callable[[Kind], bool]
Pattern = Sequence[Mapping[str, Any]]
Match = tuple[int, int, int, int]  # as the ruler takes it: rule, label, start, end


class Rule(NamedTuple):
    """A pattern of a rule: what it asks of its first word, and of those behind it."""

    number: int
    first: Test
    behind: tuple[Test, ...]


class ClassRules:
    """Applies the rules of a ruler, looked up by the kind of each word.

    The ruler's matcher holds each of its 170 rules against each token.
    """

    def __init__(self, ruler: AttributeRuler, most: int = MOST_WORDS) -> None:
        self.ruler, self.most = ruler, most
        self.others = Matcher(ruler.vocab)
        self.rules: list[Rule] = []
        self.table: dict[Kind, tuple[Rule, ...]] = {}
        self.named, self.forms = words_of(ruler)
        self.words: dict[int, int] = {}
        for number, rule in enumerate(ruler.patterns):
            patterns = cast(list[Pattern], rule["patterns"])
            for pattern in filter(is_simple, patterns):
                first, *behind = (asked(one, ruler.vocab.strings) for one in pattern)
                self.rules.append(Rule(number, first, tuple(behind)))
            others = [list(map(dict, p)) for p in patterns if not is_simple(p)]
            if others:
                self.others.add(str(number), others)

    def __call__(self, doc: Doc) -> Doc:
        """The same doc with classes and forms; later rules go before earlier ones."""
        found = sorted([*self.looked_up(doc), *self.matched(doc)])
        self.ruler.set_annotations(doc, found)  # type: ignore[no-untyped-call]
        return doc

    def looked_up(self, doc: Doc) -> Iterator[Match]:
        """The rules that the table has for each token, where the next ones fit, too."""
        rows = doc.to_array([TAG, LOWER, DEP, IS_SPACE]).tolist()
        kinds = [(tag, self.word(word), *parse) for tag, word, *parse in rows]
        for place, kind in enumerate(kinds):
            rules = self.table.get(kind)
            for rule in self.begun(kind) if rules is None else rules:
                end = place + 1 + len(rule.behind)
                if not rule.behind or fits(rule, kinds[place + 1 : end]):
                    yield rule.number, 0, place, end

    def begun(self, kind: Kind) -> tuple[Rule, ...]:
        """The rules that ask for such a word first, kept for the next one."""
        rules = tuple(rule for rule in self.rules if rule.first(kind))
        self.table[kind] = rules
        return rules

    def word(self, lower: int) -> int:
        """The word, if a rule asks for it."""
        known = self.words.get(lower)
        if known is None:
            spelt = self.ruler.vocab.strings[lower]
            asked_for = spelt in self.named or self.forms.search(spelt)
            known = lower if asked_for else UNNAMED
            if len(self.words) >= self.most:
                self.words.clear()
            self.words[lower] = known
        return known

    def matched(self, doc: Doc) -> Iterator[Match]:
        """The rules that ask for more than tags, words and the parse."""
        strings = doc.vocab.strings
        if len(self.others):
            for key, start, end in self.others(doc, allow_missing=True):
                yield int(strings[key]), 0, start, end


def fits(rule: Rule, behind: Sequence[Kind]) -> bool:
    """Whether the words behind the first are those that the rule asks for."""
    return len(behind) == len(rule.behind) and all(
        test(kind) for test, kind in zip(rule.behind, behind, strict=True)
    )


def is_simple(pattern: Pattern) -> bool:
    """Whether a pattern asks for what the table knows: values, choices and forms."""
    return all(
        key in ASKED and (not isinstance(value, dict) or simple(value))
        for token in pattern
        for key, value in token.items()
    )


def simple(choice: Mapping[str, Any]) -> bool:
    """Whether a choice is one of a list, none of a list or a regular expression."""
    return len(choice) == 1 and not {*choice} - {"IN", "NOT_IN", "REGEX"}


def asked(token: Mapping[str, Any], strings: StringStore) -> Test:
    """Whether a word is what the part of a pattern asks for."""
    tests = tuple(
        (ASKED.index(key), test_of(value, strings)) for key, value in token.items()
    )
    return lambda kind: all(test(kind[column]) for column, test in tests)


def words_of(ruler: AttributeRuler) -> tuple[frozenset[str], re.Pattern[str]]:
    """The words that the rules ask for, and a form of all others."""
    patterns = [
        p for rule in ruler.patterns for p in cast(list[Pattern], rule["patterns"])
    ]
    words, forms = set[str](), ["(?!)"]
    for word in (token.get("LOWER") for pattern in patterns for token in pattern):
        match word:
            case {"IN": [*several]} | {"NOT_IN": [*several]}:
                words.update(several)
            case {"REGEX": str(form)}:
                forms.append(form)
            case str():
                words.add(word)
    return frozenset(words), re.compile("|".join(f"(?:{form})" for form in forms))


def test_of(value: object, strings: StringStore) -> Callable[[int], bool]:
    """Whether a word's value is the one asked for."""
    match value:
        case {"IN": [*words]}:
            return {*map(strings.add, words)}.__contains__
        case {"NOT_IN": [*words]}:
            barred = {*map(strings.add, words)}
            return lambda one: one not in barred
        case {"REGEX": str(form)}:
            search = re.compile(form).search
            return lambda one: one != UNNAMED and search(strings[one]) is not None
        case str():
            return strings.add(value).__eq__
    return int(value is True).__eq__


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
