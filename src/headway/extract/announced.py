"""Whether a clause tells what has come about, what is announced, or neither."""

from collections.abc import Iterator

from spacy.tokens import Token

from headway.extract.clauses import auxiliaries, clause_verb, is_negated
from headway.extract.mood import Mood, mood_of
from headway.lexicon.channels import ChannelLexicon
from headway.lexicon.classes import word_class
from headway.model.kinds import MoveStatus

__all__ = ["announced"]

BEHIND = {"after", "since", "by", "with", "following", "upon"}  # it has come about
AHEAD = {"before", "ahead", "until"}


def announced(token: Token, lexicon: ChannelLexicon) -> MoveStatus | None:
    """Actual or planned; None where it is denied, wished for, feared or only possible.

    "Has closed" is actual, "will close" and "agreed to close" are planned, "threatened
    to close", "may close" and "did not close" tell nothing.
    """
    above = set(governors(token))
    if is_negated(token) or any(is_negated(t) for t in above):
        return None
    over = {t.lemma_.lower() for t in above}
    if over & (lexicon.wishes | word_class("disown")):
        return None
    if token.pos_ == "NOUN":
        return of_noun(token, over, lexicon)
    return of_verb(token, bool(over & lexicon.plans))


def governors(token: Token) -> Iterator[Token]:
    """The words whose object or complement the token is: "*vowed* to close"."""
    step = token
    while step.head != step and step.dep_ != "ROOT":
        told = step.dep_ in {"xcomp", "ccomp", "acl", "pcomp", "acomp", "attr"}
        held = step.dep_ in {"dobj", "pobj", "prep", "nsubjpass", "conj", "compound"}
        if step.dep_ in {"relcl", "advcl", "parataxis"} or not (told or held):
            return
        step = step.head
        if step.pos_ not in {"ADP", "SCONJ"}:
            yield step


def of_verb(token: Token, plans: bool) -> MoveStatus | None:
    """The status of what a verb or adjective tells; `plans`: a plan governs it."""
    verb = clause_verb(token)
    if token.dep_ in {"amod", "acl"} and token.tag_ != "VB":
        return MoveStatus.ACTUAL if token.tag_ != "VBG" else None
    match mood_of(token):
        case Mood.ACTUAL:
            return MoveStatus.PLANNED if plans and is_bare(verb) else MoveStatus.ACTUAL
        case Mood.FUTURE:
            return MoveStatus.PLANNED
        case Mood.INFINITIVE:
            return MoveStatus.PLANNED if plans else None
        case Mood.MODAL:
            would = any(t.lower_ == "would" for t in auxiliaries(verb))
            told = would and verb.dep_ == "ccomp"
            return MoveStatus.PLANNED if told else None
        case Mood.GERUND:
            done = verb.dep_ == "advcl" or verb.head.lower_ in BEHIND
            return MoveStatus.ACTUAL if done else None
        case _:
            return None


def is_bare(verb: Token) -> bool:
    """Whether a clause asks for something: "ordered that it *close*"."""
    return verb.tag_ == "VB" and verb.dep_ == "ccomp"


def of_noun(token: Token, over: set[str], lexicon: ChannelLexicon) -> MoveStatus | None:
    """The status of what a noun tells: "ordered *the closure*" is a plan."""
    described = {t.lower_ for t in token.children if t.dep_ in {"amod", "compound"}}
    prepositions = {t.lower_ for t in token.ancestors if t.pos_ == "ADP"}
    if described & word_class("ahead") or prepositions & AHEAD:
        return MoveStatus.PLANNED
    open_mood = mood_of(token) in {Mood.MODAL, Mood.CONDITION, Mood.INFINITIVE}
    if over & lexicon.plans:
        return MoveStatus.PLANNED
    if token.dep_ == "nsubj":  # "*the closure* will hurt": it has come about
        return MoveStatus.ACTUAL
    if mood_of(token) is Mood.FUTURE:
        return MoveStatus.PLANNED
    return None if open_mood else MoveStatus.ACTUAL
