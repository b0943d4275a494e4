"""A digest as Markdown and as a page."""

import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html import unescape

import pytest
from tests.filings import ARLAND, CRESK, filing, meeting, move, on

from headway.analyse.followed.change import Change, Changes, ChangeSort
from headway.analyse.followed.changes import changes
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.filing import Filing
from headway.model.kinds import MeetingStatus, MoveKind
from headway.serve.digest import LINES, digest_html, digest_markdown
from headway.serve.findings import HEADS, headline

RIVER = Dossier(
    id=DossierId("river"),
    title="River talks",
    parties=(Party(name=ARLAND), Party(name=CRESK)),
)
WORDS = "Arland demands that the dam be opened by May"
DAM = ("dam",)
TOLD = (
    filing(
        "a", on(11), move(MoveKind.DEMAND, WORDS, issues=DAM), url="https://a.test/1"
    ),
    filing("b", on(12), meeting(on(12), "Ulm"), meeting(on(1, 1))),
)


def new(*filings: Filing, aside: int = 0) -> Changes:
    return changes(RIVER, filings, on(10), aside=aside)


def test_a_settled_proposal_is_named_in_its_heading() -> None:
    told = Change(
        sort=ChangeSort.SETTLED,
        parties=(ARLAND,),
        cited=(),
        note="the proposal is rejected",
        matter="a ferry over the upper lock, ",
    )
    said = "Arland: the proposal is rejected"
    assert headline(told) == f"{said}: “a ferry over the upper lock”"
    assert headline(replace(told, matter="")) == said
    assert headline(replace(told, matter="ferries " * 50)).endswith("ferries…”")


def test_markdown_tells_each_change_with_its_proof() -> None:
    assert digest_markdown(new(*TOLD, aside=2), "River talks") == (
        "# River talks: what is new since 10 Mar 2021\n\n"
        "2 reports, the last of 12 Mar 2021. Set aside: 2 reports. "
        "Left out: 1 that tells of days long before.\n\n"
        "## How far the talks have come\n\n"
        "- **The talks as a whole: from rung 0 to rung 2, position stated**, "
        "11 Mar 2021\n"
        f"  - “{WORDS}” · [The a](https://a.test/1), 11 Mar 2021\n\n"
        "## Meetings held\n\n"
        "- **Arland and Cresk: Ulm**, 12 Mar 2021\n"
        "  - “Arland and Cresk met” · The b, 12 Mar 2021\n\n"
        "## Demands\n\n"
        "- **Arland on dam: demands**, 11 Mar 2021\n"
        f"  - “{WORDS}” · [The a](https://a.test/1), 11 Mar 2021\n"
    )


def test_nothing_new_is_said_so() -> None:
    assert "Nothing is new." in digest_markdown(new(), "River talks")
    assert "Nothing is new." in digest_html(new(), "River talks")


def test_a_turn_tells_what_it_turned_from() -> None:
    softer = Change(
        sort=ChangeSort.SOFTENED,
        parties=(ARLAND,),
        cited=(),
        kind=MoveKind.ACCEPT,
        before=(MoveKind.DEMAND, MoveKind.REJECT),
    )
    found = changes(RIVER, (), on(10), further=[softer])
    told = "Arland on the talks as a whole: from “demands” to “refuses” to “agrees”"
    assert told in digest_markdown(found, "River talks")
    assert told in digest_html(found, "River talks")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2021, 6, 1), date(2021, 6, 30), "Jun 2021"),
        (date(2021, 1, 1), date(2021, 12, 31), ", 2021"),
        (date(2021, 6, 1), date(2021, 6, 2), "1–2 Jun 2021"),
        (date(2021, 6, 1), date(2021, 6, 1), "1 Jun 2021"),
    ],
    ids=["a month", "a year", "some days", "a day"],
)
def test_days_are_told_as_coarse_as_the_report_has_them(
    first: date, last: date, told: str
) -> None:
    ahead = meeting(first, last=last, status=MeetingStatus.PLANNED)
    said = digest_markdown(new(filing("b", on(12), ahead)), "River talks")
    assert f"{told}\n" in said


EVIL = "<script>alert(1)</script> [x](javascript:alert(1)) *bold* `code` # |\n\n# head"


def evil() -> Changes:
    bad = move(MoveKind.DEMAND, EVIL, issues=(EVIL,), about=f"{EVIL} and more")
    return new(
        replace(filing("a", on(11), bad), outlet=EVIL, url="javascript:alert(1)")
    )


def test_words_of_strangers_are_no_marks_of_markdown() -> None:
    said = digest_markdown(evil(), EVIL)
    assert not re.search(r"(?<!\\)[<`\[]", said)
    assert len(re.findall(r"^# ", said, re.MULTILINE)) == 1


def test_words_of_strangers_are_no_part_of_the_page() -> None:
    page = digest_html(evil(), EVIL)
    assert "<script" not in page
    assert "href" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.test",
        "https://",
        "https://[",
        "",
    ],
)
def test_only_pages_of_the_web_are_linked(address: str) -> None:
    found = new(replace(TOLD[0], url=address))
    assert "](" not in digest_markdown(found, "River talks")
    assert "href" not in digest_html(found, "River talks")


def test_an_address_cannot_end_its_link() -> None:
    found = new(replace(TOLD[0], url='https://a.test/(x) [y]>"<b>'))
    said = digest_markdown(found, "River talks")
    assert "(https://a.test/%28x%29%20%5By%5D%3E%22%3Cb%3E)" in said
    assert '"<b>' not in digest_html(found, "River talks")


def test_the_page_allows_its_own_style_and_nothing_else() -> None:
    page = unescape(digest_html(new(*TOLD), "River talks"))
    style = page.split("<style>")[1].split("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}';" in page
    assert not re.search(r"<script|\son\w+=|style=|src=", page)


def test_what_is_left_out_of_a_long_section_is_counted() -> None:
    many = [
        filing(f"r{n}", on(11), move(MoveKind.DEMAND, f"{n}", issues=(f"i{n}",)))
        for n in range(LINES + 3)
    ]
    assert "- and 3 more\n" in digest_markdown(new(*many), "River talks")
    assert digest_html(new(*many), "River talks").count(": demands<") == LINES + 3


def test_each_sort_has_a_heading() -> None:
    assert set(HEADS) == set(ChangeSort)
