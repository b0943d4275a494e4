"""Whether a clause tells what is, what is to be, or what might be."""

from enum import StrEnum

from spacy.tokens import Token

from headway.extract.clauses import auxiliaries, clause_verb
from headway.lexicon.classes import word_class

__all__ = ["Mood", "mood_of"]


class Mood(StrEnum):
    """How a clause puts its deed."""

    ACTUAL = "actual"
    FUTURE = "future"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    MODAL = "modal"
    CONDITION = "condition"


def mood_of(token: Token) -> Mood:
    """How the clause of the token puts its deed."""
    verb = clause_verb(token)
    words = {t.lower_ for t in verb.children if t.dep_ in {"mark", "advmod"}}
    words |= {t.lower_ for t in auxiliaries(verb)}
    if words & {"if", "unless", "whether"}:
        return Mood.CONDITION
    if words & {"will", "shall", "'ll", "’ll", "wo"}:
        return Mood.FUTURE
    if words >= {"would", "have"} and verb.tag_ == "VBN" and "if" not in words:
        return Mood.ACTUAL  # hearsay: "would have assured"
    if words & {"would", "could", "may", "might", "should", "can", "must"}:
        return Mood.MODAL
    if verb.tag_ == "VB" and "to" in words:
        carried_out = verb.dep_ == "xcomp" and verb.head.lemma_ in word_class("done")
        return mood_of(verb.head) if carried_out else Mood.INFINITIVE
    if verb.tag_ == "VBG" and not any(t.dep_ == "aux" for t in verb.children):
        return Mood.GERUND
    return Mood.ACTUAL
