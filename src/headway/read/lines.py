"""A report's lines, each with the place where it stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from headway.model.span import Span

__all__ = ["Line", "lines_of", "outside"]

LINE = re.compile(r"[^\r\n]+")
EDGES = "\ufeff\u200b\u2060"  # marks without width that files and pages leave behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line without the space at its ends; never empty."""

    text: str
    span: Span


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that hold anything, in order; `line.span.of(text)` is `line.text`."""
    return tuple(
        line for found in LINE.finditer(text) for line in trimmed(text, found.span())
    )


def trimmed(text: str, place: tuple[int, int]) -> Iterable[Line]:
    """The line at a place, or nothing where it is blank."""
    start, end = place
    while start < end and blank(text[start]):
        start += 1
    while start < end and blank(text[end - 1]):
        end -= 1
    if start < end:
        yield Line(text=text[start:end], span=Span(start, end))


def blank(character: str) -> bool:
    """Whether nothing can be seen of a character."""
    return character.isspace() or character in EDGES


def outside(lines: Iterable[Line], marked: Iterable[Span]) -> tuple[Line, ...]:
    """The lines of which no whole is marked; a line marked in part stays."""
    wholes = set(marked)
    return tuple(line for line in lines if line.span not in wholes)
