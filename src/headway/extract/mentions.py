"""Noun phrases and pronouns that may name an actor."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.acronyms import short_forms
from headway.extract.bodies import named_bodies
from headway.extract.bound import bind
from headway.extract.cast import Cast
from headway.extract.evidence import span_of
from headway.extract.known import NameFinder
from headway.extract.persons import add_person, persons, titled
from headway.extract.phrases import (
    QUALIFIERS,
    affiliations,
    described_phrase,
    is_acting,
    is_subject,
    left_phrase,
    titles,
)
from headway.extract.where import names_event, stands_as_place
from headway.lexicon.actors import bare_title, singular
from headway.lexicon.classes import word_class
from headway.lexicon.knowledge import Knowledge
from headway.model.reading import Form, MentionReading

__all__ = ["MentionFinder"]

NAMED = {"ORG", "GPE", "NORP", "LOC"}  # persons are found before
GENDERS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
GENDERS |= {"himself": "he", "herself": "she"}
PLURALS = {"they", "them", "their", "themselves", "we", "us", "our", "both", "neither"}
SINGULARS = {"i", "me", "my", "it", "its", "itself", "you", "your"}
PRONOUNS = GENDERS.keys() | PLURALS | SINGULARS


DATELINE = re.compile(
    r"(?:,\s*[A-Z][\w.]+)?(?:,?\s*[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s*\d{4})?)?"
    r"\s*(?:\([\w /]+\))?\s*(?:--|[-–—])\s"
)


MISTAKEN = {"GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"}  # for a person's name
SEVERAL = {"pair", "duo", "trio"}
ONE = ("an", "er", "ek", "at", "ot", "li", "qi", "ni", "ti")  # not "French", "Chinese"


class MentionFinder:
    """Finds mentions by the actor lexicon, the entity labels and the role words."""

    def __init__(self, nlp: Language, lists: Knowledge) -> None:
        self.actors = lists.actors
        self.roles = lists.roles
        self.holders = lists.holders
        self.nouns = lists.bodies
        self.genders = lists.genders
        self.places = lists.places
        self.describing = lists.actors.nouns
        self.known = NameFinder(nlp, lists.actors.surfaces())

    def find(self, doc: Doc) -> Cast:
        """All mentions of the report: persons first, then known names, then others."""
        sentences = {t.i: n for n, sent in enumerate(doc.sents) for t in sent}
        cast = Cast(doc=doc, sentences=sentences)
        names = self.known_names(doc)
        unknown = named_bodies(doc, names, self.nouns)
        short = short_forms(doc.text)
        titled_places = [
            ent
            for ent in doc.ents
            if ent.label_ in MISTAKEN
            and not {t.i for t in ent} & {t.i for name in names for t in name}
            and self.is_titled(ent)
        ]
        doubtful = [*unknown, *titled_places]
        called = [p for p in map(self.as_person, doubtful) if p is not None]
        unknown = [name for name in unknown if self.as_person(name) is None]
        bodies = [*names, *unknown]
        for person in [*called, *self.persons(doc, names, unknown, short)]:
            add_person(cast, person, bodies)
        inside = titled(cast)
        for name in names:
            if name.root.i in cast.at or is_epithet(name, inside):
                continue
            if self.is_one_of_them(name):
                cast.add(list(name), description(cast, name.root, names))
            else:
                cast.add(list(name), named(cast, name, "GPE"))
        for name in unknown:
            if name.root.i not in cast.at:
                self.add_named(cast, name, "ORG", bodies)
        entities = {ent.start: ent for ent in doc.ents if ent.label_ in NAMED}
        for token in doc:
            if token.text in short:
                cast.shorten(
                    token,
                    short[token.text],
                    named(cast, doc[token.i : token.i + 1], "ORG"),
                )
            entity = entities.get(token.i)
            owns = token.tag_ == "PRP$"  # "*her* counterpart, Bob Fink"
            if token.i not in cast.at and (owns or token.i not in inside):
                self.add_other(cast, token, bodies, entity)
        bind(cast)
        return cast

    def known_names(self, doc: Doc) -> list[Phrase]:
        """Names of the lexicon that stand in the text, the longest where they overlap.

        A name within a longer name of someone else ("Jordan" in "Michael Jordan") is
        none, unless it qualifies the head of it ("Russian" in "Russian Foreign
        Ministry").
        """
        found = self.known.find(doc)
        around = {t.i: ent for ent in doc.ents for t in ent}
        people = [e for e in doc.ents if e.label_ == "PERSON" and len(e) > 1]
        surnames = {person[-1].text for person in people}
        return [
            name
            for name in found
            if name.text not in surnames
            and stands_alone(name, around.get(name.start), self.is_town(name))
            and not self.is_longer(name)
        ]

    def is_one_of_them(self, name: Phrase) -> bool:
        """Whether the words mean a person: "the *Austrian* left", "a *Democrat*"."""
        root = name.root
        if len(name) > 1 or root.dep_ in QUALIFIERS or root.tag_ in {"NNPS", "NNS"}:
            return False
        entries = self.actors.find(name.text)
        peoples = any(name.text in entry.demonyms for entry in entries)
        left = left_phrase(root)
        return (
            peoples and name.text.endswith(ONE) and left[0].lower_ in {"a", "an", "the"}
        )

    def is_town(self, name: Phrase) -> bool:
        """Whether the name is a town's, of a party that may be meant by it."""
        entries = self.actors.find(name.text)
        return any(name.text in entry.capitals for entry in entries)

    def is_longer(self, name: Phrase) -> bool:
        """Whether a capital word before it makes it another's name: "*Social*
        Democrats"."""
        if name.root.tag_ != "NNPS" or name.start <= name.root.sent.start:
            return False
        before = name.doc[name.start - 1]
        own = before.is_title and before.pos_ in {"ADJ", "PROPN"}
        return own and not self.actors.find(before.text) and before.ent_type_ != "GPE"

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

    def persons(
        self,
        doc: Doc,
        names: Sequence[Phrase],
        bodies: Sequence[Phrase],
        short: Container[str],
    ) -> list[Phrase]:
        """The persons of the text; none that a list or its form calls something else.

        "Niger" alone is the state, whatever the pipeline labels it.
        """
        found = persons(doc, names)
        full = (person for person in found if len(person) > 1)
        surnames = {person[-1].text for person in full if not self.is_placed(person)}
        taken = {t.i for body in bodies for t in body}
        exact = {n.end for n in names if n.text not in surnames}
        known = {n.end: n.start for n in names}
        return [
            person
            for person in found
            if not taken & {t.i for t in person}
            and doc[bare_start(person) : person.end].text not in short
            and not (
                person.end in exact
                and known[person.end] <= bare_start(person)
                and not self.is_titled(person)
            )
            and (person.text in surnames or not self.is_placed(person))
            and not self.is_body(person)
            and not self.is_role(person)
        ]

    def as_person(self, name: Phrase) -> Phrase | None:
        """The person's name in what the pipeline calls a body; None: it is a body.

        "Ministers *Ann Other*", "UN envoy *Staffan de Mistura*".
        """
        person = name[1:] if self.is_office(name[0]) and len(name) > 1 else name
        words = person.text.split()
        if self.nouns.names_body(words[-1].lower()) or not 1 < len(words) < 5:
            return None
        called = [bare_title(t.of(name.doc.text)).split()[-1] for t in titles(person)]
        told = len(person) < len(name) or any(map(self.is_title, called))
        known = bool(self.holders.named(person.text))
        given = len(words) < 4 and self.genders.of_name(person.text) is not None
        return person if told or known or given else None

    def is_office(self, token: Token) -> bool:
        """Whether the word is a person's title: "Ministers"."""
        return self.is_title(token.text)

    def is_title(self, words: str) -> bool:
        """Whether the words are a person's title."""
        found = (self.roles.find(words), self.roles.find(singular(words.lower())))
        return any(role and role.kind in {"office", "outsider"} for role in found)

    def is_placed(self, name: Phrase) -> bool:
        """Whether it ends in a place's name and no given name or title begins it.

        "*Donetsk and Luhansk*" is nobody's name; "Jack London" is.
        """
        given = self.genders.of_name(name.text) or self.holders.named(name.text)
        place = self.places.find(name[-1].text) or self.places.find(name.text)
        known = place is not None or name[-1].lower_ in word_class("american")
        return known and not given and not self.is_titled(name)

    def is_titled(self, person: Phrase) -> bool:
        """Whether a title stands beside the name: "Mr.", not "northern"."""
        called = [bare_title(t.of(person.doc.text)).split()[-1] for t in titles(person)]
        return any(map(self.is_title, called)) or bool(self.genders.of_titles(called))

    def is_role(self, name: Phrase) -> bool:
        """Whether it ends in a title, and no given name begins it: "Elbe Secretary"."""
        given = self.genders.of_name(name.text) is not None
        return self.is_title(name[-1].text) and not given

    def is_body(self, name: Phrase) -> bool:
        """Whether the nouns beside a name call it a body: "the union, *Elbe*"."""
        heads = [bare_title(t.of(name.doc.text)).split()[-1] for t in titles(name)]
        return bool(heads) and all(map(self.calls_body, heads))

    def calls_body(self, noun: str) -> bool:
        """Whether the noun is one for bodies, and no person's title."""
        role = self.roles.find(noun)
        body = role is None or role.kind == "body"
        return body and self.nouns.names_body(noun.lower())

    def may_be_holder(self, token: Token) -> bool:
        """Whether a word that the pipeline calls no name is a surname all the same."""
        if token.pos_ != "PROPN" or token.ent_type_ or token.dep_ in QUALIFIERS:
            return False
        return self.holders.is_surname(token.text)

    def describes(self, token: Token) -> bool:
        """Whether the token heads a phrase for someone who acts for a party."""
        if token.pos_ not in {"NOUN", "PROPN"}:
            several = {"the two", "all three", "all four", "the three"}
            return token.pos_ == "NUM" and left_phrase(token).text.lower() in several
        if token.dep_ in {"compound", "amod"} and token.head.pos_ in {"NOUN", "PROPN"}:
            return False
        if any(t.tag_ in {"WDT", "WP$"} for t in token.children):
            return False
        words = left_phrase(token).text
        return self.roles.find(words) is not None or self.takes_up(words)

    def takes_up(self, words: str) -> bool:
        """Whether the words may take up a body: "the *carrier*", "the *island*"."""
        said = words.lower().split()
        first, last = said[0], said[-1]
        definite = first in {"the", "this", "that", "these", "those", "both"}
        return definite and (self.nouns.is_noun(last) or last in self.describing)


def bare_start(name: Phrase) -> int:
    """Where the name begins behind an article."""
    first = name[0].lower_ in {"the", "a", "an"} and len(name) > 1
    return name.start + first


def is_epithet(name: Phrase, inside: set[int]) -> bool:
    """Whether the name only qualifies a person's title: "*German* Chancellor …"."""
    root = name.root
    return root.i in inside and root.dep_ in {"amod", "compound", "nmod"}


def apposed_noun(root: Token) -> list[Token]:
    """The noun that the name stands behind: "the *watchdog*, the Elbe Agency"."""
    head = root.head
    return [head] if root.dep_ == "appos" and head.pos_ == "NOUN" else []


def is_empty(token: Token) -> bool:
    """Whether "it" names nobody: "*it* is a good sign that they met", "denied *it*"."""
    later = {"ccomp", "acl", "xcomp", "advcl"}
    verb = token.head
    if token.dep_ == "dobj" and verb.lemma_.lower() in word_class("disown"):
        return token.lower_ == "it"
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


def stands_alone(name: Phrase, entity: Phrase | None, town: bool) -> bool:
    """Whether a known name is a name of its own within the entity around it.

    A town in a longer name is none: "the *Washington* Post".
    """
    if entity is None or len(entity) <= len(name) or entity.label_ in {"GPE", "NORP"}:
        return True
    if any(token.text == "," for token in entity):  # a list that was taken for a name
        return True
    if entity.label_ in {"PERSON", "PRODUCT", "FAC"} or town:
        return False
    if name.root.dep_ in QUALIFIERS:
        return True
    before = name.start - 1  # the "National" of another "Security Council"
    longer = before >= entity.start and name.doc[before].pos_ == "PROPN"
    return name.root == entity.root and not longer


def heads_dateline(phrase: Phrase) -> bool:
    """Whether a line begins with the name and tells when and by whom it was filed."""
    text = phrase.doc.text
    before = text[: phrase.start_char].rsplit("\n", 1)[-1]
    return not before.strip() and DATELINE.match(text, phrase.end_char) is not None


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
        acts=is_acting(root),
        place=stands_as_place(root),
        modifier=root.dep_ in QUALIFIERS and root.head.pos_ in {"NOUN", "PROPN"},
        event=names_event(root),
        dated=heads_dateline(phrase),
    )


def description(cast: Cast, token: Token, names: Sequence[Phrase]) -> MentionReading:
    """A noun phrase such as "the Russian diplomat"."""
    left, whole = left_phrase(token), described_phrase(token)
    return MentionReading(
        span=span_of(whole[0], whole[-1]),
        head=span_of(token, token),
        form=Form.DESCRIPTION,
        plural=token.tag_ in {"NNS", "NNPS", "CD"} or token.lower_ in SEVERAL,
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
