"""A dossier's page in a real browser: by day and night, on a phone, by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.filings import filing, move, on
from tests.serve.test_browser import DESK, PHONE
from tests.serve.test_dossier import TOLD, state

from headway.model.kinds import MoveKind
from headway.serve.dossier import dossier_html

DEMAND = filing("d", on(6), move(MoveKind.DEMAND, "open it", issues=("Dam",)))
pytestmark = pytest.mark.browser
GROUND = "getComputedStyle(document.documentElement).backgroundColor"
LADDER = "getComputedStyle(document.querySelector('.ladder')).stroke"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "dossier.html"
    made.write_text(dossier_html(state(*TOLD, DEMAND)), "utf-8")
    return made


def opened(browser: Browser, file: Path, size: tuple[int, int]) -> Iterator[Page]:
    width, height = size
    shown = browser.new_page(viewport={"width": width, "height": height})
    told: list[str] = []
    shown.on("console", lambda said: told.append(said.text))
    shown.goto(file.as_uri())
    yield shown
    shown.close()
    assert told == []  # the policy refused nothing


@pytest.fixture
def desk(browser: Browser, file: Path) -> Iterator[Page]:
    yield from opened(browser, file, DESK)


@pytest.fixture
def phone(browser: Browser, file: Path) -> Iterator[Page]:
    yield from opened(browser, file, PHONE)


def test_a_mark_leads_to_the_words_that_prove_its_step(desk: Page) -> None:
    desk.locator("svg a").nth(1).click()
    assert desk.evaluate("location.hash") == "#step-2"
    assert "left it" in desk.locator("li:target").inner_text()


def test_marks_are_reached_and_named_by_keyboard(desk: Page) -> None:
    desk.keyboard.press("Tab")
    named = desk.evaluate("document.activeElement.getAttribute('aria-label')")
    assert named == "Step 1: 4 Mar 2021: agreed, from rung 0 to rung 6"


def test_the_chart_is_as_wide_as_the_page_and_its_words_stay(
    desk: Page, phone: Page
) -> None:
    sizes = []
    for shown, (width, _) in ((desk, DESK), (phone, PHONE)):
        box = shown.locator("svg.chart").first.bounding_box()
        column = shown.locator("main h1").bounding_box()
        assert box is not None
        assert column is not None
        assert abs(box["width"] - column["width"]) <= 1
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
        word = shown.locator("svg.chart text").first.bounding_box()
        sizes.append(word["height"] if word else 0)
    assert sizes[0] == sizes[1] > 0


def test_night_has_colours_of_its_own(desk: Page) -> None:
    by_day = desk.evaluate(GROUND), desk.evaluate(LADDER)
    desk.emulate_media(color_scheme="dark")
    by_night = desk.evaluate(GROUND), desk.evaluate(LADDER)
    assert all(one != other for one, other in zip(by_day, by_night, strict=True))
    desk.emulate_media(color_scheme="dark", media="print")
    assert desk.evaluate(LADDER) == by_day[1]


def test_print_unfolds_the_steps_of_each_issue(desk: Page) -> None:
    steps = desk.locator("#issues details .proof").first
    assert not steps.is_visible()
    desk.emulate_media(media="print")
    assert steps.is_visible()
