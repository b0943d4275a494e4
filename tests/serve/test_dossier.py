"""A dossier as a page, as Markdown and as a chart."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape
from xml.etree import ElementTree

import pytest
from tests.analyse.followed.test_summing import RIVER, agreed, broken
from tests.filings import filing, move, on, statement

from headway.analyse.followed.headway import headway
from headway.analyse.followed.unassigned import Offer
from headway.model.dossier import Dossier, Issue
from headway.model.entry import EntryId
from headway.model.filing import Filing
from headway.model.kinds import MoveKind
from headway.serve.chart import SMALL, WHOLE
from headway.serve.dossier import (
    dossier_html,
    dossier_markdown,
    dossier_svg,
)
from headway.serve.state import State

DAM = replace(RIVER, issues=(Issue(name="Dam"),))
OFFER = Offer(
    name="Ferry",
    phrases=("ferry",),
    moves=1,
    reports=4,
    examples=(EntryId("f1"),),
)
LETTERS = 12  # pixels: how high the names on a chart are
EVIL = "<script>alert(1)</script> [x](javascript:alert(1)) *bold* `code` # |"


def state(*filings: Filing, dossier: Dossier = DAM) -> State:
    return State(found=headway(dossier, filings), offers=[OFFER])


TOLD = (
    *agreed(on(4)),
    *broken(on(20)),
    filing("s", on(21), statement("The dam", issues=("Dam",))),
)
FORMS = (dossier_html, dossier_markdown)


@pytest.mark.parametrize("made", FORMS)
def test_verdict_steps_and_proofs_are_told(made: type) -> None:
    told = " ".join(made(state(*TOLD)).split())
    assert "broken off on 20 March 2021; the latest moves go back." in told
    assert "from rung 6 to rung 0" in told
    assert "left it" in told
    assert "1 entry in 4 reports" in told


@pytest.mark.parametrize("made", FORMS)
def test_an_empty_dossier_says_so(made: type) -> None:
    told = made(state())
    assert "No reports, no verdict" in told
    assert "Nothing is told that moves the talks." in told
    assert "<svg" not in told


def test_every_link_of_the_page_leads_to_a_step() -> None:
    page = dossier_html(state(*TOLD))
    ids = re.findall(r' id="([^"]+)"', page)
    links = re.findall(r'href="#([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {"step-1", "step-2"} <= set(links) <= set(ids)


def test_the_page_allows_its_own_style_and_nothing_else() -> None:
    page = unescape(dossier_html(state(*TOLD)))
    style = page.split("<style>")[1].split("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}';" in page
    assert not re.search(r"<script|\son\w+=|\bstyle=|src=", page)


def test_a_chart_alone_is_whole_xml_with_a_title_and_a_description() -> None:
    tree = ElementTree.fromstring(dossier_svg(state(*TOLD)))
    svg = "{http://www.w3.org/2000/svg}"
    assert tree.find(f".//{svg}title") is not None
    desc = tree.find(f".//{svg}desc")
    assert desc is not None
    assert "20 Mar 2021: broken off, from rung 6 to rung 0" in (desc.text or "")
    assert tree.findall(f".//{svg}a") == []


def test_no_day_no_chart() -> None:
    assert dossier_svg(state()) == ""


def evil() -> State:
    bad = move(MoveKind.ACCEPT, EVIL, scope=agreed(on(1))[0].moves[0].scope)
    filings = [
        replace(filing(f"e{n}", on(4), bad), outlet=EVIL, url="javascript:alert(1)")
        for n in range(3)
    ]
    wicked = replace(RIVER, title=EVIL, question=EVIL, issues=(Issue(name=EVIL),))
    offer = replace(OFFER, name=EVIL, phrases=(EVIL,))
    return State(found=headway(wicked, filings), offers=[offer])


def test_words_of_strangers_are_no_part_of_the_page() -> None:
    for made in (dossier_html(evil()), dossier_svg(evil())):
        assert "<script" not in made
        assert "javascript:" not in "".join(re.findall(r'href="[^"]*"', made))
    assert "&lt;script&gt;" in dossier_html(evil())


def test_words_of_strangers_are_no_marks_of_markdown() -> None:
    said = dossier_markdown(evil())
    assert not re.search(r"(?<!\\)[<`\[]", said)
    assert len(re.findall(r"^# ", said, re.MULTILINE)) == 1


def figures() -> list[str]:
    """The charts of the page, that of the whole first."""
    page = dossier_html(state(*TOLD))
    return re.findall("<figure>.*?</figure>", page, re.DOTALL)


def name_of_lowest(figure: str) -> tuple[float, float]:
    """How far down the lowest rung lies in a chart, and its name."""
    line = max(float(y) for y in re.findall(r'class="grid"[^>]* y1="([\d.]+)"', figure))
    name = re.search(r'y="([\d.]+)">0 no contact', figure)
    assert name is not None
    return line, float(name[1])


def test_no_line_of_a_chart_strikes_a_name_through() -> None:
    whole, small = figures()
    line, name = name_of_lowest(small)
    assert name > line + SMALL.rung  # below, where the ladder never runs
    line, name = name_of_lowest(whole)
    assert line > name > line - WHOLE.rung  # above, with room between the rungs
    for figure in (whole, small):  # and over the ladder, whose line makes way
        assert figure.index('class="ladder"') < figure.index("0 no contact")


def test_the_name_below_a_small_ladder_has_room_above_what_follows() -> None:
    for figure in figures():
        title = re.search(r'y="([\d.]+)">Momentum', figure)
        assert title is not None
        assert float(title[1]) - name_of_lowest(figure)[1] > LETTERS
