"""A report's text, cut where evidence begins and ends."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headway.model.article import Article
from headway.model.entry import Entries
from headway.model.span import Span

__all__ = ["Layer", "Piece", "evidence", "pieces"]

Proofs = dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Layer:
    """An entry around a stretch of the text, or a gap between the words of one."""

    entry: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text and the entries in which it lies, the outermost first."""

    words: str
    layers: tuple[Layer, ...] = ()
    boilerplate: bool = False
    left_out: bool = False  # in a paragraph that proves nothing


def evidence(entries: Entries) -> Proofs:
    """The words that prove each entry, by the entry's id."""
    found: Proofs = {}
    found |= {s.id: s.content for s in entries.statements}
    found |= {m.id: (m.evidence,) for m in entries.moves}
    found |= {m.id: (m.evidence,) for m in entries.meetings}
    found |= {c.id: (c.evidence,) for c in entries.channels}
    return found


def pieces(article: Article, proofs: Proofs) -> Iterator[Piece]:
    """The text in order and to the letter, cut at every start and end of evidence."""
    text = article.text
    hulls = sorted(
        ((hull(spans), name) for name, spans in proofs.items() if spans),
        key=lambda named: (named[0].start, -named[0].end, named[1]),
    )
    paragraphs = list(paragraphs_of(text))
    cited = [p for p in paragraphs if any(p.overlaps(span) for span, _ in hulls)]
    inner = [span for spans in proofs.values() for span in spans]
    waiting = deque(hulls)
    begun: list[tuple[Span, str]] = []
    for start, end in pairwise(edges(text, inner, article.boilerplate, paragraphs)):
        here = Span(start, end)
        begun = [named for named in begun if named[0].end > start]
        while waiting and waiting[0][0].start <= start:
            begun.append(waiting.popleft())
        yield Piece(
            words=here.of(text),
            layers=tuple(layers(here, begun, proofs)),
            boilerplate=within(here, article.boilerplate),
            left_out=not within(here, cited),
        )


def hull(spans: Sequence[Span]) -> Span:
    """From the first of the words to the last."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def edges(text: str, *cut: Iterable[Span]) -> list[int]:
    """Every place at which the text is cut."""
    places = {place for spans in cut for s in spans for place in (s.start, s.end)}
    return sorted({0, len(text)} | places)


def paragraphs_of(text: str) -> Iterator[Span]:
    """The lines of the text, each with its break."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line))
        start += len(line)


def layers(
    here: Span, hulls: Iterable[tuple[Span, str]], proofs: Proofs
) -> Iterator[Layer]:
    """The entries around a place, with a gap inside each that it does not prove."""
    for around, name in hulls:
        if around.holds(here):
            yield Layer(name)
            if not within(here, proofs[name]):
                yield Layer(name, gap=True)


def within(here: Span, spans: Iterable[Span]) -> bool:
    """Whether one of the spans holds the place."""
    return any(span.holds(here) for span in spans)
