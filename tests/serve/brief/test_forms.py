"""Briefings as Markdown, as a page, and as they are kept."""

import re
from dataclasses import replace

import pytest
from tests.desk.material import river
from tests.filings import on
from tests.serve.brief.made import briefing, evil

from headway.serve.brief.brief import BriefForm, Source
from headway.serve.brief.forms import brief_in, brief_line, written


def text(form: BriefForm, hostile: bool = False) -> str:
    made = evil() if hostile else replace(briefing(*river()), place="river.toml")
    return written(made, form).decode()


@pytest.mark.parametrize("form", BriefForm)
def test_the_same_briefing_gives_the_same_file(form: BriefForm) -> None:
    first, again = (written(briefing(*river()), form) for _ in range(2))
    assert first == again


def test_a_briefing_is_kept_and_found_as_it_was() -> None:
    made = briefing(*river())
    assert brief_in(f"[{brief_line(made)}]".encode()) == made
    assert brief_in(b"[]") is None


def test_markdown_has_heads_points_a_table_and_numbered_sources() -> None:
    said = text(BriefForm.MARKDOWN)
    assert said.startswith("# River talks\n\nWill the tolls fall?\n\n8 reports, from")
    assert "\n## Where the talks stand\n\nRungs: 0 broken off" in said
    assert "\n| Issue | Side | Position | In whose words |\n| --- | --- |" in said
    assert "“refused them” [2] |\n" in said
    assert "\n1. The c, 15 Mar 2021\n2. The b, 2 Mar 2021\n" in said
    assert "\n\n\n" not in said


def test_what_is_left_out_is_counted_with_the_command_that_tells_it() -> None:
    made = briefing(*river())
    first, *rest = made.sections
    less = replace(made, sections=(replace(first, left=7), *rest), place="river.toml")
    for form in (BriefForm.MARKDOWN, BriefForm.HTML):
        said = written(less, form).decode()
        assert "and 7 more: headway dossier show river.toml" in said


def test_a_source_leads_to_its_page_on_the_web() -> None:
    reports = [replace(one, url=f"https://a.test/{one.id}(1)") for one in river()]
    made = briefing(*reports)
    markdown = written(made, BriefForm.MARKDOWN).decode()
    assert "[https://a.test/c%281%29](https://a.test/c%281%29)" in markdown
    page = written(made, BriefForm.HTML).decode()
    assert '<a href="https://a.test/c%281%29" rel="noreferrer">' in page


def test_words_of_strangers_are_no_marks_of_markdown() -> None:
    said = text(BriefForm.MARKDOWN, hostile=True)
    assert not re.search(r"(?<!\\)[<`]|(?<!\\)\[x", said)
    assert len(re.findall(r"^# ", said, re.MULTILINE)) == 1
    assert re.findall(r"(?<!\\)\]\(", said) == []
    assert not set(said) & {"\x00", "\x1b", "\u202e"}


def test_words_of_strangers_are_no_part_of_the_page() -> None:
    page = text(BriefForm.HTML, hostile=True)
    assert "<script" not in page
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', page))
    assert "&lt;script&gt;" in page
    assert not set(page) & {"\x00", "\x1b", "\u202e"}


def test_the_page_runs_nothing_and_every_number_leads_to_its_note() -> None:
    page = text(BriefForm.HTML)
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in page
    jumps = set(re.findall(r'href="#(note-\d+)"', page))
    assert jumps == set(re.findall(r'id="(note-\d+)"', page)) != set()


def test_a_source_with_no_title_and_no_page_is_named_all_the_same() -> None:
    made = briefing(*river())
    bare = Source(article="1", outlet="The Bay", published=None)
    first, *rest = made.sections
    point = first.points[0]
    quote = replace(point.quotes[0], source=bare)
    told = replace(first, points=(replace(point, quotes=(quote,)),))
    said = written(replace(made, sections=(told, *rest)), BriefForm.MARKDOWN).decode()
    assert "\n1. The Bay, no day known\n" in said
    assert made.made == on(16)
