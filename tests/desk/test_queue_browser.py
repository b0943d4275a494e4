"""The queue under a person's fingers: a hundred keys, none lost, none double."""

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.desk.unsure import fill
from tests.fakes import SIGNED, editor
from tests.waiting import when

from headway.ledger.requests import keep_request
from headway.ledger.store import Ledger
from headway.model.kinds import MoveKind, Verdict
from headway.model.request import Request, Wish

pytestmark = pytest.mark.browser
Scheme = Literal["light", "dark"]
REPORTS, FEW = 40, 4  # of nine entries, four of them moves
HUNDRED = 100
QUICK = 0.3  # seconds from a key to the next card, as a rule
MINUTE = 60  # seconds, for all hundred, until the last is kept
PHONE = 390


def opened(browser: Browser, live: str) -> Iterator[Page]:
    shown = browser.new_page()
    shown.goto(f"{live}/queue")
    yield shown
    shown.close()


@pytest.fixture
def desk(browser: Browser, ledger: Ledger, live: str) -> Iterator[Page]:
    """A short queue."""
    fill(ledger, FEW)
    yield from opened(browser, live)


@pytest.fixture
def long(browser: Browser, ledger: Ledger, live: str) -> Iterator[Page]:
    """The queue of a ledger with hundreds of entries."""
    fill(ledger, REPORTS)
    yield from opened(browser, live)


def entry(shown: Page) -> str:
    return shown.locator(".card").get_attribute("data-entry") or ""


def press(shown: Page, key: str) -> str:
    """Press the key once a card is there; the entry of that card."""
    shown.wait_for_selector(".card")
    asked = entry(shown)
    shown.keyboard.press(key)
    return asked


def settle(ledger: Ledger, count: int) -> None:
    """Wait until so many corrections are kept."""
    file = Path(ledger.engine.url.database or "")
    when(lambda: len(ledger.corrections()) >= count, file.parent)


