"""What the network heard, completed and cleaned by the parse."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from headway.extract.content import directness, widened
from headway.extract.dating import time_of
from headway.extract.evidence import span_of
from headway.extract.frames import Acts
from headway.extract.learnt.reader import Heard
from headway.extract.phrases import bare_phrase
from headway.extract.reported import (
    addressee_of,
    is_other_verb,
    is_talked,
    says_enough,
)
from headway.lexicon.cues import CueLexicon, class_of
from headway.model.reading import AttributionReading, TimeReading
from headway.model.span import Span, overlap

__all__ = ["reading_of", "tells"]

NOMINAL = {"NOUN", "PROPN", "PRON"}
NAMING = NOMINAL | {"ADJ", "NUM"}  # "many", "the two"
TURNS = 3  # so many lines that begin with a label make a transcript or a list
LABEL = re.compile(r"^[ \t]*[A-Z][^\n:“”\"]{0,40}:", re.M)
TURN = re.compile(
    r"\s*(?:[-•*·].*|[A-Z][A-Z.,’' -]+|[QA]|Question|Answer)(?:\([^)]*\))?\s*:$"
)


def reading_of(
    doc: Doc,
    text: str,
    heard: Heard,
    quotes: Sequence[Span],
    cues: CueLexicon,
    acts: Acts,
    times: Sequence[TimeReading],
) -> AttributionReading:
    """What was heard, with what the parse tells of it beside the spans."""
    idle = impersonal(heard.token)
    worded = tuple(s for s in heard.content if says(text, s) and s != idle)
    worded = worded or heard.content
    content = widened(worded, quotes, heard.cue)
    source = clean(doc, heard.source) if heard.source else behind(heard.token, content)
    source = None if source == idle else source
    named = [source] if source else []
    content = worded if overlap(content, named) else content
    entry = cues.get(heard.token.lemma_.lower())
    told = entry is not None and entry.addressed
    adverb = heard.token.dep_ == "prep"  # "according *to the envoy*"
    other = None if adverb else addressee_of(heard.token, acts, told=told)
    time = time_of(heard.token, times)
    words = [heard.token, *(doc.char_span(heard.cue.start, heard.cue.end) or ())]
    return AttributionReading(
        content=content,
        directness=directness(content, quotes),
        source=source,
        cue=heard.cue,
        addressee=other if other and not overlap([other], named) else None,
        cue_class=class_of(w.lower() for t in words for w in (t.lemma_, t.text)),
        time=time.span if time else None,
        confidence=heard.sure,
    )


def says(text: str, span: Span) -> bool:
    """Whether there is any word or figure in it."""
    return any(map(str.isalnum, span.of(text)))


def impersonal(verb: Token) -> Span | None:
    """The "it" that is nobody: "*It* was said that the road was closed"."""
    passive = (t for t in verb.children if t.dep_ == "nsubjpass")
    return next((span_of(t, t) for t in passive if t.lower_ == "it"), None)


def behind(verb: Token, content: Sequence[Span]) -> Span | None:
    """Who speaks where the words come first and the parser is led astray.

    In "“Is it peace?” asked *the mediator*" it is the mediator who asks.
    """
    if content[-1].end > verb.idx or verb.pos_ != "VERB":
        return None
    own = [t for t in verb.children if t.dep_ in {"dobj", "nsubj"}]
    near = [t for t in own if t.i > verb.i and t.pos_ in NOMINAL]
    return bare_phrase(near[0]) if near else None


def tells(heard: Heard, text: str, quotes: Sequence[Span]) -> bool:
    """Whether it tells anything: neither "*it*" nor what the talks "*showed*" does."""
    named = heard.content[0].of(text)[:1].isupper()
    verb = heard.token.pos_ == "VERB" and heard.token.dep_ != "prep"
    idle = verb and (is_talked(heard.token) or is_other_verb(heard.token))
    enough = named or says_enough(heard.content)
    return enough and not idle and not strays(heard, text, quotes)


def strays(heard: Heard, text: str, quotes: Sequence[Span]) -> bool:
    """Whether a mark that is no word attributes by accident.

    A dash gives a quotation to whom it names, "“…” — *Ann Lee*"; a colon gives words to
    whoever stands before it, but not the turns of a transcript: "MS. LEE: …".
    """
    mark = heard.cue.of(text)
    if any(sign.isalpha() for sign in mark) or overlap(heard.content, quotes):
        return False
    return mark != ":" or heard.source is None or is_turn(text, heard)


def is_turn(text: str, heard: Heard) -> bool:
    """Whether a colon begins a turn of a transcript or an item of a list."""
    if TURN.match(text, *line(text, heard)):
        return True
    labelled = LABEL.match(text, *line(text, heard)) is not None
    return labelled and len(LABEL.findall(text)) >= TURNS


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
