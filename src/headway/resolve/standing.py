"""The mentions of one report where they stand in its text."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from headway.model.reading import MentionReading
from headway.model.span import Span

__all__ = ["Standing"]


@dataclass(slots=True)
class Standing:
    """Mentions in the order of their heads, found by place."""

    mentions: list[MentionReading]
    starts: list[int] = field(init=False)
    reach: int = field(init=False)  # the length of the longest head

    def __post_init__(self) -> None:
        self.mentions.sort(key=lambda m: m.head)
        self.starts = [m.head.start for m in self.mentions]
        lengths = (m.head.end - m.head.start for m in self.mentions)
        self.reach = max(lengths, default=0)

    def inside(self, span: Span) -> list[MentionReading]:
        """The mentions whose heads overlap the span."""
        first = bisect_left(self.starts, span.start - self.reach)
        last = bisect_left(self.starts, span.end)
        return [m for m in self.mentions[first:last] if m.head.overlaps(span)]

    def before(self, place: int, sentence: int) -> Iterable[MentionReading]:
        """The mentions that end before the place, from this sentence on; last first."""
        at = bisect_left(self.starts, place)
        for mention in reversed(self.mentions[:at]):
            if mention.sentence < sentence:
                return
            if mention.head.end <= place:
                yield mention
