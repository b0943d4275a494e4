"""A text in which only some sentences are left, at their places."""

from collections.abc import Sequence

from headway.model.span import Span

__all__ = ["blanked"]


def blanked(text: str, kept: Sequence[Span]) -> str:
    """The text with line breaks in the place of all that is not kept.

    It is as long as before, so that offsets stay true; `kept` are spans in text order
    that do not overlap.
    """
    parts, start = [], 0
    for span in kept:
        parts += ["\n" * (span.start - start), span.of(text)]
        start = span.end
    return "".join([*parts, "\n" * (len(text) - start)])
