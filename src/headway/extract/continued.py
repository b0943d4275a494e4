"""Quotations that go on with the speaker before them."""

from collections.abc import Sequence
from dataclasses import replace

from headway.extract.content import directness
from headway.model.kinds import Directness
from headway.model.reading import AttributionReading
from headway.model.span import Span, overlap

__all__ = ["carried_on"]

CLOSED = set('”»"')
NEAR = 80  # code points between a cue and the quotation that goes on


def carried_on(
    text: str, read: Sequence[AttributionReading], quotes: Sequence[Span]
) -> list[AttributionReading]:
    """The same attributions, each with the quotations that go on with it.

    "“No,” she said. “*Not today.*”": a quotation with no cue of its own belongs to the
    speaker before it in the paragraph, and to the same statement.
    """
    found = [led_in(text, one, quotes) for one in read]
    for quote in quotes:
        around = [r for r in found if not within(r, quote)]
        if any(overlap(r.content, [quote]) for r in around):
            continue
        before = [r for r in around if goes_on(text, r, quote)]
        if before:
            last = max(before, key=lambda r: r.content[-1].end)
            content = (*last.content, quote)
            longer = replace(
                last, content=content, directness=directness(content, quotes)
            )
            found[found.index(last)] = longer
    return found


def led_in(
    text: str, reading: AttributionReading, quotes: Sequence[Span]
) -> AttributionReading:
    """The attribution with the paragraphs of its quotation that stand before it.

    "“*One paragraph.*" is left open where the next one opens anew: "“And another,” he
    said."
    """
    content = reading.content
    if content[0] not in quotes:
        return reading
    for quote in reversed(quotes):
        gap = text[quote.end : content[0].start]
        left_open = quote.of(text)[-1] not in CLOSED
        if left_open and "\n" in gap and not gap.strip():
            content = (quote, *content)
    return replace(reading, content=content, directness=directness(content, quotes))


def goes_on(text: str, reading: AttributionReading, quote: Span) -> bool:
    """Whether the quotation stands shortly behind quoted words and their cue."""
    end = reading.content[-1].end
    return (
        reading.directness is not Directness.INDIRECT
        and end <= quote.start
        and quote.start - max(end, cue_end(reading)) < NEAR
        and "\n" not in text[end : quote.start].strip()
    )


def cue_end(reading: AttributionReading) -> int:
    """Where the words that attribute end."""
    ends = [span.end for span in (reading.cue, reading.source) if span is not None]
    return max(ends, default=0)


def within(reading: AttributionReading, quote: Span) -> bool:
    """Whether it is the quoted words themselves that attribute: "“*We demand* …”"."""
    return reading.cue is not None and quote.holds(reading.cue)
