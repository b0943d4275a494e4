"""A briefing prints on two pages of A4, whatever it says."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.desk.material import river
from tests.serve.brief.made import briefing, long_point

from headway.serve.brief.brief import Brief, BriefForm, Layout, Section
from headway.serve.brief.fitting import Draft, fitted
from headway.serve.brief.forms import written

pytestmark = pytest.mark.browser
COLUMNS = ("Issue", "Side", "Position", "In whose words")


def full() -> Brief:
    """Two pages that hold as much as they may."""
    drafts = []
    for place in range(9):
        points = tuple(long_point(20 * place + n) for n in range(10))
        one = Section(head=f"Section {place}", points=points, note="A note.", left=3)
        table = replace(one, layout=Layout.TABLE, columns=COLUMNS)
        drafts.append(Draft(table if place == 2 else one, 3.0 if place == 2 else 1.0))
    return replace(briefing(*river()), sections=fitted(drafts), place="river.toml")


@pytest.mark.parametrize("brief", [briefing(*river()), full()], ids=["short", "full"])
def test_the_page_prints_on_two_pages(
    browser: Browser, tmp_path: Path, brief: Brief
) -> None:
    (tmp_path / "brief.html").write_bytes(written(brief, BriefForm.HTML))
    page = browser.new_page()
    page.goto((tmp_path / "brief.html").as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    assert len(re.findall(rb"/Type /Page\b", printed)) in (1, 2)
    boxes = {*re.findall(rb"/MediaBox \[0 0 (\d+)[\d.]* (\d+)", printed)}
    assert boxes == {(b"594", b"841")}
