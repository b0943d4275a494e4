"""Where the sentence ends that holds an entry: a rule of thumb, with no parser."""

import re
from bisect import bisect_left, bisect_right

from headway.model.span import Span

__all__ = ["Sentences"]

SHORT = r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|No)\.)(?<!\b(?:Mrs|Sen|Rep|Gov|Gen)\.)"
BORDER = re.compile(
    rf"\n\s*\n|(?:(?<=[.!?]){SHORT}|(?<=[.!?][”\"’)]))\s+(?=[“\"‘(A-Z])"
)
"""A paragraph's end, or a full stop that closes no abbreviation before a capital."""


class Sentences:
    """The sentences of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        borders = [border.span() for border in BORDER.finditer(text)]
        self.ends = [*(lo for lo, _ in borders), len(text)]
        self.starts = [0, *(hi for _, hi in borders)]

    def around(self, span: Span) -> Span:
        """The sentence that holds the span, or the sentences that it touches."""
        first = self.starts[bisect_right(self.starts, span.start) - 1]
        last = self.ends[min(bisect_left(self.ends, span.end), len(self.ends) - 1)]
        return Span(min(first, span.start), max(last, span.end))
