"""What a DOCX needs that python-docx has no word for."""

import re
from datetime import date, datetime, time
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import BaseStyle
from docx.table import _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from headway.serve.safe import visible

__all__ = [
    "add_field",
    "add_jump",
    "add_link",
    "add_mark",
    "keep_whole",
    "legal",
    "packed",
    "repeat",
    "set_font",
    "set_language",
    "switch",
]

ILLEGAL: Final = re.compile(  # what XML 1.0 cannot hold, and what ends a line
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
LONGEST: Final = 2_000  # code points of an address that Word opens
EARLIEST: Final = datetime(1980, 1, 1)  # that an archive can hold
THEMED: Final = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def legal(words: str) -> str:
    """The words on one line, with nothing that XML cannot hold or that cannot be seen.

    Each of these characters is a "\ufffd".
    """
    return " ".join(ILLEGAL.sub("\ufffd", visible(words)).split())


def switch(tag: str, **values: str) -> BaseOxmlElement:
    """An element of WordprocessingML with these attributes."""
    made = OxmlElement(f"w:{tag}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_link(paragraph: Paragraph, words: str, address: str) -> None:
    """Words that lead to a page of the web; where its address is too long, words."""
    if len(address) > LONGEST:
        paragraph.add_run(legal(words))
        return
    part = paragraph.part
    id_ = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), id_)
    add_within(paragraph, link, words).font.underline = True


def add_jump(paragraph: Paragraph, words: str, mark: str) -> None:
    """Raised words that lead to a mark in the document."""
    add_within(
        paragraph, switch("hyperlink", anchor=mark), words
    ).font.superscript = True


def add_within(paragraph: Paragraph, link: BaseOxmlElement, words: str) -> Run:
    """Words within a link."""
    run = paragraph.add_run(legal(words))
    link.append(run._r)
    paragraph._p.append(link)
    return run


def add_mark(paragraph: Paragraph, mark: str, number: int) -> None:
    """A place to which links may lead, at the paragraph's end."""
    paragraph._p.append(switch("bookmarkStart", id=str(number), name=mark))
    paragraph._p.append(switch("bookmarkEnd", id=str(number)))


def add_field(paragraph: Paragraph, code: str) -> None:
    """What the reader's program works out: PAGE, NUMPAGES."""
    field = switch("fldSimple", instr=code)
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)


def repeat(row: _Row) -> None:
    """Have a row stand at the head of its table on every page."""
    row._tr.get_or_add_trPr().append(switch("tblHeader"))


def keep_whole(row: _Row) -> None:
    """Have no page divide a row."""
    row._tr.get_or_add_trPr().append(switch("cantSplit"))


def set_font(style: BaseStyle, name: str) -> None:
    """Have a style print with this font, and not with that of the theme."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in THEMED:
        fonts.attrib.pop(qn(f"w:{key}"), None)
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), name)


def set_language(document: Document, language: str) -> None:
    """Say in which language a document is."""
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    document.core_properties.language = language


def packed(document: Document, day: date | None) -> bytes:
    """The document as a file: the same for the same content, whenever it is written.

    It is of that day; `None`: no day is known.
    """
    when = datetime.combine(day, time()) if day else EARLIEST
    about = document.core_properties
    about.created = about.modified = about.last_printed = when
    about.revision = 1
    written, steady = BytesIO(), BytesIO()
    document.save(written)
    stamp = max(when, EARLIEST).timetuple()[:6]
    with ZipFile(written) as loose, ZipFile(steady, "w") as archive:
        for name in loose.namelist():
            member = ZipInfo(name, stamp)
            archive.writestr(member, loose.read(name), ZIP_DEFLATED)
    return steady.getvalue()
