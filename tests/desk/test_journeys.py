"""The ways that people go at the desk, in a real browser from end to end."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.desk.filled import TALKS, fill
from tests.fakes import capture

from headway.desk.backroom import Backroom
from headway.ledger.store import Added, Ledger
from headway.model.entry import Entries, Reader

pytestmark = pytest.mark.browser
HOME: Final = f"/dossiers/{TALKS.id}"
LATER: Final = Reader(name="rules", version="of another year")
EVERYWHERE: Final = (
    *("/", HOME, f"{HOME}/timeline", f"{HOME}/positions", f"{HOME}/proposals"),
    *(f"{HOME}/meetings", f"{HOME}/statements", f"{HOME}/doubts", "/actors"),
    *("/search?q=patrol", "/queue", "/corrections", "/api/v1/reports"),
    *("/api/v1/entries?limit=200", "/api/v1/search?q=patrol&limit=100"),
    *(f"/api/v1{HOME}/timeline", f"/api/v1{HOME}/positions"),
)


@pytest.fixture
def reports(ledger: Ledger) -> list[Entries]:
    """Five reports of the talks about the strait, filed and worked out."""
    return fill(ledger)


@pytest.fixture
def desk(browser: Browser, live: str, reports: list[Entries]) -> Iterator[Page]:
    """A browser at the desk; the desk's own policy has nothing to refuse."""
    here = browser.new_context(base_url=live)
    shown, told = here.new_page(), list[str]()
    shown.on("console", lambda said: told.append(said.text))
    yield shown
    here.close()
    assert [words for words in told if "Security" in words] == []


def test_from_the_dossier_to_why_the_ladder_moved_to_the_words(desk: Page) -> None:
    desk.goto("/")
    desk.get_by_role("link", name=TALKS.title).click()
    expect(desk.locator("h1")).to_have_text(TALKS.title)
    step = desk.locator("#steps li, .steps li, article").filter(has_text="answer given")
    quote = step.first.locator("a[href*='/reports/']").first
    quote.click()
    expect(desk).to_have_url(re.compile(r"/reports/[0-9a-f]{64}#e-[0-9a-f]{16}$"))
    entry = desk.locator(f"[id='{desk.evaluate('location.hash.slice(1)')}']")
    expect(entry).to_be_in_viewport()
    expect(entry).to_contain_text("Borland rejected the patrol")


def test_what_is_corrected_stays_so_when_the_report_is_read_again(
    desk: Page, ledger: Ledger, reports: list[Entries]
) -> None:
    report = reports[0]
    refusal = next(move for move in report.moves if move.kind.value == "reject")
    desk.goto(f"/reports/{report.article.sha256}#e-{refusal.id}")
    panel = desk.locator(f"[id='e-{refusal.id}']")
    panel.get_by_text("Correct").first.click()
    panel.locator("select[name='field.kind']").select_option("defer")
    panel.locator("[name='why']").last.fill("they asked for time")
    panel.get_by_role("button", name=re.compile("Save|Correct")).last.click()
    expect(panel).to_contain_text("defer")
    again = replace(report, reader=LATER)
    text = report.article.text.encode()
    assert (
        ledger.add(capture(text, f"{report.article.id}.txt"), again) is Added.REPLACED
    )
    Backroom(ledger).round()
    desk.reload()
    expect(panel).to_contain_text("defer")
    expect(panel).to_contain_text("they asked for time")
    desk.goto(f"{HOME}/statements?sort=move&kind=defer")
    expect(desk.locator("main")).to_contain_text("Borland rejected the patrol")


def test_what_is_removed_is_gone_everywhere(
    desk: Page, ledger: Ledger, reports: list[Entries]
) -> None:
    report = reports[1].article
    desk.goto(f"/reports/{report.sha256}")
    desk.get_by_role("link", name=re.compile("removal")).first.click()
    desk.locator("[name='wish'][value='removal']").check()
    desk.locator("[name='words']").fill("The envoy was never there.")
    desk.locator("form[action='/requests/new'] button").last.click()
    desk.goto("/requests")
    desk.get_by_text("Take the report out for good").click()
    desk.locator("[name='reason']").fill("asked for by its publisher")
    desk.locator("[name='sure']").check()
    desk.get_by_role("button", name="Take it out").click()
    expect(desk.locator("main")).not_to_contain_text(report.title or "")
    assert desk.goto(f"/reports/{report.sha256}").status in {404, 410}  # type: ignore[union-attr]
    Backroom(ledger).round()
    for address in EVERYWHERE:
        desk.goto(address)
        said = desk.content()
        left = [w for w in (report.sha256, report.title or "", "day 1.") if w in said]
        assert left == [], address
    assert ledger.removed_on(report.sha256) is not None
    kept = capture(report.text.encode(), f"{report.id}.txt")
    assert ledger.add(kept, reports[1]) is Added.REMOVED
