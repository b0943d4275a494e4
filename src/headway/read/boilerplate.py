"""What the site put around the report: greetings, adverts, credits, tag lines."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

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
    """What is boilerplate in one line."""
    line = lines[place]
    for entry in load_boilerplate():
        if not looks(entry, line, place, len(lines)):
            continue
        for start, end in entry.stretches(line.text):
            yield Span(line.span.start + start, line.span.start + end)
            if entry.reach is Reach.LINE:
                return


def looks(entry: BoilerplateEntry, line: Line, place: int, count: int) -> bool:
    """Whether an entry has to be tried on the line at a place."""
    if entry.reach is Reach.LINE and len(line.text) > LONGEST:
        return False
    match entry.where:
        case Where.ANY:
            return True
        case Where.HEAD:
            return place < HEAD
        case Where.BODY:
            return place > 0
        case Where.TAIL:
            return place >= count - TAIL
        case _:
            assert_never(entry.where)


def joined(found: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, those that touch or overlap as one."""
    whole: list[Span] = []
    for span in sorted(found):
        if whole and span.start <= whole[-1].end:
            whole[-1] = whole[-1].to(span)
        else:
            whole.append(span)
    return tuple(whole)
