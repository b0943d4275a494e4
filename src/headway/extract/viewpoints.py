"""Attributions without a verb: "according to", "for X, …" and the colon."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from headway.extract.content import directness, spans_of, widened
from headway.extract.evidence import span_of
from headway.extract.frames import Acts
from headway.extract.phrases import bare_phrase
from headway.model.reading import AttributionReading
from headway.model.span import Span

__all__ = ["by_according", "by_colon"]

OPENING = 8  # tokens: who speaks before a colon is soon named


def by_according(
    doc: Doc, quotes: Sequence[Span], acts: Acts
) -> Iterator[AttributionReading]:
    """Attributions by "according to" and, at a sentence's head, "for X, …"."""
    for token in doc:
        if token.lower_ == "according" and token.i + 1 < len(doc):
            pobj = [t for c in token.children for t in c.children if t.dep_ == "pobj"]
            if pobj and token.head != token:
                yield adverbial(token, doc[token.i + 1], pobj[0], quotes)
        elif is_viewpoint(token, quotes):
            pobj = [t for t in token.children if t.dep_ == "pobj" and acts(t)]
            if pobj:
                yield adverbial(token, token, pobj[0], quotes)


def by_colon(
    doc: Doc, quotes: Sequence[Span], acts: Acts
) -> Iterator[AttributionReading]:
    """Attributions by a colon at a sentence's head: "Minister: talks are over"."""
    for sentence in doc.sents:
        opening = [t for t in sentence[:OPENING] if t.text == ":"]
        if not opening or opening[0].i == sentence.start:
            continue
        named = doc[sentence.start : opening[0].i]
        behind = [t for t in sentence if t.i > opening[0].i and not t.is_space]
        if behind and named[-1].pos_ in {"PROPN", "NOUN"} and acts(named[-1]):
            cue = span_of(opening[0], opening[0])
            content = widened(spans_of(behind), quotes, cue)
            yield AttributionReading(
                content=content,
                directness=directness(content, quotes),
                source=span_of(named[0], named[-1]),
                cue=cue,
                cue_id=":",
            )


def is_viewpoint(token: Token, quotes: Sequence[Span]) -> bool:
    """Whether "for" opens a sentence that gives somebody's quoted view."""
    if token.lower_ != "for" or token.i != token.sent.start or token.head == token:
        return False
    start, end = token.sent.start_char, token.sent.end_char
    return any(start <= q.start and q.end <= end for q in quotes)


def adverbial(
    first: Token, last: Token, source: Token, quotes: Sequence[Span]
) -> AttributionReading:
    """The attribution whose cue is a preposition: the rest of its clause is content."""
    cue = span_of(first, last)
    aside = set(first.subtree)
    clause = first.head
    while clause.head != clause and clause.pos_ not in {"VERB", "AUX"}:
        clause = clause.head
    content = spans_of(t for t in clause.subtree if t not in aside)
    return AttributionReading(
        content=widened(content, quotes, cue),
        directness=directness(content, quotes),
        source=bare_phrase(source),
        cue=cue,
        cue_id=first.lower_,
    )
