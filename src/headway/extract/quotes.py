"""Quoted words: from opening to closing mark, over sentences and paragraphs."""

import re
from collections.abc import Iterator

from headway.model.span import Span

__all__ = ["find_quotes", "is_utterance"]

OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'
MARK = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]")
PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[A-Z“\"])")
LONGEST = 3000  # code points; a mark left open runs no further


def find_quotes(text: str) -> tuple[Span, ...]:
    """The quoted stretches with their marks, in text order.

    Curly marks open and close by their shape, also where the shape is wrong ("answer,
    “he said" closes); straight marks alternate within a paragraph. A mark that is not
    closed ends with its paragraph; where the next paragraph opens anew, the quotation
    goes on.
    """
    return tuple(
        Span(start + quote.start, start + quote.end)
        for start, end in paragraphs(text)
        for quote in in_paragraph(text[start:end])
    )


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph."""
    start = 0
    for gap in PARAGRAPH.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def in_paragraph(text: str) -> Iterator[Span]:
    """The quotations of one paragraph."""
    opened: int | None = None
    for mark in MARK.finditer(text):
        if opened is None:
            if not closes_nothing(text, mark.start()):
                opened = mark.start()
        elif mark.group() in CLOSING + STRAIGHT or is_wrong_way(text, mark.start()):
            if mark.end() > opened + 2:
                yield Span(opened, mark.end())
            opened = None
    if opened is not None and len(text.rstrip()) > opened + 2:
        yield Span(opened, min(len(text.rstrip()), opened + LONGEST))


def closes_nothing(text: str, place: int) -> bool:
    """Whether a closing mark stands where none was opened: an inch, a stray mark."""
    return text[place] in CLOSING or (place > 0 and text[place - 1].isdigit())


def is_wrong_way(text: str, place: int) -> bool:
    """Whether an opening mark closes by its place: ", “he said"."""
    before = text[:place].rstrip()[-1:]
    return before in {",", ".", "!", "?"}


def is_utterance(text: str, quote: Span) -> bool:
    """Whether the quoted words are an utterance, not two words held at a distance."""
    return len(quote.of(text).split()) > 3
