"""Noun phrases and pronouns that may name an actor."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.acronyms import short_forms
from headway.extract.bodies import named_bodies
from headway.extract.bound import bind
from headway.extract.calling import Calling
from headway.extract.cast import Cast
from headway.extract.forms import description, is_pronoun, named, pronoun
from headway.extract.listed import ListedNames
from headway.extract.persons import add_person, titled
from headway.extract.phrases import QUALIFIERS, affiliations, left_phrase, titles
from headway.lexicon.knowledge import Knowledge
from headway.model.span import Span

__all__ = ["MentionFinder"]

NAMED = {"ORG", "GPE", "NORP", "LOC"}  # persons are found before
MENTIONING = {"PRON", "NOUN", "PROPN", "NUM"}  # what a mention may be without a label
COUNTED = {"the two", "the three", "all three", "all four"}
DEFINITE = {"the", "this", "that", "these", "those", "both"}


class MentionFinder:
    """Finds mentions by the actor lexicon, the entity labels and the role words."""

    def __init__(self, nlp: Language, lists: Knowledge) -> None:
        self.lists = lists
        self.listed = ListedNames(nlp, lists.actors)
        self.calling = Calling(lists)

    def find(self, doc: Doc) -> Cast:
        """All mentions of the report: persons first, then known names, then others."""
        sentences = {
            place: number
            for number, sent in enumerate(doc.sents)
            for place in range(sent.start, sent.end)
        }
        cast = Cast(doc=doc, sentences=sentences)
        short = short_forms(doc.text)
        names = self.listed.find(doc)
        labelled = named_bodies(doc, names, self.lists.bodies)
        judged = [(name, self.calling.as_person(name)) for name in labelled]
        mistaken = map(self.calling.as_person, self.calling.mistaken(doc, names))
        called = [p for p in (*(p for _, p in judged), *mistaken) if p is not None]
        unknown = [name for name, person in judged if person is None]
        bodies = [*names, *unknown]
        for person in [*called, *self.calling.persons(doc, names, unknown, short)]:
            add_person(cast, person, bodies)
        self.add_names(cast, names)
        for name in unknown:
            if name.root.i not in cast.at:
                self.add_named(cast, name, "ORG", bodies)
        self.add_others(cast, bodies, short)
        bind(cast)
        return cast

    def add_names(self, cast: Cast, names: Sequence[Phrase]) -> None:
        """Keep the known names; one that only qualifies a person's title is none."""
        inside = titled(cast)
        for name in names:
            if name.root.i in cast.at or is_epithet(name, inside):
                continue
            if self.listed.is_one_of_them(name):
                cast.add(list(name), description(cast, name.root, names))
            else:
                cast.add(list(name), named(cast, name, "GPE"))

    def add_others(
        self, cast: Cast, names: Sequence[Phrase], short: Mapping[str, Span]
    ) -> None:
        """Keep pronouns, descriptions, other names, and explained short forms."""
        doc, inside = cast.doc, titled(cast)
        entities = {ent.start: ent for ent in doc.ents if ent.label_ in NAMED}
        for token in doc:
            if short and token.text in short:
                reading = named(cast, doc[token.i : token.i + 1], "ORG")
                cast.shorten(token, short[token.text], reading)
            if token.i in cast.at or (token.i in inside and token.tag_ != "PRP$"):
                continue  # but "*her* counterpart, Bob Fink"
            if token.pos_ in MENTIONING or token.i in entities:
                self.add_other(cast, token, names, entities.get(token.i))

    def add_other(
        self, cast: Cast, token: Token, names: Sequence[Phrase], entity: Phrase | None
    ) -> None:
        """Keep the pronoun, description or other name at the token, if there is one.

        `entity` is what the pipeline labels from this token on.
        """
        if is_pronoun(token):
            cast.add([token], pronoun(cast, token))
        elif self.describes(token):
            cast.add([token], description(cast, token, names))
        elif entity is not None and entity.root.i not in cast.at:
            self.add_named(cast, entity, entity.label_, names)
        elif self.may_be_holder(token):
            cast.add([token], named(cast, cast.doc[token.i : token.i + 1], "HOLDER"))

    def add_named(
        self, cast: Cast, name: Phrase, label: str, names: Sequence[Phrase]
    ) -> None:
        """Keep a body by its name, with the nouns beside it: "the airline Elbe Air"."""
        label = {"NORP": "NORP", "PERSON": "ORG"}.get(name.label_, label)
        reading = named(cast, name, label)
        others = [other for other in names if other.start != name.start]
        beside = titles(name)
        sides = [s for t in (reading.head, *beside) for s in affiliations(t, others)]
        cast.add(
            [*name, *apposed_noun(name.root)],
            replace(
                reading,
                affiliations=tuple(sides),
                titles=tuple(beside),
            ),
        )

    def may_be_holder(self, token: Token) -> bool:
        """Whether a word that the pipeline calls no name is a surname all the same."""
        if token.pos_ != "PROPN" or token.ent_type_ or token.dep_ in QUALIFIERS:
            return False
        return self.lists.holders.is_surname(token.text)

    def describes(self, token: Token) -> bool:
        """Whether the token heads a phrase for someone who acts for a party."""
        if token.pos_ not in {"NOUN", "PROPN"}:
            return token.pos_ == "NUM" and left_phrase(token).text.lower() in COUNTED
        if token.dep_ in {"compound", "amod"} and token.head.pos_ in {"NOUN", "PROPN"}:
            return False
        if any(t.tag_ in {"WDT", "WP$"} for t in token.children):
            return False
        words = left_phrase(token).text
        return self.lists.roles.find(words) is not None or self.takes_up(words)

    def takes_up(self, words: str) -> bool:
        """Whether the words may take up a body: "the *carrier*", "the *island*"."""
        said = words.lower().split()
        first, last = said[0], said[-1]
        describes = self.lists.bodies.is_noun(last) or last in self.lists.actors.nouns
        return first in DEFINITE and describes


def is_epithet(name: Phrase, inside: set[int]) -> bool:
    """Whether the name only qualifies a person's title: "*German* Chancellor …"."""
    root = name.root
    return root.i in inside and root.dep_ in {"amod", "compound", "nmod"}


def apposed_noun(root: Token) -> list[Token]:
    """The noun that the name stands behind: "the *watchdog*, the Elbe Agency"."""
    head = root.head
    return [head] if root.dep_ == "appos" and head.pos_ == "NOUN" else []
