"""The sentence around a span, by its marks alone: no parser is asked again."""

import re

from headway.model.span import Span

__all__ = ["sentence_at"]

END = re.compile(r"(?:[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\sa-z])|\n)")
FARTHEST = 600  # code points on either side beyond which no sentence reaches


def sentence_at(text: str, span: Span) -> Span:
    """The sentence that holds a span: from the last full stop before it to the next.

    A full stop before a small letter ends nothing ("Mr. Lee" does, and cuts short).
    """
    before = text[max(0, span.start - FARTHEST) : span.start]
    ends = [found.end() for found in END.finditer(before + text[span.start :][:2])]
    start = (
        span.start - len(before) + max((e for e in ends if e <= len(before)), default=0)
    )
    after = END.search(text, max(span.start, span.end - 1), span.end + FARTHEST)
    end = after.end() if after else min(len(text), span.end + FARTHEST)
    while start < span.start and text[start].isspace():
        start += 1
    return Span(start, max(span.end, len(text[:end].rstrip())))
