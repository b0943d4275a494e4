"""The three forms of a mention as they stand: a name, a description, a pronoun."""

import re
from collections.abc import Sequence

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from headway.extract.cast import Cast
from headway.extract.evidence import span_of
from headway.extract.phrases import (
    QUALIFIERS,
    affiliations,
    described_phrase,
    is_acting,
    is_subject,
    left_phrase,
)
from headway.extract.where import names_event, stands_as_place
from headway.lexicon.classes import word_class
from headway.model.reading import Form, MentionReading

__all__ = ["description", "is_pronoun", "named", "pronoun"]

GENDERS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
GENDERS |= {"himself": "he", "herself": "she"}
PLURALS = {"they", "them", "their", "themselves", "we", "us", "our", "both", "neither"}
SINGULARS = {"i", "me", "my", "it", "its", "itself", "you", "your"}
PRONOUNS = GENDERS.keys() | PLURALS | SINGULARS
SEVERAL = {"pair", "duo", "trio"}
HEADING = 16  # tokens of a dateline behind its town, at most
DATELINE = re.compile(
    r"(?:,\s*[A-Z][\w.]+)?(?:,?\s*[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s*\d{4})?)?"
    r"\s*+(?:\([\w /]+\)\s*+)?(?:--|[-–—])\s"
)


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


def heads_dateline(phrase: Phrase) -> bool:
    """Whether a line begins with the name and tells when and by whom it was filed."""
    doc = phrase.doc
    begins = phrase.start == 0 or "\n" in doc[phrase.start - 1].text
    behind = doc[phrase.end : phrase.end + HEADING].text
    return begins and DATELINE.match(behind) is not None


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


def is_pronoun(token: Token) -> bool:
    """Whether the token is a pronoun that may mean an actor."""
    return token.lower_ in PRONOUNS and token.pos_ == "PRON" and not is_empty(token)


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
