"""The page: whole, safe, and every entry leads to the words that prove it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.fakes import article, entries

from headway.serve.page import page

CHROMIUM = Path("/usr/bin/chromium")
HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(1)">'


def test_every_entry_points_to_an_anchor_in_its_report() -> None:
    made = page([entries()])
    wanted = set(re.findall(r'href="#w-(\w+)"', made))
    assert wanted
    assert wanted <= set(re.findall(r'id="w-(\w+)"', made))


def test_nothing_is_fetched_from_outside() -> None:
    made = page([entries()])
    assert "default-src 'none'" in made.replace("&#39;", "'")
    assert not re.findall(r'(?:src|href)="(?!#)', made)


def test_hostile_words_stay_words() -> None:
    found = entries(replace(article(HOSTILE + article().text), title=HOSTILE))
    assert HOSTILE not in page([found])


def test_an_empty_ledger_has_a_page() -> None:
    assert "No reports, no verdict" in page([])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as driver:
        yield driver.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox"]
        )


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The page of one report, on a phone."""
    file = tmp_path / "talks.html"
    hostile = entries(replace(article(), title=HOSTILE))
    file.write_text(page([hostile]), "utf-8")
    opened = browser.new_page(viewport={"width": 390, "height": 844})
    opened.goto(file.as_uri())
    yield opened
    opened.close()


@pytest.mark.browser
def test_a_click_lights_up_the_words_that_prove_the_entry(shown: Page) -> None:
    entry = shown.locator("#stances a.entry").first
    said = entry.locator("q").inner_text()
    entry.click()
    assert "".join(shown.locator("mark.lit").all_inner_texts()) == said.strip("“”")
    assert shown.locator("#reports").is_visible()


@pytest.mark.browser
def test_escape_closes_the_report(shown: Page) -> None:
    shown.locator("#stances a.entry").first.click()
    shown.keyboard.press("Escape")
    shown.wait_for_function(
        "getComputedStyle(document.getElementById('reports')).visibility === 'hidden'"
    )


@pytest.mark.browser
def test_the_page_fits_a_phone(shown: Page) -> None:
    assert shown.evaluate("document.documentElement.scrollWidth") <= 390
