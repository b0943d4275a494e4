"""A report's text, cut where evidence begins and ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from headway.model.article import Article
from headway.model.entry import Entries
from headway.model.span import Span

__all__ = ["Piece", "evidence", "pieces"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text and the entries that it proves."""

    words: str
    entries: tuple[str, ...] = ()
    boilerplate: bool = False


def evidence(entries: Entries) -> dict[str, tuple[Span, ...]]:
    """The words that prove each entry, by the entry's id."""
    found: dict[str, tuple[Span, ...]] = {}
    found |= {s.id: s.content for s in entries.statements}
    found |= {m.id: (m.evidence,) for m in entries.moves}
    found |= {m.id: (m.evidence,) for m in entries.meetings}
    return found


def pieces(article: Article, proofs: dict[str, tuple[Span, ...]]) -> Iterable[Piece]:
    """The text in order and to the letter, cut at every start and end of evidence."""
    spans = [(span, name) for name, found in proofs.items() for span in found]
    spans += [(span, "") for span in article.boilerplate]
    size = len(article.text)
    cuts = {0, size} | {place for s, _ in spans for place in (s.start, s.end)}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        names = [
            name for span, name in spans if span.start <= start and end <= span.end
        ]
        yield Piece(
            words=article.text[start:end],
            entries=tuple(name for name in names if name),
            boilerplate="" in names,
        )
