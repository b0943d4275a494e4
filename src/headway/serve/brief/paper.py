"""How the document of a briefing looks: paper, styles, page numbers, properties."""

from typing import Final, cast

from docx import Document
from docx.document import Document as Opened
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from headway.serve.brief.ooxml import add_field, legal, set_font, set_language, switch

__all__ = ["QUIET", "add_columns", "blank"]

FONT: Final = "Arial"
LANGUAGE: Final = "en-GB"
INK: Final = RGBColor(0x1D, 0x21, 0x26)
QUIET: Final = RGBColor(0x58, 0x61, 0x6B)
STYLES: Final = {  # in points: how large, how much above, how much below
    "Normal": (9.5, 0, 1.5),
    "Title": (15, 0, 2),
    "Subtitle": (10, 0, 2),
    "Heading 1": (11, 6, 1.5),
    "List Bullet": (9.5, 0, 1),
    "List Number": (7.5, 0, 0.5),
}
BOLD: Final = {"Title", "Heading 1"}
DOC_GRID: Final = qn("w:docGrid")
INDENT: Final = {"List Bullet": Mm(3.5), "List Number": Mm(6)}


def blank(title: str) -> Opened:
    """A document of A4 with nothing in it yet."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(15)
    page.top_margin = page.bottom_margin = Mm(13)
    page.header_distance = page.footer_distance = Mm(6)
    for name, sizes in STYLES.items():
        set_style(cast(ParagraphStyle, document.styles[name]), *sizes)
    set_language(document, LANGUAGE)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = legal(title), "Headway", ""
    about.subject, about.comments = "A briefing", ""
    foot = page.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_field(foot, "PAGE")
    foot.add_run(" / ")
    add_field(foot, "NUMPAGES")
    return document


def set_style(style: ParagraphStyle, size: float, above: float, below: float) -> None:
    """Have a style print so large, with so much room above and below."""
    set_font(style, FONT)
    style.font.size, style.font.color.rgb = Pt(size), INK
    style.font.italic, style.font.bold = False, style.name in BOLD
    for spread in style.element.get_or_add_rPr().findall(qn("w:spacing")):
        spread.getparent().remove(spread)
    form, indent = style.paragraph_format, INDENT.get(str(style.name))
    form.space_before, form.space_after, form.line_spacing = Pt(above), Pt(below), 1.0
    if indent:
        form.left_indent, form.first_line_indent = indent, -indent
        form.tab_stops.add_tab_stop(indent)


def add_columns(document: Opened, count: int) -> None:
    """Have what stands behind the last section's beginning stand in columns.

    They are told before the grid: Word takes other orders for damage.
    """
    page = document.sections[-1]._sectPr
    for known in page.findall(qn("w:cols")):
        page.remove(known)
    columns, grid = switch("cols", num=str(count), space="360"), page.find(DOC_GRID)
    if grid is None:
        page.append(columns)
    else:
        grid.addprevious(columns)