def test_a_hundred_entries_are_judged_by_keys_none_lost_none_double(
    long: Page, ledger: Ledger
) -> None:
    begun, felt, pressed = time.monotonic(), [], []
    for n in range(HUNDRED):
        at = time.monotonic()
        pressed.append(press(long, "yn"[n % 2]))
        long.wait_for_selector(f'.card:not([data-entry="{pressed[-1]}"])')
        felt.append(time.monotonic() - at)
    settle(ledger, HUNDRED)
    spent = time.monotonic() - begun
    kept = ledger.corrections()
    assert [said.entry for said in kept] == pressed
    assert max(Counter(pressed).values()) == 1
    verdicts = [Verdict.CONFIRM, Verdict.REJECT] * (HUNDRED // 2)
    assert [said.verdict for said in kept] == verdicts
    expect(long.locator("#sitting")).to_contain_text("100 checked, 50 rejected")
    assert median(felt) < QUICK, f"{median(felt):.2f} s from card to card"
    assert spent < MINUTE, f"{spent:.1f} s for {HUNDRED} cards"


def test_the_least_sure_come_first_and_the_reload_goes_on(
    desk: Page, ledger: Ledger
) -> None:
    first = press(desk, "y")
    second = press(desk, "s")
    settle(ledger, 1)
    desk.reload()
    assert entry(desk) == second
    assert entry(desk) != first


def test_a_judgement_is_undone_and_the_entry_is_back(
    desk: Page, ledger: Ledger
) -> None:
    judged = press(desk, "n")
    press(desk, "u")
    assert entry(desk) == judged
    settle(ledger, 2)
    verdicts = [said.verdict for said in ledger.corrections()]
    assert verdicts == [Verdict.REJECT, Verdict.WITHDRAW]
    expect(desk.locator("#sitting")).to_contain_text("0 checked, 0 rejected")
    press(desk, "y")
    settle(ledger, 3)
    assert ledger.corrections()[-1].entry == judged


def test_a_skipped_entry_is_not_judged_and_comes_back_by_undo(
    desk: Page, ledger: Ledger
) -> None:
    skipped = press(desk, "s")
    assert entry(desk) != skipped
    press(desk, "u")
    assert entry(desk) == skipped
    assert ledger.corrections() == []


def test_a_kind_is_put_right_with_three_keys(desk: Page, ledger: Ledger) -> None:
    changed = press(desk, "e")
    desk.keyboard.press("d")
    desk.keyboard.press("Enter")
    settle(ledger, 1)
    (said,) = ledger.corrections()
    assert (said.entry, said.verdict) == (changed, Verdict.CHANGE)
    assert said.fields == ("kind", "valence")
    assert getattr(said.now, "kind", None) is MoveKind.DEMAND
    expect(desk.locator("#told")).to_have_text("Changed.")
    assert entry(desk) != changed


def test_keys_in_a_text_field_are_letters(desk: Page, ledger: Ledger) -> None:
    asked = press(desk, "e")
    desk.keyboard.press("k")
    desk.keyboard.type("Cynn")
    expect(desk.locator(".card [name=who]")).to_have_value("Cynn")
    desk.keyboard.press("Enter")
    expect(desk.locator(".card .wrong")).to_contain_text("no actor 'Cynn'")
    assert entry(desk) == asked
    assert ledger.corrections() == []
    desk.keyboard.press("Escape")
    expect(desk.locator(".card .edit[open]")).to_have_count(0)


def test_two_at_once_do_not_get_in_each_others_way(
    desk: Page, ledger: Ledger, browser: Browser, live: str
) -> None:
    other = browser.new_page()
    with other.expect_response(lambda answer: "after=" in answer.url):
        other.goto(f"{live}/queue")
    judged = press(desk, "y")
    settle(ledger, 1)
    assert press(other, "n") == judged
    expect(other.locator("#told")).to_contain_text("Passed over: confirmed by jane")
    expect(other.locator("#sitting")).to_contain_text("0 checked")
    assert len(ledger.corrections()) == 1
    mine = press(other, "y")
    settle(ledger, 2)
    assert [said.entry for said in ledger.corrections()] == [judged, mine]
    other.close()


def test_single_keys_can_be_switched_off(desk: Page, ledger: Ledger) -> None:
    press(desk, "?")
    desk.get_by_label("Keys without Ctrl").uncheck()
    press(desk, "y")  # the sheet is open
    desk.get_by_role("button", name="Close").click()
    asked = press(desk, "y")
    assert entry(desk) == asked
    assert ledger.corrections() == []


def test_what_cannot_be_kept_comes_back(desk: Page, ledger: Ledger) -> None:
    desk.route("**/queue?*", lambda route: route.abort())
    asked = press(desk, "y")
    expect(desk.locator("#told")).to_contain_text("Not kept")
    assert entry(desk) == asked
    expect(desk.locator("#sitting")).to_contain_text("0 checked")
    desk.unroute("**/queue?*")
    press(desk, "y")
    settle(ledger, 1)
    assert [said.entry for said in ledger.corrections()] == [asked]


def test_at_the_end_the_queue_says_what_to_do(
    browser: Browser, ledger: Ledger, live: str
) -> None:
    fill(ledger, 1)
    shown = browser.new_page()
    shown.goto(f"{live}/queue")
    for _ in range(4):
        press(shown, "y")
    expect(shown.locator("#empty")).to_be_visible()
    expect(shown.locator("#empty")).to_contain_text("Nothing is left")
    shown.close()


PAGES = ("/queue", "/corrections", "/requests", "/requests/new?article={}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_can_be_used_by_everybody(
    browser: Browser, ledger: Ledger, live: str, path: str, scheme: Scheme
) -> None:
    read, *_ = fill(ledger, 2)
    sha = read.article.sha256
    ledger.correct(editor(read).reject(read.moves[0].id, SIGNED))
    wish = Request(article=sha, wish=Wish.REMOVAL, words="Please.", made=SIGNED.made)
    keep_request(ledger, wish)
    shown = browser.new_page(
        viewport={"width": PHONE, "height": 844}, color_scheme=scheme
    )
    shown.goto(f"{live}{path.format(sha)}")
    for part in shown.locator("details:not([open]) > summary").all()[::-1]:
        part.click()
    found = Axe().run(shown).response["violations"]
    grave = [one["id"] for one in found if one["impact"] in ("serious", "critical")]
    assert grave == []
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE
    shown.close()
