"""Actors in a real browser: search as one types, merge two spellings, undo it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.desk.cast import keep, naming, report

from headway.desk.enrolling import enrol
from headway.ledger.store import Ledger

CHROMIUM = Path("/usr/bin/chromium")
PHONE = {"width": 390, "height": 844}
pytestmark = pytest.mark.browser


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
def desk(browser: Browser, ledger: Ledger, live: str) -> Iterator[Page]:
    """The list of actors of a desk."""
    keep(ledger, report(naming("Ivo Riabkov"), 1), report(naming("Ivo Ryabkov"), 2))
    keep(ledger, report(naming("Ivo Riabkov"), 3), report(naming("Iva Riabkov"), 4))
    enrol(ledger)
    shown = browser.new_page()
    shown.goto(f"{live}/actors")
    yield shown
    shown.close()


def entries(desk: Page) -> int:
    return desk.locator(".entries > li").count()


def test_two_spellings_become_one_page_and_two_again(desk: Page) -> None:
    desk.get_by_role("link", name="Ivo Riabkov").click()
    assert entries(desk) == 6
    desk.get_by_text("Another is the same").click()
    desk.get_by_label("Who, by name").fill("Iva Riabkov")
    desk.get_by_label("Why").last.fill("a misprint")
    desk.get_by_role("button", name="Make them one").click()
    said = desk.get_by_text("Iva Riabkov is Ivo Riabkov", exact=True)
    expect(said).to_be_visible()
    assert entries(desk) == 8
    desk.get_by_role("button", name="Undo").click()
    expect(desk.get_by_text("(taken back)")).to_be_visible()
    assert entries(desk) == 6


def test_names_are_found_as_one_types(desk: Page) -> None:
    rows = desk.locator("#found tbody tr")
    expect(rows).to_have_count(3)
    desk.get_by_label("Name").press_sequentially("iva")
    expect(rows).to_have_count(1)
    expect(desk).to_have_url(re.compile("q=iva"))


def test_entries_are_narrowed_without_a_new_page(desk: Page) -> None:
    desk.get_by_role("link", name="Ivo Riabkov").click()
    desk.get_by_label("Sort").select_option("move")
    expect(desk.locator(".entries > li")).to_have_count(3)
    expect(desk).to_have_url(re.compile("sort=move"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_anybody_out(desk: Page, scheme: str) -> None:
    desk.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in ("", "/ivo-riabkov", "/iva-riabkov"):
        desk.goto(re.sub(r"/actors.*", f"/actors{path}", desk.url))
        desk.evaluate("document.querySelectorAll('details').forEach(d => d.open = 1)")
        found = Axe().run(desk)
        assert found.violations_count == 0, found.generate_report()


def test_the_pages_fit_a_phone(desk: Page) -> None:
    desk.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    width = "document.documentElement.scrollWidth"
    for path in ("", "/ivo-riabkov"):
        desk.goto(re.sub(r"/actors.*", f"/actors{path}", desk.url))
        assert desk.evaluate(width) <= PHONE["width"]
