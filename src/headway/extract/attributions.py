"""Who is quoted or paraphrased, with which words.

The trained reader finds the attributions. Rules add what they are surer of: a quotation
is taken whole, one that goes on belongs to the speaker before it, one with a verb of
saying beside it is somebody's; and within what one says, what another is said to say.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from headway.extract.content import directness, widened
from headway.extract.continued import carried_on
from headway.extract.frames import Acts
from headway.extract.learnt.reader import Heard
from headway.extract.phrases import bare_phrase
from headway.extract.quotes import is_utterance
from headway.extract.reported import (
    addressee_of,
    by_verbs,
    is_other_verb,
    is_talked,
    says_enough,
)
from headway.extract.times import time_of
from headway.extract.viewpoints import by_viewpoint
from headway.lexicon.cues import CueLexicon, class_of
from headway.model.kinds import CueClass, Directness
from headway.model.reading import AttributionReading, TimeReading
from headway.model.span import Span

__all__ = ["find_attributions"]

NOMINAL = {"NOUN", "PROPN", "PRON"}
TURN = re.compile(r"\s*(?:[A-Z][A-Z.,’' -]+|[QA]|Question|Answer)(?:\([^)]*\))?\s*:$")
NAMING = NOMINAL | {"ADJ", "NUM"}  # "many", "the two"
NESTED = 4  # words: a statement within a statement says at least so much


def find_attributions(
    doc: Doc,
    heard: Iterable[Heard],
    quotes: Sequence[Span],
    cues: CueLexicon,
    acts: Acts,
    times: Sequence[TimeReading] = (),
    boilerplate: Sequence[Span] = (),
    deeds: Sequence[Span] = (),
) -> tuple[AttributionReading, ...]:
    """The attributions of a text in order of their content; none in boilerplate.

    `deeds` are the words that tell of deeds: unless they are known to attribute, too,
    nobody says anything by them, as in "*expelled* the envoy".
    """
    text = doc.text  # made anew at each asking
    uttered = [quote for quote in quotes if is_utterance(text, quote)]
    learnt = [
        reading_of(doc, one, uttered, cues, acts, times)
        for one in heard
        if tells(one, text) and not strays(one, text, uttered)
    ]
    ruled = list(by_verbs(doc, text, cues, uttered, acts, times))
    learnt = [one for one in learnt if not is_deed(one, deeds)]
    views = list(by_viewpoint(doc, uttered, acts))
    own = [*views, *without(learnt, views)]
    quoted = [one for one in ruled if one.directness is Directness.DIRECT]
    read = [*own, *missed(quoted, own)]
    whole = carried_on(text, read, uttered)
    unique = {one.content: one for one in (*nested(text, ruled, whole), *whole)}
    return tuple(
        reading
        for reading in sorted(unique.values(), key=lambda r: r.content)
        if not any(s.overlaps(b) for s in reading.content for b in boilerplate)
    )


def reading_of(
    doc: Doc,
    heard: Heard,
    quotes: Sequence[Span],
    cues: CueLexicon,
    acts: Acts,
    times: Sequence[TimeReading],
) -> AttributionReading:
    """What was heard, with what the parse tells of it beside the spans."""
    content = widened(heard.content, quotes, heard.cue)
    entry = cues.get(heard.token.lemma_.lower())
    told = entry is not None and entry.addressed
    adverb = heard.token.dep_ == "prep"  # "according *to the envoy*"
    time = time_of(heard.token, times)
    words = [heard.token, *(doc.char_span(heard.cue.start, heard.cue.end) or ())]
    return AttributionReading(
        content=content,
        directness=directness(content, quotes),
        source=clean(doc, heard.source) if heard.source else None,
        cue=heard.cue,
        addressee=None if adverb else addressee_of(heard.token, acts, told=told),
        cue_class=class_of(w.lower() for t in words for w in (t.lemma_, t.text)),
        time=time.span if time else None,
        confidence=heard.sure,
    )


def tells(heard: Heard, text: str) -> bool:
    """Whether it tells anything: neither "*it*" nor what the talks "*showed*" does."""
    named = heard.content[0].of(text)[:1].isupper()
    verb = heard.token.pos_ == "VERB" and heard.token.dep_ != "prep"
    idle = verb and (is_talked(heard.token) or is_other_verb(heard.token))
    return not idle and (named or says_enough(heard.content))


def strays(heard: Heard, text: str, quotes: Sequence[Span]) -> bool:
    """Whether a mark that is no word attributes by accident.

    A dash gives a quotation to whom it names, "“…” — *Ann Lee*"; a colon gives words to
    whoever stands before it, but not the turns of a transcript: "MS. LEE: …".
    """
    mark = heard.cue.of(text)
    if any(sign.isalpha() for sign in mark) or overlap(heard.content, quotes):
        return False
    return (
        mark != ":"
        or heard.source is None
        or bool(TURN.match(text, *line(text, heard)))
    )


def line(text: str, heard: Heard) -> tuple[int, int]:
    """Where the line of the cue begins, and where the cue ends."""
    return text.rfind("\n", 0, heard.cue.start) + 1, heard.cue.end


def clean(doc: Doc, source: Span) -> Span | None:
    """The source as a phrase: "*the parties*", not "Ukraine the parties" or "and Iran".

    None where nothing in it names anybody.
    """
    words = doc.char_span(source.start, source.end)
    if words is None:
        return source
    if not any(token.pos_ in NAMING for token in words):
        return None
    root = words.root
    while root.dep_ == "conj" and root.head.i < root.i:
        root = root.head
    whole = all(root == t or root.is_ancestor(t) for t in words)
    edges = {words[0].pos_, words[-1].pos_}
    if (whole and not edges & {"CCONJ", "PUNCT"}) or root.pos_ not in NOMINAL:
        return source
    return bare_phrase(root)


def is_deed(one: AttributionReading, deeds: Sequence[Span]) -> bool:
    """Whether the cue tells of a deed, and nobody's own words are quoted."""
    unsaid = one.cue_class is None and one.directness is Directness.INDIRECT
    return unsaid and one.cue is not None and overlap([one.cue], deeds)


