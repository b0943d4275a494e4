"""What exactly is attributed: stretches of tokens, widened to whole quotations."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from headway.extract.evidence import span_of
from headway.model.kinds import Directness
from headway.model.span import Span

__all__ = ["directness", "spans_of", "widened"]

LEADING = {",", "-", "–", "—", ":", ";"}


def spans_of(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """The tokens as spans, without punctuation at either end of a stretch."""
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    trimmed = [trim(run) for run in runs]
    return tuple(span_of(run[0], run[-1]) for run in trimmed if run)


def trim(run: list[Token]) -> list[Token]:
    """The stretch without blanks, commas and dashes at its ends, and no full stop."""
    start, end = 0, len(run)
    while start < end and (run[start].is_space or run[start].text in LEADING):
        start += 1
    while end > start and (
        run[end - 1].is_space or run[end - 1].text in LEADING | {"."}
    ):
        end -= 1
    return run[start:end]


def widened(
    content: tuple[Span, ...], quotes: Sequence[Span], cue: Span
) -> tuple[Span, ...]:
    """The content with each quotation that it touches taken in whole."""
    spans = list(content)
    for quote in quotes:
        touching = [s for s in spans if s.overlaps(quote)]
        if touching and not quote.overlaps(cue):
            whole = quote
            for span in touching:
                whole = whole.to(span) if not between(whole, span, cue) else whole
            spans = [s for s in spans if s not in touching or between(whole, s, cue)]
            spans.append(whole)
    return tuple(sorted(spans))


def between(one: Span, other: Span, cue: Span) -> bool:
    """Whether the cue stands between or within both spans taken together."""
    return one.to(other).overlaps(cue)


def directness(content: Sequence[Span], quotes: Sequence[Span]) -> Directness:
    """Direct where all of it is quoted, mixed where some is."""
    quoted = sum(
        min(s.end, q.end) - max(s.start, q.start)
        for s in content
        for q in quotes
        if s.overlaps(q)
    )
    size = sum(s.end - s.start for s in content)
    if not quoted:
        return Directness.INDIRECT
    return Directness.DIRECT if quoted >= 0.9 * size else Directness.MIXED
