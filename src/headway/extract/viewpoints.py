"""Views that are given to somebody without a verb: "For X, “…”"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from headway.extract.content import directness, spans_of, widened
from headway.extract.evidence import span_of
from headway.extract.frames import Acts
from headway.extract.phrases import bare_phrase
from headway.model.kinds import CueClass
from headway.model.reading import AttributionReading
from headway.model.span import Span

__all__ = ["by_viewpoint"]


def by_viewpoint(
    doc: Doc, quotes: Sequence[Span], acts: Acts
) -> Iterator[AttributionReading]:
    """Quoted views that a sentence gives somebody at its head: "For Iran, “…”"."""
    for token in doc:
        if is_viewpoint(token, quotes):
            pobj = [t for t in token.children if t.dep_ == "pobj" and acts(t)]
            if pobj:
                yield adverbial(token, pobj[0], quotes)


def is_viewpoint(token: Token, quotes: Sequence[Span]) -> bool:
    """Whether "for" opens a sentence that gives somebody's quoted view."""
    if token.lower_ != "for" or token.i != token.sent.start or token.head == token:
        return False
    start, end = token.sent.start_char, token.sent.end_char
    return any(start <= q.start and q.end <= end for q in quotes)


def adverbial(
    first: Token, source: Token, quotes: Sequence[Span]
) -> AttributionReading:
    """The attribution whose cue is a preposition: the rest of its clause is content."""
    cue = span_of(first, first)
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
        cue_class=CueClass.BELIEF,
    )
