"""Briefings as DOCX: what a word processor finds in the file."""

import re
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from xml.etree import ElementTree
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Opened
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.material import river
from tests.serve.brief.made import briefing, evil, long_point

from headway.serve.brief.brief import Brief
from headway.serve.brief.document import brief_docx
from headway.serve.brief.ooxml import LONGEST, legal


def river_brief() -> Brief:
    reports = [replace(one, url=f"https://a.test/{one.id}") for one in river()]
    return replace(briefing(*reports), place="river.toml")


def opened(brief: Brief) -> Opened:
    return Document(BytesIO(brief_docx(brief)))


def part(brief: Brief, name: str) -> str:
    with ZipFile(BytesIO(brief_docx(brief))) as archive:
        return archive.read(name).decode()


def test_it_has_a_title_heads_lists_and_a_table() -> None:
    made = opened(river_brief())
    styles = [(one.style.name, one.text) for one in made.paragraphs if one.style]
    assert styles[0] == ("Title", "River talks")
    assert ("Heading 1", "Where the talks stand") in styles
    assert {"Subtitle", "List Bullet", "List Number"} <= {name for name, _ in styles}
    (table,) = made.tables
    assert [cell.text for cell in table.rows[0].cells][:2] == ["Issue", "Side"]
    assert table.rows[1].cells[3].text.startswith("“agreed on tolls”")


def test_it_is_a4_with_page_numbers_and_says_what_it_is() -> None:
    made = opened(river_brief())
    page, about = made.sections[0], made.core_properties
    assert page.page_width
    assert page.page_height
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    foot = page.footer.paragraphs[0]._p.xml
    assert 'w:instr="PAGE"' in foot
    assert 'w:instr="NUMPAGES"' in foot
    assert (about.title, about.language, about.author) == (
        "River talks",
        "en-GB",
        "Headway",
    )


def test_columns_are_told_before_the_grid_as_word_wants_it() -> None:
    words = part(river_brief(), "word/document.xml")
    pages = re.findall(r"<w:sectPr.*?</w:sectPr>", words, re.DOTALL)
    assert len(pages) == 3
    told = [re.findall(r"<w:(cols|docGrid)\b", page) for page in pages]
    assert told == [["cols", "docGrid"]] * 3


def test_its_days_are_those_of_the_findings() -> None:
    about = opened(river_brief()).core_properties
    day = datetime(2021, 3, 16)
    made = (about.created, about.modified)
    assert [one and one.replace(tzinfo=None) for one in made] == [day, day]
    with ZipFile(BytesIO(brief_docx(river_brief()))) as archive:
        assert {one.date_time[:3] for one in archive.infolist()} == {(2021, 3, 16)}


@pytest.mark.parametrize("made", [None, date(1914, 7, 28)])
def test_what_an_archive_has_no_day_for_is_of_its_first(made: date | None) -> None:
    with ZipFile(BytesIO(brief_docx(replace(river_brief(), made=made)))) as archive:
        assert {one.date_time[:3] for one in archive.infolist()} == {(1980, 1, 1)}


def test_every_number_leads_to_its_note_and_every_note_to_the_web() -> None:
    words = part(river_brief(), "word/document.xml")
    jumps = set(re.findall(r'w:anchor="(note\d+)"', words))
    assert jumps == set(re.findall(r'w:name="(note\d+)"', words)) != set()
    links = part(river_brief(), "word/_rels/document.xml.rels")
    found = re.findall(r'Target="(https?://[^"]+)" TargetMode="External"', links)
    assert len(found) == len(river_brief().notes)


def test_hostile_words_are_words_and_no_link_leads_elsewhere() -> None:
    words = part(evil(), "word/document.xml")
    ElementTree.fromstring(words)
    assert "&lt;script&gt;" in words
    assert "javascript" not in part(evil(), "word/_rels/document.xml.rels")
    assert not set(words) & {"\x00", "\x1b", "\u202e", "\ufffe"}


def test_an_address_that_no_word_processor_opens_is_no_link() -> None:
    one = long_point(1)
    source = replace(one.quotes[0].source, url="https://a.test/" + "x" * LONGEST)
    quote = replace(one.quotes[0], source=source)
    first, *rest = river_brief().sections
    told = replace(first, points=(replace(one, quotes=(quote,)),))
    made = replace(river_brief(), sections=(told, *rest))
    assert "x" * LONGEST not in part(made, "word/_rels/document.xml.rels")


def test_a_dossier_without_reports_is_a_document_too() -> None:
    made = opened(briefing())
    assert [one.text for one in made.paragraphs][-1].startswith("No reports, no")
    assert made.tables == []


@given(st.text())
def test_xml_holds_whatever_is_made_legal(words: str) -> None:
    made = legal(words)
    ElementTree.fromstring(f"<t>{escape(made)}</t>")
    assert "\n" not in made