def without(
    learnt: Iterable[AttributionReading], views: Sequence[AttributionReading]
) -> Iterator[AttributionReading]:
    """What was heard, less the quotations that are somebody's view."""
    spans = [span for view in views for span in view.content]
    for one in learnt:
        left = tuple(s for s in one.content if not overlap([s], spans))
        if left:
            yield replace(one, content=left)


def missed(
    quoted: Iterable[AttributionReading], learnt: Sequence[AttributionReading]
) -> Iterator[AttributionReading]:
    """Quotations that rules give to somebody and the reader has not heard."""
    spans = [span for other in learnt for span in other.content]
    for one in quoted:
        if not overlap(one.content, spans):
            yield one


def nested(
    text: str,
    ruled: Iterable[AttributionReading],
    whole: Sequence[AttributionReading],
) -> Iterator[AttributionReading]:
    """What somebody is said to say: "an envoy said that *Iran demanded guarantees*".

    People mark the outer statement alone, and so the reader does not learn the inner.
    """
    for one in ruled:
        if (
            one.cue_class is CueClass.SPEECH
            and one.cue is not None
            and one.source is not None
            and is_named(one.source.of(text))
            and one.content[0].start >= one.cue.end
            and len(one.content[0].of(text).split()) >= NESTED
            and any(inside(one, outer) for outer in whole)
        ):
            yield one


def inside(one: AttributionReading, outer: AttributionReading) -> bool:
    """Whether all of an attribution stands within what another attributes."""
    parts = [one.cue, one.source, *one.content]
    held = all(any(s.holds(part) for s in outer.content) for part in parts if part)
    return held and one.content != outer.content


def is_named(source: str) -> bool:
    """Whether a source bears a name: "Iran", "the Kremlin", not "he" or "officials"."""
    words = [word for word in source.split() if word.lower() not in {"the", "i", "we"}]
    return bool(words) and words[0][:1].isupper()


def overlap(some: Iterable[Span], others: Sequence[Span]) -> bool:
    """Whether any two spans share a character."""
    return any(one.overlaps(other) for one in some for other in others)
