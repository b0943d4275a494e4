"""Where a report tells a time: "on Monday", "since July"."""

from collections.abc import Iterable, Iterator
from re import Match

from headway.lexicon.times import TimeEntry, load_times
from headway.lexicon.timewords import HINT
from headway.model.span import Span, overlap

__all__ = ["dates_in"]


def dates_in(text: str, names: Iterable[Span] = ()) -> list[Span]:
    """The time expressions, in order; where two overlap, the longer.

    What stands in a name is none: "Theresa *May*".
    """
    taken = list(names)
    found = {Span(*match.span()) for match in told(text) if match[0]}
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if not overlap([span], kept) and not overlap([span], taken):
            kept.append(span)
    return sorted(kept)


def told(text: str) -> Iterator[Match[str]]:
    """All that any kind of time expression matches, line by line."""
    entries: tuple[TimeEntry, ...] = load_times()
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if HINT.search(text, start, end):
            for entry in entries:
                yield from entry.pattern.finditer(text, start, end)
        start = end
