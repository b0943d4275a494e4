"""Time expressions: where they stand, what they tell, on which side they lie."""

from collections.abc import Iterator, Mapping, Sequence
from re import Match
from typing import NamedTuple

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.tenses import tense_of
from headway.lexicon.classes import word_class
from headway.lexicon.times import TimeEntry, TimeRule
from headway.lexicon.timewords import HINT, MONTHS, WEEKDAYS, Signs, signs_in
from headway.model.reading import Tense, TimeReading, TimeRole
from headway.model.span import Span

__all__ = ["find_times"]

FEW = 3  # tokens
PASSED = {"the", "early", "late", "mid", "-", "about", "around", "next", "end", "of"}
NAMES_OF_TIME = {*MONTHS, *WEEKDAYS}
NAMED = {TimeRule.NAMED_MONTH, TimeRule.MONTH_RANGE}


class Telling(NamedTuple):
    """A sentence that may tell a time: where it starts, its first word, its end."""

    start: int
    first: int
    end: int
    signs: Signs


def find_times(doc: Doc, entries: Sequence[TimeEntry]) -> tuple[TimeReading, ...]:
    """The time expressions of the text, in order; where two overlap, the longer."""
    found = matched(doc, entries)
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return tuple(reading(doc, span, found[span]) for span in sorted(kept))


def matched(doc: Doc, entries: Sequence[TimeEntry]) -> Mapping[Span, TimeEntry]:
    """Where entries stand, the first of several at one place; no names of people."""
    text = doc.text  # made anew at each asking
    telling = [
        Telling(s.start_char, start_of(s), s.end_char, signs_in(s.text))
        for s in doc.sents
        if HINT.search(text, s.start_char, s.end_char)
    ]
    surnames = surnames_of(doc)
    found: dict[Span, TimeEntry] = {}
    for entry in entries:
        for match in matches(entry, text, telling):
            span = Span(match.start(), match.end())
            if not (entry.rule in NAMED and is_person(doc, span, surnames)):
                found.setdefault(span, entry)
    return found


def matches(
    entry: TimeEntry, text: str, sentences: Sequence[Telling]
) -> Iterator[Match[str]]:
    """Where the entry stands in the sentences; with a capital where one starts."""
    for start, first, end, signs in sentences:
        if not entry.needs.met(signs):
            continue
        yield from entry.pattern.finditer(text, start, end)
        opening = entry.opening.match(text, first, end)
        if opening is not None and not is_title(opening):
            yield opening


def is_title(opening: Match[str]) -> bool:
    """Whether all its words bear a capital, as in a programme's title: "This Week"."""
    words = opening[0].split()
    plain = [w for w in words[1:] if w not in NAMES_OF_TIME]
    return bool(plain) and all(word[0].isupper() for word in plain)


def start_of(sentence: Phrase) -> int:
    """Where the first word of a sentence stands, behind a mark that opens it."""
    words = [t.idx for t in sentence[:FEW] if t.is_alpha or t.like_num]
    return words[0] if words else sentence.start_char


def surnames_of(doc: Doc) -> frozenset[str]:
    """Months that are somebody's surname here: "Theresa *May*"."""
    people = (ent for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1)
    return frozenset(ent[-1].text for ent in people if ent[-1].text in MONTHS)


def is_person(doc: Doc, span: Span, surnames: frozenset[str]) -> bool:
    """Whether the month in the expression is the name of a person."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand") or ()
    named = [t for t in tokens if t.text in MONTHS]
    return any(
        t.ent_type_ == "PERSON" or t.text in surnames or begins_name(t) for t in named
    )


def begins_name(month: Token) -> bool:
    """Whether a name goes on behind the month: "*April* Glaspie"."""
    behind = month.nbor(1) if month.i + 1 < len(month.doc) else month
    return month.dep_ == "compound" and month.head == behind and behind.pos_ == "PROPN"


def reading(doc: Doc, span: Span, entry: TimeEntry) -> TimeReading:
    """The expression with its role and its side."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return TimeReading(span=span)
    tense = tense_of(tokens)
    role = role_of(tokens, entry, tense)
    if role is TimeRole.END and lies_ahead(tokens, tense):
        tense = Tense.FUTURE
    elif role is TimeRole.END and signal_of(tokens) == "by":
        role = TimeRole.DATE  # "by Friday both sides had signed"
    return TimeReading(span=span, tense=tense, role=role)


def role_of(phrase: Phrase, entry: TimeEntry, tense: Tense) -> TimeRole:
    """What the expression tells, by itself or by the words around it."""
    if entry.role is not None:
        return entry.role
    if entry.rule is TimeRule.AHEAD and tense is not Tense.FUTURE:
        return TimeRole.DURATION if phrase[-1].lower_ != "now" else TimeRole.DATE
    coming = {t.lower_ for t in phrase} & {"next", "coming"}
    if entry.rule is TimeRule.STRETCH and coming and tense is not Tense.FUTURE:
        return TimeRole.DURATION
    signal, behind = signal_of(phrase), following(phrase)
    if behind in word_class("deadlines") or is_deadline(phrase):
        return TimeRole.END
    if signal in word_class("ends") or signal == "than":
        return TimeRole.END
    owns = behind in {"'s", "’s"} and signal != "since"
    return (
        TimeRole.START if signal in word_class("starts") and not owns else TimeRole.DATE
    )


def signal_of(phrase: Phrase) -> str:
    """The word that says how the day is meant: "*by* the end of Friday"."""
    first = phrase[0]
    if first.lower_ in word_class("ends") | word_class("starts"):
        return first.lower_
    while first.i > first.sent.start:
        first = first.nbor(-1)
        if first.lower_ not in PASSED:
            return first.lower_
    return ""


def following(phrase: Phrase) -> str:
    """The word behind the expression."""
    last = phrase[-1]
    return last.nbor(1).lower_ if last.i + 1 < len(last.doc) else ""


def is_deadline(phrase: Phrase) -> bool:
    """Whether it says which day a deadline is: "a *deadline* of Friday"."""
    before = phrase.doc[max(phrase.start - FEW, phrase.sent.start) : phrase.start]
    last = [t.lower_ for t in before if t.lower_ not in PASSED | {"for", "on", "a"}]
    return bool(last) and last[-1] in word_class("deadlines")


def lies_ahead(phrase: Phrase, tense: Tense) -> bool:
    """Whether the end is still to come: so it is if a verb of the past set it.

    "Arland *demanded* an answer by Friday", but "by Friday both sides *had* signed".
    """
    if tense is not Tense.PAST:
        return True
    verbs = [t for t in phrase.root.ancestors if t.pos_ in {"VERB", "AUX"}][:1]
    if not verbs:
        return True
    verb = verbs[0]
    had = verb.pos_ == "AUX" or any(
        t.lower_ in {"had", "were", "was"} for t in verb.children
    )
    limit = signal_of(phrase) in word_class("limits") or phrase[0].lower_ == "within"
    return (limit and not had) or verb.lemma_.lower() in word_class("putting-off")
