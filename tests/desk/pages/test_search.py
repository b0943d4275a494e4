"""The page on which one searches."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from starlette.testclient import TestClient
from tests.desk.searched import FIRST, hold
from tests.fakes import entries

from headway.ledger.store import Ledger


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """A ledger of two reports whose sentences have their vectors."""
    return hold(ledger)


def test_the_page_says_what_can_be_asked(client: TestClient) -> None:
    said = client.get("/search")
    assert said.status_code == 200
    assert "in this order" in said.text


def test_the_page_tells_what_is_found_and_leads_there(
    held: Ledger, client: TestClient
) -> None:
    said = client.get("/search?q=patrol")
    entry = next(one for one in entries().moves if one.about)
    assert "<mark>patrol</mark>" in said.text
    assert f'href="/reports/{FIRST.sha256}#e-' in said.text
    assert "outlet=Ferry+News" in said.text
    assert entry.id


def test_a_strange_title_is_only_text(held: Ledger, client: TestClient) -> None:
    said = client.get("/search?q=quinquereme")
    assert "<b>" not in said.text
    assert "<script>alert" not in said.text
    assert "&lt;script&gt;alert" in said.text
    assert "<i>Harbour" not in said.text
    told = client.get('/search?q="><script>alert(1)</script>&actor="><script>')
    assert "<script>alert" not in told.text


@pytest.mark.parametrize(
    "address",
    [
        "q=patrol&sort=none",
        "q=patrol&kind=none",
        "q=patrol&from=none&to=2021-99-99",
        "q=patrol&dossier=%00",
        "q=patrol&from=&to=&sort=&kind=",
    ],
)
def test_a_filter_that_cannot_be_counts_as_none(
    held: Ledger, client: TestClient, address: str
) -> None:
    said = client.get(f"/search?{address}")
    assert said.status_code == 200
    assert "<mark>patrol</mark>" in said.text


def test_a_filter_can_be_taken_away(held: Ledger, client: TestClient) -> None:
    said = client.get("/search?q=patrol&sort=move&outlet=Nobody")
    assert "Nothing was found" in said.text
    assert 'href="/search?q=patrol&amp;sort=move"' in said.text
    assert 'href="/search?q=patrol"' in said.text


@pytest.fixture
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A small window, light or dark; it is closed before its desk is."""
    page = browser.new_page(
        viewport={"width": 390, "height": 844},
        color_scheme=getattr(request, "param", None),
    )
    yield page
    page.close()


@pytest.mark.browser
def test_hits_come_while_one_types(held: Ledger, live: str, phone: Page) -> None:
    phone.goto(f"{live}/search")
    phone.locator("h1").click()
    phone.keyboard.press("/")
    expect(phone.locator("#q")).to_be_focused()
    phone.keyboard.type("patrol")
    expect(phone.locator("#found mark").first).to_have_text("patrol")
    expect(phone).to_have_url(f"{live}/search?q=patrol&from=&to=")
    expect(phone.locator("#q")).to_be_focused()
    phone.get_by_role("link", name="Ferry News").click()
    expect(phone.locator("article.card")).to_have_count(1)


@pytest.mark.browser
@pytest.mark.parametrize("phone", ["light", "dark"], indirect=True)
@pytest.mark.parametrize("address", ["/search", "/search?q=patrol", "/search?q=zebra"])
def test_everybody_can_use_the_page(
    held: Ledger, live: str, phone: Page, address: str
) -> None:
    phone.goto(f"{live}{address}")
    assert Axe().run(phone).response["violations"] == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
