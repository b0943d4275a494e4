"""Persons: their names, wherever they stand, and the titles beside them."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.allegiance import allegiances
from headway.extract.cast import Cast
from headway.extract.evidence import span_of
from headway.extract.phrases import (
    QUALIFIERS,
    affiliations,
    is_subject,
    shared_titles,
    titles,
    tokens_of,
)
from headway.lexicon.classes import word_class
from headway.model.reading import Form, MentionReading
from headway.model.span import Span

__all__ = ["add_person", "persons", "titled"]

LONG = 5  # letters: "Jing" and "Ming" are names
SMALL = {"DET", "PRON", "CCONJ", "SCONJ"}


def titled(cast: Cast) -> set[int]:
    """The indices of the tokens in persons' names and titles."""
    spans = [m.span for m in cast.readings if m.label == "PERSON"]
    return {t.i for span in spans for t in tokens_of(cast.doc, span)}


def persons(doc: Doc, names: Sequence[Phrase]) -> list[Phrase]:
    """The names that are labelled as persons', and their surnames wherever they stand.

    The pipeline labels "Ann Other" and may miss the "Other" of a later sentence; and a
    blank line may be labelled that is nobody's name.
    """
    found = (trimmed(whole(ent)) for ent in doc.ents if ent.label_ == "PERSON")
    labelled = [person for person in found if person.text.strip()]
    surnames = {surname(ent).text for ent in labelled if len(ent) > 1}
    taken = {t.i for phrase in (*labelled, *names) for t in phrase}
    ends = {ent[-1].text for ent in labelled if len(ent) > 1}
    last = (token for token in doc if token.text in ends and not joined(token))
    words = [word for word in map(word_until, last) if word.text in surnames]
    bare = [
        word
        for word in words
        if not taken & {t.i for t in word}
        and word.root.pos_ == "PROPN"
        and word.root.dep_ not in QUALIFIERS - {"poss"}
    ]
    return [*labelled, *bare]


def joined(token: Token) -> bool:
    """Whether the next token belongs to the same word."""
    if token.whitespace_ or token.i + 1 == len(token.doc):
        return False
    hyphens = {"-", "–"}
    return token.text in hyphens or token.nbor(1).text in hyphens


def surname(person: Phrase) -> Phrase:
    """The last word of a name, with what a hyphen joins to it."""
    return word_until(person[-1], person.start)


def word_until(last: Token, first: int = 0) -> Phrase:
    """The word that ends here, with what a hyphen joins to it: "Smith-Jones" is one.

    It does not begin before the token `first`.
    """
    start = last.i
    while start > first and joined(last.doc[start - 1]):
        start -= 1
    return last.doc[start : last.i + 1]


def whole(person: Phrase) -> Phrase:
    """The name with the surname behind it, where only a part of it is labelled."""
    root, head = person.root, person.root.head
    behind = root.dep_ == "compound" and head.i == person.end and head.pos_ == "PROPN"
    return person.doc[person.start : head.i + 1] if behind else person


def trimmed(person: Phrase) -> Phrase:
    """The name without the words around it that the pipeline took for parts of it.

    "*Even* Ann Other", "*Removing* Other", "Other *Calls Elbonia*"; nothing is left of
    what holds no name.
    """
    owners = [token.i for token in person[:-1] if token.tag_ == "POS"]
    start = max([person.start, *(owner + 1 for owner in owners)])  # "Elbonia's *Other*"
    kept = [token for token in person.doc[start : person.end] if not is_small(token)]
    first = kept[0].i if kept else person.end
    tells = (t.i for t in person if t.i > first and t.lower_ in headline_verbs())
    return person.doc[first : next(tells, person.end)]


def is_small(token: Token) -> bool:
    """Whether the word is none of a name."""
    if len(token) > LONG and token.lower_.endswith("ing"):
        return True
    return token.lower_ in word_class("before-name") or token.pos_ in SMALL


@cache
def headline_verbs() -> frozenset[str]:
    """The verbs by which a headline goes on behind a name: "calls", "says"."""
    return frozenset(f"{verb}s" for verb in word_class("acting"))


def sides(
    person: Phrase, held: Sequence[Span], names: Sequence[Phrase]
) -> tuple[Span, ...]:
    """The names that say whom the person acts for: in the titles, then elsewhere."""
    found = [s for title in held for s in affiliations(title, names)]
    return tuple(dict.fromkeys([*found, *allegiances(person, names)]))


def add_person(cast: Cast, person: Phrase, names: Sequence[Phrase]) -> None:
    """Keep a person, with the phrases beside the name that say who that is.

    In "the envoy, Ann Other," both "envoy" and "Other" head the one mention.
    """
    root = person.root
    beside = titles(person)
    held = (*beside, *shared_titles(person))
    whole = [span_of(root.doc[person.start], root.doc[person.end - 1]), *beside]
    apposed = [root.head] if root.dep_ == "appos" and root.head.pos_ == "NOUN" else []
    reading = MentionReading(
        span=Span(min(s.start for s in whole), max(s.end for s in whole)),
        head=whole[0],
        form=Form.NAME,
        label="PERSON",
        titles=held,
        affiliations=sides(person, held, names),
        sentence=cast.sentences[root.i],
        subject=is_subject(apposed[0] if apposed else root),
    )
    cast.add([*person, *apposed], reading)
