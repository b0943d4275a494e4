"""What the site put around the report: greetings, adverts, credits, tag lines."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, assert_never

from headway.lexicon.boilerplate import (
    BoilerplateEntry,
    Reach,
    Where,
    load_boilerplate,
)
from headway.model.span import Span
from headway.read.lines import Line

__all__ = ["boilerplate_of"]

LONGEST = 1500  # a longer line is running text, or so odd that no pattern should try it
HEAD, TAIL = 6, 10  # so many lines from either end


def boilerplate_of(lines: Sequence[Line]) -> tuple[Span, ...]:
    """The stretches that are boilerplate, in order; none touches or overlaps another.

    A line is marked where an entry of the lexicon fits it as a whole; of a line of
    running text only the words that do not belong to it are marked.
    """
    return joined(found for place in range(len(lines)) for found in marks(lines, place))


def marks(lines: Sequence[Line], place: int) -> Iterator[Span]:
    """What is boilerplate in one line: all of it, or some of its words."""
    line, ahead = lines[place], len(lines) - place
    wanted = tried(place < HEAD, place > 0, ahead <= TAIL)
    text = line.text
    if text and len(text) <= LONGEST and any(fits(text) for fits in wanted.whole):
        yield line.span
        return
    for entry in wanted.parts:
        for start, end in entry.stretches(line.text):
            yield Span(line.span.start + start, line.span.start + end)


class Tried(NamedTuple):
    """The entries that are tried on a line."""

    whole: tuple[Callable[[str], re.Match[str] | None], ...]  # of a whole line
    parts: tuple[BoilerplateEntry, ...]


@cache
def tried(head: bool, body: bool, tail: bool) -> Tried:
    """The entries for a line that stands in these parts of a report."""
    here = [e for e in load_boilerplate() if looks(e.where, head, body, tail)]
    whole = tuple(e.pattern.fullmatch for e in here if e.reach is Reach.LINE)
    parts = tuple(e for e in here if e.reach is Reach.PART)
    return Tried(whole, parts)


def looks(where: Where, head: bool, body: bool, tail: bool) -> bool:
    """Whether an entry has to be tried on a line in these parts of a report."""
    match where:
        case Where.ANY:
            return True
        case Where.HEAD:
            return head
        case Where.BODY:
            return body
        case Where.TAIL:
            return tail
        case _:
            assert_never(where)


def joined(found: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, those that touch or overlap as one."""
    whole: list[Span] = []
    for span in sorted(found):
        if whole and span.start <= whole[-1].end:
            whole[-1] = whole[-1].to(span)
        else:
            whole.append(span)
    return tuple(whole)
