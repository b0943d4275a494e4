"""What is left out of a briefing, so that it fills two pages and no more.

Room is counted in lines of A4 as the page and the document print them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from unicodedata import east_asian_width

from headway.serve.brief.brief import Layout, Point, Quote, Section, Source

__all__ = ["Draft", "fitted"]

ROOM = 120.0  # lines below the head, notes included
WORDS = 1_000  # of all points: what a person reads in five minutes
LINE = 104  # code points of a line
CELLS = (19, 17, 31, 54)  # code points of a line in each column of a table
HEAD = 2.2  # lines that the head of a section takes
GAP = 0.2  # lines between two points
NOTE = 62  # code points of a line of a note, of which two stand beside each other
SMALL = 0.75  # how high such a line is
FULL = {"F", "W"}  # letters that take the room of two, as those of Chinese do
MEASURED = 1_024  # texts whose width is kept at hand
CAPITAL = 0.4  # how much wider a capital is


@dataclass(frozen=True, slots=True)
class Draft:
    """A section with its points by weight, and where each of them is to stand."""

    section: Section
    weight: float = 1.0  # how much room it is worth, beside others
    places: tuple[int, ...] = ()  # (): as they are

    def fewer(self) -> "Draft":
        """The same without its lightest point."""
        section = self.section
        kept, left = section.points[:-1], section.left + 1
        return replace(self, section=replace(section, points=kept, left=left))

    def printed(self) -> Section:
        """The section with its points in the order in which they are to be read."""
        points = self.section.points
        places = self.places or range(len(points))
        ordered = sorted(zip(places, range(len(points)), strict=False))
        return replace(self.section, points=tuple(points[n] for _, n in ordered))


def fitted(drafts: Iterable[Draft]) -> tuple[Section, ...]:
    """The sections with as many points as there is room for.

    The section that takes most room for its weight loses its lightest point first; none
    loses its last while another has two.
    """
    left = list(drafts)
    while taken(left) > ROOM or spoken(left) > WORDS:
        place = largest(left)
        if place is None:
            break
        left[place] = left[place].fewer()
    return tuple(draft.printed() for draft in left)


def largest(drafts: Sequence[Draft]) -> int | None:
    """The place of that which takes too much room; None: none has a point."""
    points = [len(one.section.points) for one in drafts]
    able = [n for n, count in enumerate(points) if count > 1]
    able = able or [n for n, count in enumerate(points) if count]
    shares = {n: height(drafts[n].section) / drafts[n].weight for n in able}
    return max(able, key=lambda n: (shares[n], n), default=None)


def taken(drafts: Iterable[Draft]) -> float:
    """How many lines all sections take, with their notes."""
    sections = [draft.section for draft in drafts]
    quotes = (q for one in sections for point in one.points for q in point.quotes)
    sources = dict.fromkeys(quote.source for quote in quotes)
    return sum(map(height, sections)) + HEAD + sum(map(noted, sources)) / 2


def spoken(drafts: Iterable[Draft]) -> int:
    """How many words all points have."""
    found = (point for draft in drafts for point in draft.section.points)
    return sum(len(f"{one.about} {whole(one)}".split()) for one in found)


def height(section: Section) -> float:
    """The lines of a section."""
    measure = in_table if section.layout is Layout.TABLE else in_list
    beside = bool(section.note) + bool(section.left)
    return HEAD + beside + sum(GAP + measure(point) for point in section.points)


def in_list(point: Point) -> int:
    """The lines of a point in a list."""
    return ceil(wide(whole(point)) / LINE)


def whole(point: Point) -> str:
    """A point as a list prints it."""
    return f"{point.lead}: {point.told}: {said(point.quotes)}"


def in_table(point: Point) -> int:
    """The lines of a point in a table: those of its longest cell."""
    cells = (point.about, point.lead, point.told, said(point.quotes))
    return max(ceil(wide(cell) / room) for cell, room in zip(cells, CELLS, strict=True))


def said(quotes: Iterable[Quote]) -> str:
    """Quotations, as long as they are printed."""
    return "; ".join(f"“{one.words}” ({one.matter}) 00" for one in quotes)


def noted(source: Source) -> float:
    """The height of a note, in lines."""
    said = f"{source.outlet}, 00 Mmm 0000: {source.title}"
    return ceil(wide(said) / NOTE) * SMALL


@lru_cache(maxsize=MEASURED)
def wide(words: str) -> float:
    """How much room words take on a line, in letters of usual width."""
    full = sum(east_asian_width(char) in FULL for char in words)
    return len(words) + full + CAPITAL * sum(map(str.isupper, words))
