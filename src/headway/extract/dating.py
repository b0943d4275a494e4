"""Which time expression dates a clause."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.clauses import clause_verb
from headway.extract.tenses import stands_before_noun, verb_of
from headway.lexicon.classes import word_class
from headway.lexicon.timewords import WEEKDAYS
from headway.model.reading import TimeReading, TimeRole

__all__ = ["is_at_talks", "time_of"]

AT = {"at", "during", "after", "in"}
KNOWN = {"the", "this", "that", "their", "his", "her"}


def time_of(token: Token, times: Sequence[TimeReading]) -> TimeReading | None:
    """The time expression that belongs to the clause of the token; None if none does.

    Within the words that hang on the clause's verb the nearest decides; an expression
    inside another clause below it is left to that clause. A clause with no time of its
    own shares that of the clause that it is joined to or told with.
    """
    here = token.sent.start_char, token.sent.end_char
    near = [time for time in times if here[0] <= time.span.start < here[1]]
    verb: Token | None = clause_verb(token)
    while near and verb is not None:
        mine = [
            (abs(time.span.start - token.idx), time)
            for time in near
            if ends_before_when(time, verb)
            or (belongs(token.doc, time, verb, token) and dates(time, verb))
        ]
        if mine:
            return min(mine, key=lambda pair: pair[0])[1]
        verb = shared_with(verb)
    return None


def dates(time: TimeReading, verb: Token) -> bool:
    """Whether the expression says when the deed is done, not until when or how long.

    What "has been *frozen* since 2014" was frozen then.
    """
    if time.role is TimeRole.START:
        return verb.tag_ == "VBN" and verb.dep_ != "aux" and is_lasting(verb)
    return time.role is TimeRole.DATE


def is_lasting(verb: Token) -> bool:
    """Whether a participle tells of a state that was brought about."""
    words = {t.lower_ for t in verb.children}
    return bool(words & {"been", "is", "was", "are"}) or verb.dep_ in {"acl", "amod"}


def shared_with(verb: Token) -> Token | None:
    """The verb whose time a clause shares: joined to it, or told together with it.

    "Arland said on Monday that it would leave, *accusing* Borland of a breach."
    """
    head = verb.head
    match verb.dep_:
        case "conj" | "xcomp":
            return head if head.pos_ in {"VERB", "AUX"} else None
        case "advcl":
            marks = {t.lower_ for t in verb.children if t.dep_ in {"mark", "advmod"}}
            return head if not marks & word_class("other-times") else None
        case "acl" if verb.tag_ == "VBG":
            return clause_verb(head)
        case _:
            return None


def ends_before_when(time: TimeReading, verb: Token) -> bool:
    """Whether the expression says when: "last October, *when they expelled* …"."""
    whens = [t for t in verb.children if t.lower_ == "when"]
    return any(0 <= t.idx - time.span.end <= 2 for t in whens)


def belongs(doc: Doc, time: TimeReading, verb: Token, token: Token) -> bool:
    """Whether the expression hangs on the verb, or on the trigger itself."""
    tokens = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if tokens is None or qualifies_other(tokens, token):
        return False
    dated = verb_of(tokens)
    if dated == verb:
        return True
    return dated == clause_verb(tokens.root) and is_inside(tokens.root, token)


def qualifies_other(phrase: Phrase, trigger: Token) -> bool:
    """Whether the expression is that of another noun: "before *April* elections".

    What happens at "*Monday's* talks" or a "*Monday* meeting" happens on Monday.
    """
    near = phrase.root.dep_ == "poss" or any(t.text in WEEKDAYS for t in phrase)
    return stands_before_noun(phrase) and not near and phrase.root.head != trigger


def is_inside(word: Token, trigger: Token) -> bool:
    """Whether the word hangs on the trigger, in no clause of its own."""
    for step in word.ancestors:
        if step == trigger:
            return True
        if step.dep_ in {"relcl", "ccomp"}:
            return False
    return False


def is_at_talks(token: Token) -> bool:
    """Whether the sentence sets the deed at talks that are known: "at the meeting".

    "At a meeting" begins to tell of talks.
    """
    verb: Token | None = clause_verb(token)
    while verb is not None:
        if any(names_known_talks(t) for t in verb.children):
            return True
        told = verb.dep_ in {"ccomp", "parataxis"} and verb.head.pos_ == "VERB"
        verb = verb.head if told else shared_with(verb)
    return False


def names_known_talks(preposition: Token) -> bool:
    """Whether the preposition leads to talks that have been told of."""
    if preposition.dep_ != "prep" or preposition.lower_ not in AT:
        return False
    behind = [t for t in preposition.subtree if t.lemma_.lower() in word_class("talks")]
    own = [t for t in preposition.children if t.dep_ == "pobj"]
    known = any(t.lower_ in KNOWN for noun in own for t in noun.children)
    return bool(behind) and known
