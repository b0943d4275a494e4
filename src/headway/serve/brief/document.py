"""A briefing as a DOCX of two pages of A4."""

from collections.abc import Iterable, Mapping
from typing import Final

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.shared import Mm, Pt
from docx.table import _Row
from docx.text.paragraph import Paragraph

from headway.serve.brief.brief import (
    TRUST,
    Brief,
    Layout,
    Point,
    Quote,
    Section,
    Source,
)
from headway.serve.brief.ooxml import (
    add_jump,
    add_link,
    add_mark,
    keep_whole,
    legal,
    packed,
    repeat,
)
from headway.serve.brief.paper import QUIET, add_columns, blank
from headway.serve.wording import day_words, quoted

__all__ = ["brief_docx"]

WIDTHS: Final = (Mm(31), Mm(24), Mm(47), Mm(78))  # of the columns of a table
UNBROKEN: Final = "\u00a0"  # a space at which no line ends
Numbers = Mapping[Source, int]


def brief_docx(brief: Brief) -> bytes:
    """The briefing as a document: the same bytes for the same briefing."""
    document, numbers = blank(brief.title), brief.numbers()
    document.add_paragraph(legal(brief.title), "Title")
    if brief.question:
        document.add_paragraph(legal(brief.question), "Subtitle")
    add_quiet(document, brief.scope)
    document.add_paragraph().add_run(legal(brief.verdict)).bold = True
    for section in brief.sections:
        add_section(document, section, numbers)
        if section.left:
            document.paragraphs[-1].paragraph_format.keep_with_next = True
            add_quiet(document, brief.more(section))
    if numbers:
        add_notes(document, numbers)
    return packed(document, brief.made)


def add_quiet(document: Document, words: str) -> None:
    """A line that says something of the briefing itself."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(1.5)
    run = paragraph.add_run(legal(words))
    run.font.color.rgb, run.font.size = QUIET, Pt(8)


def add_section(document: Document, section: Section, numbers: Numbers) -> None:
    """A section: its head, its points, and what is left out."""
    document.add_paragraph(legal(section.head), "Heading 1")
    if section.note:
        add_quiet(document, section.note)
    if section.layout is Layout.TABLE:
        add_table(document, section, numbers)
    else:
        for point in section.points:
            add_point(document.add_paragraph(style="List Bullet"), point, numbers)


def add_point(paragraph: Paragraph, point: Point, numbers: Numbers) -> None:
    """A point of a list."""
    paragraph.add_run(legal(point.lead)).bold = True
    paragraph.add_run(legal(f": {point.told}: ").rstrip() + " ")
    add_quotes(paragraph, point.quotes, numbers)


def add_quotes(paragraph: Paragraph, quotes: Iterable[Quote], numbers: Numbers) -> None:
    """The words that prove a point, each with the number of its note."""
    for place, one in enumerate(quotes):
        about = f" ({one.matter})" if one.matter else ""
        before = "; " if place else ""
        paragraph.add_run(before + legal(quoted(one.words) + about) + UNBROKEN)
        number = str(numbers[one.source])
        add_jump(paragraph, number, mark_of(number))


def mark_of(number: str) -> str:
    """By what links know the note of this number."""
    return f"note{number}"


def add_table(document: Document, section: Section, numbers: Numbers) -> None:
    """The points of a section as a table, whose head stands on each of its pages."""
    height = len(section.points) + 1
    table = document.add_table(rows=height, cols=len(WIDTHS), style="Table Grid")
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, section.columns, strict=True):
        cell.paragraphs[0].add_run(legal(name)).bold = True
    repeat(table.rows[0])
    for row, point in zip(table.rows[1:], section.points, strict=True):
        fill_row(row, point, numbers)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def fill_row(row: _Row, point: Point, numbers: Numbers) -> None:
    """A point as a row, which no page divides."""
    keep_whole(row)
    about, lead, told, words = (cell.paragraphs[0] for cell in row.cells)
    about.add_run(legal(point.about))
    lead.add_run(legal(point.lead)).bold = True
    told.add_run(legal(point.told))
    add_quotes(words, point.quotes, numbers)


def add_notes(document: Document, numbers: Numbers) -> None:
    """The reports that are quoted, in two columns."""
    document.add_paragraph("Sources", "Heading 1")
    document.add_section(WD_SECTION.CONTINUOUS)
    add_columns(document, 2)
    for source, number in numbers.items():
        paragraph = document.add_paragraph(style="List Number")
        add_mark(paragraph, mark_of(str(number)), number)
        day = day_words(source.published)
        paragraph.add_run(legal(f"{source.outlet}, {day}"))
        if source.title or source.url:
            paragraph.add_run(": ")
        if source.url:
            add_link(paragraph, source.title or source.url, source.url)
        else:
            paragraph.add_run(legal(source.title))
    document.add_section(WD_SECTION.CONTINUOUS)  # so that both columns are as long
    add_columns(document, 1)
    add_quiet(document, TRUST)
