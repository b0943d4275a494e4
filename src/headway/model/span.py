"""Where in a report something stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Span", "blanked", "overlap"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in Unicode code points into an article's text.

    Raises `ValueError` when the end is not behind the start or the start is negative.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span from {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """The words that stand here."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def to(self, other: "Span") -> "Span":
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def overlap(some: Iterable[Span], others: Sequence[Span]) -> bool:
    """Whether any of these spans shares a character with any of the others."""
    return any(one.overlaps(other) for one in some for other in others)


def blanked(text: str, kept: Iterable[Span]) -> str:
    """The text with line breaks in the place of all that is not kept.

    It is as long as before, so that offsets stay true. `kept` are spans in text order
    that do not overlap; blanks between two of them stay as they are.
    """
    parts, start = [], 0
    for span in kept:
        gap = text[start : span.start]
        parts += [gap if gap.isspace() else "\n" * len(gap), span.of(text)]
        start = span.end
    return "".join([*parts, "\n" * (len(text) - start)])
