"""Noun phrases and pronouns that may name an actor."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.cast import Cast
from headway.extract.evidence import span_of
from headway.extract.known import NameFinder
from headway.extract.persons import add_person, persons, titled
from headway.extract.phrases import (
    QUALIFIERS,
    affiliations,
    described_phrase,
    is_subject,
    left_phrase,
)
from headway.extract.where import stands_as_place
from headway.lexicon.actors import ActorLexicon, RoleLexicon
from headway.lexicon.classes import word_class
from headway.model.reading import Form, MentionReading

__all__ = ["MentionFinder"]

NAMED = {"PERSON", "ORG", "GPE", "NORP", "LOC"}
GENDERS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
PLURALS = {"they", "them", "their", "we", "us", "our", "both"}
SINGULARS = {"i", "me", "my", "it", "its"}
PRONOUNS = GENDERS.keys() | PLURALS | SINGULARS


class MentionFinder:
    """Finds mentions by the actor lexicon, the entity labels and the role words."""

    def __init__(self, nlp: Language, actors: ActorLexicon, roles: RoleLexicon) -> None:
        self.roles = roles
        self.known = NameFinder(nlp, actors.surfaces())

    def find(self, doc: Doc) -> Cast:
        """All mentions of the report: persons first, then known names, then others."""
        sentences = {t.i: n for n, sent in enumerate(doc.sents) for t in sent}
        cast = Cast(doc=doc, sentences=sentences)
        names = self.known_names(doc)
        for person in persons(doc, names):
            add_person(cast, person, names)
        for name in names:
            if name.root.i not in cast.at:
                cast.add(list(name), named(cast, name, "GPE"))
        entities = {ent.start: ent for ent in doc.ents if ent.label_ in NAMED}
        inside = titled(cast)
        for token in doc:
            if token.i not in cast.at and token.i not in inside:
                self.add_other(cast, token, names, entities.get(token.i))
        return cast

    def known_names(self, doc: Doc) -> list[Phrase]:
        """Names of the lexicon that stand in the text, the longest where they overlap.

        A name within a longer name of someone else ("Jordan" in "Michael Jordan") is
        none, unless it qualifies the head of it ("Russian" in "Russian Foreign
        Ministry").
        """
        found = self.known.find(doc)
        around = {t.i: ent for ent in doc.ents for t in ent}
        return [name for name in found if stands_alone(name, around.get(name.start))]

    def add_other(
        self, cast: Cast, token: Token, names: Sequence[Phrase], entity: Phrase | None
    ) -> None:
        """Keep the pronoun, description or other name at the token, if there is one.

        `entity` is what the pipeline labels from this token on.
        """
        if token.lower_ in PRONOUNS and token.pos_ == "PRON" and not is_empty(token):
            cast.add([token], pronoun(cast, token))
        elif self.describes(token):
            cast.add([token], description(cast, token, names))
        elif entity is not None and entity.root.i not in cast.at:
            name = named(cast, entity, entity.label_)
            cast.add(
                list(entity), replace(name, affiliations=affiliations(name.head, names))
            )

    def describes(self, token: Token) -> bool:
        """Whether the token heads a phrase for someone who acts for a party."""
        if token.pos_ not in {"NOUN", "PROPN"}:
            return token.pos_ == "NUM" and left_phrase(token).text.lower() == "the two"
        if token.dep_ in {"compound", "amod"} and token.head.pos_ in {"NOUN", "PROPN"}:
            return False
        if any(t.tag_ in {"WDT", "WP$"} for t in token.children):
            return False
        return self.roles.find(left_phrase(token).text) is not None


def is_empty(token: Token) -> bool:
    """Whether "it" names nobody: "*it* is a good sign that they met"."""
    later = {"ccomp", "acl", "xcomp", "advcl"}
    verb = token.head
    if token.lower_ != "it" or verb.lemma_ != "be":
        return False
    judged = [
        t
        for t in verb.children
        if t.dep_ in {"attr", "acomp"} and t.lower_ not in word_class("disposed")
    ]
    return bool(judged) and any(
        t.dep_ in later for word in (verb, *judged) for t in word.children
    )


def stands_alone(name: Phrase, entity: Phrase | None) -> bool:
    """Whether a known name is a name of its own within the entity around it."""
    if entity is None or len(entity) <= len(name) or entity.label_ in {"GPE", "NORP"}:
        return True
    if entity.label_ == "PERSON":
        return False
    if name.root.dep_ in QUALIFIERS:
        return True
    before = name.start - 1  # the "National" of another "Security Council"
    longer = before >= entity.start and name.doc[before].pos_ == "PROPN"
    return name.root == entity.root and not longer


def named(cast: Cast, phrase: Phrase, label: str) -> MentionReading:
    """A state, organisation or group by its name."""
    root = phrase.root
    first = phrase[1] if phrase[0].lower_ == "the" and len(phrase) > 1 else phrase[0]
    last = phrase[-2] if phrase[-1].tag_ == "POS" and len(phrase) > 1 else phrase[-1]
    return MentionReading(
        span=span_of(phrase[0], last),
        head=span_of(first, last),
        form=Form.NAME,
        label=label,
        plural=root.tag_ in {"NNPS", "NNS"},
        sentence=cast.sentences[root.i],
        subject=is_subject(root),
        place=stands_as_place(root),
        modifier=root.dep_ in QUALIFIERS and root.head.pos_ in {"NOUN", "PROPN"},
    )


def description(cast: Cast, token: Token, names: Sequence[Phrase]) -> MentionReading:
    """A noun phrase such as "the Russian diplomat"."""
    left, whole = left_phrase(token), described_phrase(token)
    return MentionReading(
        span=span_of(whole[0], whole[-1]),
        head=span_of(token, token),
        form=Form.DESCRIPTION,
        plural=token.tag_ in {"NNS", "NNPS", "CD"},
        titles=(span_of(left[0], left[-1]),),
        affiliations=affiliations(span_of(whole[0], whole[-1]), names),
        sentence=cast.sentences[token.i],
        subject=is_subject(token),
        modifier=token.dep_ in QUALIFIERS,
    )


def pronoun(cast: Cast, token: Token) -> MentionReading:
    """A personal pronoun."""
    span = span_of(token, token)
    return MentionReading(
        span=span,
        head=span,
        form=Form.PRONOUN,
        plural=token.lower_ in PLURALS,
        gender=GENDERS.get(token.lower_),
        sentence=cast.sentences[token.i],
        subject=is_subject(token),
        modifier=token.dep_ == "poss",
    )
