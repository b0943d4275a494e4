"""The page of a report in a real browser: both ways, keys, marking, correcting."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.desk.reports import MOVE, REPORT, held
from tests.fakes import entries

from headway.ledger.store import Ledger

pytestmark = pytest.mark.browser

PHONE, DESK = (390, 844), (1280, 900)
FOUND = entries()
OFFER = FOUND.moves[1].id
LIT = """() => [...document.querySelectorAll(".text .lit")]
  .map((mark) => mark.textContent).join("")"""
MARK = """(words) => {
  const text = document.getElementById("text");
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = "";
  const start = text.textContent.indexOf(words);
  while (walk.nextNode()) {
    const node = walk.currentNode, from = before.length;
    before += node.data;
    if (from <= start && start < before.length) range.setStart(node, start - from);
    const end = start + words.length;
    if (from < end && end <= before.length) { range.setEnd(node, end - from); break; }
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  document.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
}"""


def opened(
    browser: Browser,
    live: str,
    size: tuple[int, int] = DESK,
    *,
    to: str = "",
    script: bool = True,
    scheme: Literal["light", "dark"] = "light",
) -> Page:
    """The page of the report."""
    width, height = size
    made = browser.new_page(
        viewport={"width": width, "height": height},
        java_script_enabled=script,
        color_scheme=scheme,
    )
    made.goto(f"{live}/reports/{REPORT}{to}")
    return made


@pytest.fixture
def shown(browser: Browser, live: str, ledger: Ledger) -> Iterator[Page]:
    """The page on a desk."""
    held(ledger)
    made = opened(browser, live)
    yield made
    made.close()


def panel(page: Page, entry: str = MOVE) -> str:
    """Where the panel of an entry is."""
    return f"#e-{entry}"


def test_a_click_on_an_entry_lights_its_words_up(shown: Page) -> None:
    shown.locator(f"{panel(shown)} .jump").click()
    expect(shown.locator(panel(shown))).to_contain_class("current")
    assert shown.evaluate(LIT) == "Borland rejected the patrol"
    assert shown.url.endswith(f"#e-{MOVE}")
    expect(shown.locator(f"#w-{MOVE}")).to_be_in_viewport()


def test_a_statement_lights_up_with_its_source_and_cue(shown: Page) -> None:
    said = FOUND.statements[0].id
    shown.locator(f"{panel(shown, said)} .jump").click()
    lit = shown.evaluate(LIT)
    for words in ("Borland rejected the patrol", "its envoy", "said"):
        assert words in lit


def test_a_click_on_words_leads_to_the_entry_and_again_to_the_next(
    shown: Page,
) -> None:
    words = shown.locator(f"#w-{MOVE}")
    found = set()
    for _ in range(2):
        words.dispatch_event("click")
        current = shown.locator(".entry.current")
        expect(current).to_have_count(1)
        expect(current).to_be_in_viewport()
        found.add(current.get_attribute("data-entry"))
    assert found == {MOVE, FOUND.statements[0].id}


def test_an_address_with_an_entry_opens_it(
    browser: Browser, live: str, ledger: Ledger
) -> None:
    held(ledger)
    page = opened(browser, live, to=f"#e-{MOVE}")
    expect(page.locator(panel(page))).to_contain_class("current")
    assert page.evaluate(LIT) == "Borland rejected the patrol"
    page.close()


def test_without_script_links_lead_both_ways(
    browser: Browser, live: str, ledger: Ledger
) -> None:
    held(ledger)
    page = opened(browser, live, script=False)
    page.locator(f"{panel(page)} .jump").click()
    assert page.locator(":target").get_attribute("id") == f"w-{MOVE}"
    page.locator(f"#w-{MOVE} > a.no").click()
    assert page.locator(":target").get_attribute("id") == f"e-{MOVE}"
    page.close()


def test_without_script_a_correction_is_made_and_undone(
    browser: Browser, live: str, ledger: Ledger
) -> None:
    held(ledger)
    page = opened(browser, live, script=False)
    page.locator(f"{panel(page)} a.correct").click()
    page.get_by_label("kind").select_option("defer")
    page.get_by_label("Why").fill("it waits")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(panel(page))).to_contain_text("the reader had: reject")
    page.locator(panel(page)).get_by_role("button", name="Undo").click()
    expect(page.locator(panel(page))).not_to_contain_text("by a person")
    page.close()


def test_j_and_k_walk_through_the_entries_and_enter_opens(shown: Page) -> None:
    first, second = FOUND.moves[0].id, FOUND.moves[1].id
    shown.keyboard.press("j")
    expect(shown.locator(panel(shown, first))).to_be_focused()
    shown.keyboard.press("j")
    expect(shown.locator(panel(shown, second))).to_be_focused()
    shown.keyboard.press("k")
    expect(shown.locator(panel(shown, first))).to_be_focused()
    shown.keyboard.press("Enter")
    expect(shown.locator(f"{panel(shown, first)} form.correcting")).to_be_visible()
    expect(shown.get_by_label("kind")).to_be_focused()
    shown.keyboard.press("Escape")
    expect(shown.locator("form.correcting")).to_have_count(0)


def test_letters_that_are_typed_are_no_keys(shown: Page) -> None:
    shown.locator(f"{panel(shown)} a.correct").click()
    about = shown.get_by_label("about what")
    about.fill("")
    about.press_sequentially("jkj")
    expect(about).to_have_value("jkj")
    expect(shown.locator(f"{panel(shown)} form.correcting")).to_be_visible()


def test_a_correction_changes_the_panel_alone(shown: Page) -> None:
    shown.evaluate("window.same = true")
    shown.locator(f"{panel(shown)} a.correct").click()
    shown.get_by_label("kind").select_option("defer")
    shown.get_by_label("Why").fill("it only waits")
    shown.get_by_role("button", name="Save").click()
    expect(shown.locator(panel(shown))).to_contain_text("the reader had: reject")
    assert shown.evaluate("window.same")
    shown.locator(panel(shown)).get_by_role("button", name="Undo").click()
    expect(shown.locator(panel(shown))).not_to_contain_text("the reader had")


def test_a_refusal_stands_beside_the_form(shown: Page) -> None:
    shown.locator(f"{panel(shown)} a.correct").click()
    date = shown.get_by_role("textbox", name="date")
    date.fill("last week")
    shown.get_by_role("button", name="Save").click()
    expect(shown.get_by_role("alert")).to_contain_text("write a date as")
    expect(date).to_have_value("last week")


def test_an_error_takes_nothing_away_that_was_typed(shown: Page) -> None:
    shown.locator(f"{panel(shown)} a.correct").click()
    shown.get_by_label("about what").fill("the ferry")
    broken = "<!doctype html><title>x</title><h1>The ledger does not answer</h1>"
    shown.route("**/entries/*", lambda way: way.fulfill(status=503, body=broken))
    shown.get_by_role("button", name="Save").click()
    expect(shown.locator(".toast")).to_contain_text("not kept: The ledger does not")
    expect(shown.get_by_label("about what")).to_have_value("the ferry")


def test_a_rejected_entry_loses_its_marks_at_once(shown: Page) -> None:
    shown.locator(panel(shown)).get_by_role("button", name="Reject").click()
    expect(shown.locator(f"#w-{MOVE}")).to_have_count(0)
    expect(shown.locator(panel(shown))).to_contain_class("rejected")


def test_marked_words_become_an_entry(shown: Page) -> None:
    shown.evaluate(MARK, "its envoy said")
    shown.get_by_role("toolbar").get_by_role("button", name="a move").click()
    expect(shown.get_by_label("Words of the report")).to_have_value("its envoy said")
    form = shown.get_by_role("form", name="Add a move")
    form.get_by_label("kind").select_option("deny")
    form.get_by_label("who makes it").fill("person:Jane Doe")
    form.get_by_role("button", name="Add the move").click()
    added = shown.locator(".entry", has_text="Jane Doe")
    expect(added).to_contain_text("added by a person")
    expect(added).to_contain_class("current")


def test_a_layer_is_shown_or_not(shown: Page) -> None:
    mark = shown.locator(f"#w-{OFFER}")
    expect(mark).to_have_css("text-decoration-line", "underline")
    shown.get_by_role("checkbox", name="Moves").uncheck()
    expect(mark).to_have_css("text-decoration-line", "none")


def test_on_a_phone_entries_lie_over_the_text_when_asked_for(
    browser: Browser, live: str, ledger: Ledger
) -> None:
    held(ledger)
    page = opened(browser, live, PHONE)
    side = page.locator("#entries")
    expect(side).to_be_hidden()
    page.locator(f"#w-{MOVE}").click()
    expect(side).to_be_visible()
    expect(page.locator(".entry.current")).to_be_in_viewport()
    page.get_by_role("button", name="Close", exact=True).click()
    expect(side).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_serious(
    browser: Browser,
    live: str,
    ledger: Ledger,
    scheme: Literal["light", "dark"],
    size: tuple[int, int],
) -> None:
    held(ledger)
    page = opened(browser, live, size, to=f"?edit={MOVE}#e-{MOVE}", scheme=scheme)
    expect(page.locator(".entry.current")).to_be_visible()
    found = Axe().run(page).response["violations"]
    page.close()
    serious = [one for one in found if one["impact"] in {"serious", "critical"}]
    assert [(one["id"], [n["html"] for n in one["nodes"]]) for one in serious] == []
