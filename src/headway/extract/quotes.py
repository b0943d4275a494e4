"""Quoted words: from opening to closing mark, over sentences and paragraphs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from headway.model.span import Span

__all__ = ["find_quotes", "is_utterance"]

OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'
OPENED = tuple(OPENING + STRAIGHT)
MARK = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]")
PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[A-Z“\"])")
LONGEST = 3000  # code points; a mark left open runs no further


def find_quotes(text: str) -> tuple[Span, ...]:
    """The quoted stretches with their marks, in text order.

    Curly marks open and close by their shape, also where the shape is wrong ("answer,
    “he said" closes); straight marks alternate within a paragraph. A mark that is not
    closed counts where the next paragraph opens anew, for the quotation goes on; else
    it was forgotten or strayed, and nobody can tell what it quotes.
    """
    found = []
    parts = [*paragraphs(text), (len(text), len(text))]
    for (start, end), (behind, _) in pairwise(parts):
        quotes, opened = in_paragraph(text[start:end])
        if opened is not None and text[behind : behind + 1] in OPENED:
            quotes.append(
                Span(opened, min(len(text[start:end].rstrip()), opened + LONGEST))
            )
        found += [Span(start + q.start, start + q.end) for q in quotes]
    return tuple(found)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph."""
    start = 0
    for gap in PARAGRAPH.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def in_paragraph(text: str) -> tuple[list[Span], int | None]:
    """The quotations of one paragraph, and where the last one is left open."""
    found: list[Span] = []
    opened: int | None = None
    for mark in MARK.finditer(text):
        if opened is None:
            if not closes_nothing(text, mark.start()):
                opened = mark.start()
        elif opens_anew(text, mark.start()):
            opened = mark.start()  # the one before was never closed
        elif mark.group() in CLOSING + STRAIGHT or is_wrong_way(text, mark.start()):
            if mark.end() > opened + 2:
                found.append(Span(opened, mark.end()))
            opened = None
    long_enough = opened is not None and len(text.rstrip()) > opened + 2
    return found, opened if long_enough else None


def opens_anew(text: str, place: int) -> bool:
    """Whether a mark can only open: behind a full stop and a blank, at a capital."""
    before, behind = text[:place], text[place + 1 : place + 2]
    stopped = before.rstrip()[-1:] in {".", "!", "?", "…"}
    return (
        text[place] not in CLOSING
        and before[-1:].isspace()
        and stopped
        and behind.isupper()
    )


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
