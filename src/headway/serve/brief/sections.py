"""How a section of a briefing is made of its points."""

from collections.abc import Sequence
from typing import Any

from headway.serve.brief.brief import Point, Section

__all__ = ["MOST", "SOME", "section"]

MOST = 10  # points of a section, before there is no room for them
SOME = 5  # points of a section that tells of less


def section(
    head: str, found: Sequence[Point], verb: str, most: int = MOST, **more: Any
) -> Section:
    """A section of the first of these points."""
    left = max(0, len(found) - most)
    return Section(head=head, points=tuple(found[:most]), left=left, verb=verb, **more)
