"""Time expressions, and which of them belongs to a clause."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.clauses import clause_verb
from headway.lexicon.classes import word_class
from headway.lexicon.times import TimeEntry
from headway.model.reading import Tense, TimeReading
from headway.model.span import Span

__all__ = ["find_times", "time_of"]

AHEAD = {"will", "would", "shall", "'ll", "’ll"}
FINITE = {"VBD", "VBZ", "VBP"}
COMING = {"next", "coming", "tomorrow"}
FEW = 3  # tokens
DATING = {"on", "late", "early"}  # words between the verb and the day
QUALIFYING = {"compound", "nmod", "poss", "nummod", "amod"}


def find_times(doc: Doc, entries: Sequence[TimeEntry]) -> tuple[TimeReading, ...]:
    """The time expressions of the text, in order; where two overlap, the longer."""
    text = doc.text  # made anew at each asking
    starts = [start_of(sentence) for sentence in doc.sents]
    found = {
        Span(match.start(), match.end())
        for entry in entries
        for match in matches(entry, text, starts)
    }
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return tuple(TimeReading(span=s, tense=tense_at(doc, s)) for s in sorted(kept))


def matches(
    entry: TimeEntry, text: str, starts: Sequence[int]
) -> Iterator[re.Match[str]]:
    """Where the entry stands in the text; with a capital where a sentence starts."""
    yield from entry.pattern.finditer(text)
    opening = (entry.opening.match(text, start) for start in starts)
    yield from (match for match in opening if match is not None)


def start_of(sentence: Phrase) -> int:
    """Where the first word of a sentence stands, behind a mark that opens it."""
    words = [t.idx for t in sentence[:FEW] if t.is_alpha or t.like_num]
    return words[0] if words else sentence.start_char


def tense_at(doc: Doc, span: Span) -> Tense:
    """On which side of the day of the report the clause around the span lies."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return Tense.UNKNOWN
    verb = verb_of(tokens)
    if stands_before_noun(tokens):
        return Tense.UNKNOWN
    if tokens[0].lower_ in COMING:
        return Tense.FUTURE
    words = {t.lower_ for t in verb.children if t.dep_ == "aux"}
    own = {verb.lower_} if verb.tag_ == "VBN" else set()
    above = {verb.head.lower_} if verb.dep_ == "xcomp" else set()
    if (
        words & AHEAD
        or (verb.tag_ == "VB" and "to" in words)
        or (own | above) & word_class("plans")
    ):
        return Tense.FUTURE
    if verb.tag_ in {"VBD", "VBN"} or words & {"had", "has", "have", "did", "was"}:
        return Tense.PAST
    return Tense.UNKNOWN


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


def time_of(token: Token, times: Sequence[TimeReading]) -> TimeReading | None:
    """The time expression that belongs to the clause of the token; None if none does.

    Within the words that hang on the clause's verb the nearest decides; an expression
    inside another clause below it is left to that clause. A clause with no time of its
    own shares that of the clause that it is joined to.
    """
    here = token.sent.start_char, token.sent.end_char
    near = [time for time in times if here[0] <= time.span.start < here[1]]
    verb = clause_verb(token)
    while near:
        mine = [
            (abs(time.span.start - token.idx), time)
            for time in near
            if belongs(token.doc, time, verb, token) or ends_before_when(time, verb)
        ]
        if mine:
            return min(mine, key=lambda pair: pair[0])[1]
        if verb.dep_ not in {"conj", "xcomp"} or verb.head.pos_ not in {"VERB", "AUX"}:
            return None
        verb = verb.head
    return None


def ends_before_when(time: TimeReading, verb: Token) -> bool:
    """Whether the expression says when: "last October, *when they expelled* …"."""
    whens = [t for t in verb.children if t.lower_ == "when"]
    return any(0 <= t.idx - time.span.end <= 2 for t in whens)


def belongs(doc: Doc, time: TimeReading, verb: Token, token: Token) -> bool:
    """Whether the expression hangs on the verb, or on the trigger itself."""
    tokens = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if tokens is None:
        return False
    dated = verb_of(tokens)
    if dated == verb:
        return True
    return dated == clause_verb(tokens.root) and is_inside(tokens.root, token)


def is_inside(word: Token, trigger: Token) -> bool:
    """Whether the word hangs on the trigger, in no clause of its own."""
    for step in word.ancestors:
        if step == trigger:
            return True
        if step.dep_ in {"relcl", "ccomp"}:
            return False
    return False
