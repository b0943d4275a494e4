"""What a briefing holds, in plain words that every form of it prints alike."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

__all__ = [
    "TRUST",
    "Brief",
    "BriefForm",
    "Layout",
    "Point",
    "Quote",
    "Section",
    "Source",
]

TRUST: Final = (
    "All this is what reports say, as a program has read them. Words in quotation "
    "marks stand so in the report of that number: look there before you rely on them."
)


class BriefForm(StrEnum):
    """How a briefing is written."""

    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"

    @property
    def ending(self) -> str:
        """How the name of its file ends: ".docx"."""
        return ".md" if self is BriefForm.MARKDOWN else f".{self}"


class Layout(StrEnum):
    """How the points of a section stand below each other."""

    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report that is quoted; each is one numbered note."""

    article: str  # the SHA-256 of its text
    outlet: str  # who published it, else how it is called
    published: date | None = None  # None: no day is known
    title: str = ""  # "": it has none
    url: str | None = None  # of a page of the web; None: there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a report as they stand there; at most their end is cut, with "…"."""

    words: str
    source: Source
    matter: str = ""  # what they are about, in the report's words; "": they say it


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that is said, with the words that prove it."""

    lead: str  # who, or what
    told: str
    quotes: tuple[Quote, ...]
    about: str = ""  # in a table: the issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What is to be said of one thing: the most important points of it."""

    head: str
    points: tuple[Point, ...] = ()
    layout: Layout = Layout.LIST
    columns: tuple[str, ...] = ()  # of a table: issue, lead, told, quotations
    note: str = ""  # what is to be known before the points; "": nothing
    left: int = 0  # points that are left out, being less important
    verb: str = ""  # the command that tells all of them …
    options: str = ""  # … and its options


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A briefing."""

    title: str
    question: str | None  # what its reader wants to know; None: not said
    scope: str  # from how many reports, of which days
    verdict: str
    sections: tuple[Section, ...]
    made: date | None  # the day of the last report; None: none has a day
    place: str = ""  # how commands name the dossier

    @property
    def notes(self) -> tuple[Source, ...]:
        """The reports that are quoted, in the order in which they are."""
        points = (point for section in self.sections for point in section.points)
        quotes = (quote for point in points for quote in point.quotes)
        return tuple(dict.fromkeys(quote.source for quote in quotes))

    def more(self, section: Section) -> str:
        """How much a section leaves out, and the command that tells it."""
        words = ("headway", section.verb, self.place, section.options)
        return f"and {section.left:,} more: {' '.join(filter(None, words))}"

    def numbers(self) -> dict[Source, int]:
        """The number of each note, from 1."""
        return {source: n for n, source in enumerate(self.notes, 1)}
