"""On which side of the day of the report a time expression lies."""

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from headway.extract.clauses import clause_verb, shares_auxiliary
from headway.lexicon.classes import word_class
from headway.lexicon.cues import load_cues
from headway.model.reading import Tense

__all__ = ["is_in_past", "stands_before_noun", "tense_of", "verb_of"]

AHEAD = {"will", "would", "shall", "'ll", "’ll", "wo", "ca"}
POSSIBLE = {"can", "could", "may", "might", "must", "should"}
PERFECT = {"had", "has", "have", "did", "was", "were"}
PRESENT = {"is", "are", "'s", "’s", "'re", "’re"}
FINITE = {"VBD", "VBZ", "VBP"}
COMING = {"next", "coming", "tomorrow"}
DATING = {"on", "late", "early"}  # words between the verb and the day
QUALIFYING = {"compound", "nmod", "poss", "nummod", "amod"}


def tense_of(phrase: Phrase) -> Tense:
    """On which side of the day of the report the clause around the phrase lies."""
    if stands_before_noun(phrase):
        return Tense.UNKNOWN
    if phrase[0].lower_ in COMING:
        return Tense.FUTURE
    verb = telling(verb_of(phrase))
    words = {t.lower_ for t in verb.children if t.dep_ in {"aux", "auxpass"}}
    if is_ahead(verb, words):
        return Tense.FUTURE
    told = verb.head if verb.tag_ == "VB" and is_carried_out(verb) else verb
    if told.tag_ in {"VBD", "VBN"} or words & PERFECT:
        return Tense.PAST
    return Tense.UNKNOWN


def is_in_past(token: Token) -> bool:
    """Whether the clause of the token is told in the past: "rejected", "had agreed"."""
    verb = clause_verb(token)
    return verb.tag_ == "VBD" or any(t.lower_ == "had" for t in verb.children)


def telling(verb: Token) -> Token:
    """The verb whose tense tells: it shares its "will", or is told along with it.

    "They *will meet* on Monday and *sign* on Tuesday"; "he *will lead* a delegation
    *visiting* Cresk on Friday".
    """
    if shares_auxiliary(verb):
        return telling(verb.head)
    bare = not any(t.dep_ in {"aux", "auxpass"} for t in verb.children)
    if verb.tag_ == "VBG" and bare and verb.dep_ in {"acl", "advcl", "conj"}:
        above = clause_verb(verb.head)
        return verb if above == verb else telling(above)
    return verb


def is_ahead(verb: Token, words: set[str]) -> bool:
    """Whether the clause tells what is to come, with these auxiliaries."""
    own = {verb.lower_} if verb.tag_ == "VBN" else set()
    above = {verb.head.lower_} if verb.dep_ == "xcomp" else set()
    if (own | above) & word_class("plans"):
        return True
    if words & {"have"} and verb.tag_ == "VBN" and words & POSSIBLE | words & {"would"}:
        return False  # "should have met"
    if verb.tag_ == "VB" and "to" in words and is_carried_out(verb):
        return False
    if words & AHEAD or (verb.tag_ == "VB" and words & ({"to"} | POSSIBLE)):
        return True
    return is_set(verb) or (verb.tag_ == "VBG" and bool(words & PRESENT))


def is_set(verb: Token) -> bool:
    """Whether a present tells of what is set: "the council *meets* on Monday".

    A headline, which bears no full stop, tells so of what has happened.
    """
    present = verb.tag_ in {"VBZ", "VBP"} and verb.lemma_.lower() not in load_cues()
    return present and verb.sent[-1].is_punct


def is_carried_out(verb: Token) -> bool:
    """Whether an infinitive lies at the time of its head: "*flew* home to meet"."""
    if verb.dep_ == "advcl":
        return verb.head.tag_ == "VBD"
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in word_class(
        "carried-out"
    )


def verb_of(phrase: Phrase) -> Token:
    """The verb that the expression dates.

    Straight behind a finite verb it dates that verb, whatever the parse makes of it:
    "*said* on Saturday the ministers would meet".
    """
    first = phrase[0]
    while first.i > 0 and first.nbor(-1).lower_ in DATING:
        first = first.nbor(-1)
    before = first.nbor(-1) if first.i > first.sent.start else None
    if before is not None and before.tag_ in FINITE and before.pos_ == "VERB":
        return before
    return clause_verb(phrase.root)


def stands_before_noun(phrase: Phrase) -> bool:
    """Whether the expression only qualifies a noun: "a *June 12* summit"."""
    root = phrase.root
    return root.dep_ in QUALIFYING and root.head.pos_ in {"NOUN", "PROPN"}
