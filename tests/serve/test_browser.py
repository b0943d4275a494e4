"""The page in a real browser: the panel, the way back, the filter, no script, print."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.fakes import article, at, entries, statement

from headway.model.entry import Entries
from headway.model.kinds import CueClass
from headway.serve.page import page

PHONE, DESK = (390, 844), (1280, 900)
FIRST = "#stances a.entry"
LIT = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = "";
  while (walk.nextNode()) {
    const around = walk.currentNode.parentElement.closest(".lit, .lit > .gap");
    if (around?.classList.contains("lit")) words += walk.currentNode.textContent;
  }
  return words;
}"""
EVERY = f"""() => {{
  const lit = {LIT};
  const wrong = [];
  for (const entry of document.querySelectorAll("a.entry:not(.also)")) {{
    entry.click();
    const said = [...entry.querySelectorAll(".words")].map((w) => w.textContent);
    const tight = (words) => words.replace(/\\s+/g, "");
    if (tight(said.join("")) !== tight(lit())) wrong.push(said);
  }}
  return wrong;
}}"""
pytestmark = pytest.mark.browser


def parted() -> Entries:
    """A report with a statement in two parts, and words that cross."""
    found = entries(replace(article(), title="<b>No patrol</b>"))
    said = replace(
        found.statements[0], content=(at("joint patrol. Borland"), at("envoy said"))
    )
    return replace(found, statements=(said,))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The page of two reports, the second with a belief."""
    other = entries(article("Another day. " + article().text))
    belief = statement(other, "Arland proposed a joint patrol", CueClass.BELIEF)
    other = replace(other, statements=(*other.statements, belief))
    made = tmp_path / "talks.html"
    made.write_text(page([parted(), other]), "utf-8")
    return made


def opened(
    browser: Browser, file: Path, size: tuple[int, int], *, script: bool = True
) -> Iterator[Page]:
    width, height = size
    shown = browser.new_page(
        viewport={"width": width, "height": height}, java_script_enabled=script
    )
    shown.goto(file.as_uri())
    yield shown
    shown.close()


@pytest.fixture
def phone(browser: Browser, file: Path) -> Iterator[Page]:
    yield from opened(browser, file, PHONE)


@pytest.fixture
def desk(browser: Browser, file: Path) -> Iterator[Page]:
    yield from opened(browser, file, DESK)


@pytest.fixture
def plain(browser: Browser, file: Path) -> Iterator[Page]:
    """The page where no script runs."""
    yield from opened(browser, file, DESK, script=False)


def expect_reading(shown: Page, *, opened: bool) -> None:
    """Wait until the panel is open, or shut."""
    expect(shown.locator("#reports")).to_be_visible(visible=opened)


def test_every_entry_lights_up_its_exact_words(desk: Page) -> None:
    assert desk.locator("a.entry").count() > 10
    assert desk.evaluate(EVERY) == []


def test_a_click_opens_the_report_and_marks_the_entry(phone: Page) -> None:
    phone.locator(FIRST).first.click()
    expect_reading(phone, opened=True)
    expect(phone.locator(FIRST).first).to_contain_class("current")
    expect(phone.locator(".report.open")).to_have_count(1)


def test_a_reprint_opens_its_own_report(desk: Page) -> None:
    first = desk.locator("#meetings .row").nth(0).locator("a.entry")
    other = desk.locator("#meetings .row").nth(1).locator("a.entry")
    first.click()
    one = desk.locator(".report.open").get_attribute("id") or ""
    other.click()
    expect(desk.locator(".report.open")).not_to_have_id(one)


@pytest.mark.parametrize("by", ["Escape", "the button"])
def test_the_panel_closes_and_the_focus_goes_back(phone: Page, by: str) -> None:
    entry = phone.locator(FIRST).first
    entry.click()
    expect(phone.locator("#reports")).to_be_focused()
    if by == "Escape":
        phone.keyboard.press("Escape")
    else:
        phone.locator("#close").click()
    expect(phone).to_have_url(re.compile(r"talks\.html$"))
    expect_reading(phone, opened=False)
    expect(entry).to_be_focused()
    expect(phone.locator(".current, .lit")).to_have_count(0)


def test_the_back_button_closes_the_panel(phone: Page) -> None:
    phone.locator(FIRST).first.click()
    phone.locator("#reports .bar a").click()
    phone.go_back()
    expect_reading(phone, opened=False)
    expect(phone).to_have_url(re.compile(r"talks\.html$"))


def test_a_new_address_opens_its_entry(desk: Page) -> None:
    wanted = desk.locator(FIRST).nth(1).get_attribute("href")
    desk.evaluate("(hash) => { location.hash = hash; }", wanted)
    expect(desk.locator(f"{wanted}.lit")).to_be_visible()
    desk.evaluate("location.hash = 'timeline'")
    expect(desk.locator(".lit")).to_have_count(0)


def test_the_panel_covers_a_phone_and_docks_on_a_desk(phone: Page, desk: Page) -> None:
    inert = "document.querySelector('main').inert"
    for shown, covers in ((phone, True), (desk, False)):
        shown.locator(FIRST).first.click()
        assert shown.evaluate(inert) is covers
    ends = desk.evaluate("document.querySelector('main').getBoundingClientRect().right")
    begins = desk.evaluate(
        "document.querySelector('#reports').getBoundingClientRect().x"
    )
    assert ends <= begins


def test_the_index_opens_a_report(desk: Page) -> None:
    desk.locator("nav a", has_text="Reports").click()
    desk.locator(".index a").nth(1).click()
    expect(desk.locator(".report.open")).to_have_count(1)
    expect(desk.locator(".index")).to_be_hidden()


def test_the_filter_leaves_what_holds_its_words(desk: Page) -> None:
    rows = (
        "[...document.querySelectorAll('main .row')].filter(r => r.checkVisibility())"
    )
    desk.locator("#filter input").fill("rejected patrol")
    expect(desk.locator("#filter output")).to_have_text(re.compile("[1-9].* found"))
    left = desk.evaluate(f"{rows}.map((row) => row.textContent.toLowerCase())")
    assert left
    assert all("rejected" in words and "patrol" in words for words in left)
    desk.locator("#filter input").fill("zeppelin")
    expect(desk.locator("#filter output")).to_have_text("0 found")
    desk.locator("#filter input").fill("")
    expect(desk.locator("#filter output")).to_have_text("")
    assert desk.evaluate(f"{rows}.length") > len(left)


def test_beliefs_and_intentions_can_be_left_out(desk: Page) -> None:
    beliefs, rows = desk.locator("#statements .unspoken"), desk.locator("main .row")
    expect(beliefs).to_be_visible()
    shown = rows.filter(visible=True).count()
    desk.get_by_label("Speech alone").check()
    expect(beliefs).to_be_hidden()
    expect(rows.filter(visible=True)).to_have_count(shown - 1)
    desk.locator("#filter input").fill("arland proposed")
    expect(desk.locator("#filter output")).to_have_text(re.compile("[1-9].* found"))
    expect(desk.locator("#statements")).to_be_hidden()
    desk.locator("#filter input").fill("")
    expect(desk.locator("#filter output")).to_have_text("")
    desk.get_by_label("Speech alone").uncheck()
    expect(rows.filter(visible=True)).to_have_count(shown)


def test_without_a_script_a_link_lights_up_its_words(plain: Page) -> None:
    assert not plain.locator("#filter, #close, #spoken").first.is_visible()
    entry = plain.locator(FIRST).first
    entry.click()
    said = entry.locator(".words").inner_text()
    expect(plain.locator(".p:target")).to_have_text(said)


def test_print_shows_everything_and_lights_nothing(desk: Page) -> None:
    desk.locator(FIRST).first.click()
    desk.emulate_media(media="print")
    closed = desk.locator("details:not([open]) .row .words")
    assert closed.count() > 0
    assert closed.first.is_visible()
    assert desk.locator(".report").nth(1).is_visible()
    ground = "getComputedStyle(document.querySelector('.lit')).backgroundColor"
    assert desk.evaluate(ground) == "rgba(0, 0, 0, 0)"


def test_the_page_fits_a_phone(phone: Page) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_no_words_are_too_small_to_read(phone: Page) -> None:
    sizes = phone.evaluate(
        "[...document.querySelectorAll('body *')].filter((e) => e.checkVisibility())"
        ".map((e) => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 0.8 * 16
