"""A dossier in a real browser: charts, filters, keys, news of new findings."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.desk.material import PATROL, filled, river, told
from tests.filings import filing, move, on

from headway.ledger.store import Ledger
from headway.ledger.works import keep_work
from headway.model.kinds import MoveKind

pytestmark = pytest.mark.browser
PHONE, DESK = (390, 844), (1280, 900)
VIEWS = (
    "/",
    "/dossiers/river",
    "/dossiers/river/timeline",
    "/dossiers/river/positions?issue=Tolls&party=Arland",
    "/dossiers/river/proposals",
    "/dossiers/river/meetings",
    "/dossiers/river/channels",
    "/dossiers/patrol/statements?sort=all",
    "/dossiers/river/changes",
    "/dossiers/river/conflicts",
    "/dossiers/patrol/doubts",
)
STEP = """(number) => {
  const inner = document.querySelector("#headway-chart .plot-inner");
  const chart = echarts.getInstanceByDom(inner);
  const step = chart.getOption().series[1].data.find((one) => one.number === number);
  return chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, step.value);
}"""
BAR = """(day) => {
  const inner = document.querySelector("#timeline-chart .plot-inner");
  const chart = echarts.getInstanceByDom(inner);
  const { data } = chart.getOption().series[0];
  const { value } = data.find((one) => one.value[0] === day);
  const place = [value[0], value[1] / 2];
  return chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, place);
}"""
TIP = """() => {
  const inner = document.querySelector("#headway-chart .plot-inner");
  const chart = echarts.getInstanceByDom(inner);
  window.tip = new Promise((drawn) => {
    const soon = () => requestAnimationFrame(() => requestAnimationFrame(drawn));
    chart.on("showtip", soon);
  }).then(() => true);
}"""  # a promise that its tooltip is drawn
HEARD = """window.EventSource = class extends EventSource {
  constructor(address) {
    super(address);
    window.heard = new Promise((heard) => this.addEventListener("found", heard))
      .then(() => true);
  }
};"""  # a promise that the page has heard what is found
ZOOM = """() => {
  const inner = document.querySelector("#timeline-chart .plot-inner");
  const chart = echarts.getInstanceByDom(inner);
  return chart.getOption().dataZoom.map((one) => one.end - one.start);
}"""


@pytest.fixture
def shown(ledger: Ledger, browser: Browser, live: str) -> Iterator[Page]:
    """A browser at a desk with two dossiers; what its console says is an error."""
    filled(ledger)
    told(ledger, *river())
    page, wrong = opened(browser, live)
    yield page
    page.context.close()
    assert wrong == []


def opened(browser: Browser, live: str, **slots: object) -> tuple[Page, list[str]]:
    """A page of a fresh browser, and all that goes wrong in it."""
    width, height = DESK
    given = {"viewport": {"width": width, "height": height}, "base_url": live}
    page = browser.new_context(**{**given, **slots}).new_page()  # type: ignore[arg-type]
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console",
        lambda said: wrong.append(said.text) if said.type == "error" else None,
    )
    return page, wrong


def drawn(page: Page, name: str) -> None:
    """Wait until a chart is drawn."""
    expect(page.locator(f"#{name} [data-drawn] canvas")).to_be_visible()


def test_a_step_of_the_ladder_leads_to_the_words_that_moved_it(shown: Page) -> None:
    shown.goto("/dossiers/river")
    drawn(shown, "headway-chart")
    number = shown.locator("#steps > li").count()
    x, y = shown.evaluate(STEP, number)
    shown.locator("#headway-chart").click(position={"x": x, "y": y})
    step = shown.locator(f"#step-{number}")
    expect(step).to_be_focused()
    expect(step.locator("a").first).to_have_attribute(
        "href", "/reports/hash of c#e-c-0"
    )


def test_the_tooltip_is_drawn_and_needs_no_markup(shown: Page) -> None:
    shown.goto("/dossiers/river")
    drawn(shown, "headway-chart")
    box = shown.locator("#headway-chart")
    before = box.screenshot()
    x, y = shown.evaluate(STEP, 1)
    shown.evaluate(TIP)
    box.hover(position={"x": x, "y": y})
    shown.evaluate("tip")
    assert box.screenshot() != before
    assert box.locator("canvas").count() == 1
    assert box.inner_text() == ""


def test_the_wheel_scrolls_the_page_and_zooms_with_ctrl(shown: Page) -> None:
    shown.goto("/dossiers/river/timeline")
    drawn(shown, "timeline-chart")
    shown.locator("#timeline-chart").hover(position={"x": 400, "y": 80})
    shown.mouse.wheel(0, -200)
    assert shown.evaluate(ZOOM) == [100, 100]
    shown.keyboard.down("Control")
    shown.mouse.wheel(0, -200)
    shown.keyboard.up("Control")
    shown.wait_for_function(f"({ZOOM})()[0] < 100")


def test_a_click_on_a_day_leads_to_its_row(shown: Page) -> None:
    shown.goto("/dossiers/river/timeline")
    drawn(shown, "timeline-chart")
    x, y = shown.evaluate(BAR, "2021-03-14")
    shown.locator("#timeline-chart").click(position={"x": x, "y": y})
    expect(shown.locator("#d-2021-03-14")).to_be_focused()


def test_a_day_on_another_page_is_fetched(
    ledger: Ledger, browser: Browser, live: str
) -> None:
    asked = [on(n) for n in range(1, 31)] + [on(n, 4) for n in range(1, 21)]
    many = [
        filing(f"{day}", day, move(MoveKind.DEMAND, "asked", first=day, last=day))
        for day in asked
    ]
    told(ledger, *many)
    page, wrong = opened(browser, live)
    page.goto("/dossiers/river/timeline?order=day")
    drawn(page, "timeline-chart")
    x, y = page.evaluate(BAR, "2021-04-20")
    page.locator("#timeline-chart").click(position={"x": x, "y": y})
    expect(page.locator("#d-2021-04-20")).to_be_in_viewport()
    assert "order=day" in page.url
    page.context.close()
    assert wrong == []


def test_the_form_narrows_without_leaving_the_page(shown: Page) -> None:
    shown.goto("/dossiers/patrol/statements")
    shown.evaluate("window.same = true")
    shown.get_by_label("Kind of move").select_option("reject")
    expect(shown.locator(".entry .chip-back")).to_have_text("reject")
    assert shown.evaluate("window.same") is True
    assert "kind=reject" in shown.url
    shown.get_by_label("Speaker").fill("Nobody")
    shown.get_by_label("Speaker").press("Enter")
    expect(shown.get_by_text("Nothing fits")).to_be_visible()


def test_a_filter_draws_the_chart_anew(shown: Page) -> None:
    shown.goto("/dossiers/river/timeline")
    drawn(shown, "timeline-chart")
    shown.get_by_label("Order").select_option("day")
    expect(shown.locator(".day").first).to_have_id("d-2021-03-01")
    drawn(shown, "timeline-chart")


def test_without_a_script_the_form_and_the_picture_do(
    ledger: Ledger, browser: Browser, live: str
) -> None:
    filled(ledger)
    told(ledger, *river())
    page, wrong = opened(browser, live, java_script_enabled=False)
    page.goto("/dossiers/patrol/statements")
    page.get_by_label("Kind of move").select_option("reject")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".entry .chip-back")).to_have_text("reject")
    page.goto("/dossiers/river")
    picture = page.locator(".chart-picture img")
    expect(picture).to_be_visible()
    room = picture.bounding_box()
    assert room is not None
    assert room["width"] > 900
    page.context.close()
    assert wrong == []


def test_the_keys_are_told_and_lead(shown: Page) -> None:
    shown.goto("/dossiers/river")
    shown.keyboard.press("?")
    expect(shown.get_by_role("dialog", name="Keys")).to_be_visible()
    shown.keyboard.press("Escape")
    expect(shown.get_by_role("dialog", name="Keys")).to_be_hidden()
    shown.keyboard.press("g")
    shown.keyboard.press("d")
    shown.wait_for_url("**/")


def test_keys_that_were_switched_off_do_nothing(shown: Page) -> None:
    shown.goto("/dossiers/river")
    shown.locator("#open-help").click()
    shown.get_by_label("Keys without Ctrl").uncheck()
    shown.get_by_role("button", name="Close").click()
    shown.keyboard.press("?")
    expect(shown.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_new_findings_and_work_under_way_are_told(shown: Page, ledger: Ledger) -> None:
    shown.goto("/dossiers/river")
    expect(shown.locator("#working")).to_be_hidden()
    keep_work(ledger, "file river", 3, 9)
    expect(shown.locator("#working-words")).to_contain_text("River talks")
    expect(shown.locator("#working-bar")).to_have_attribute("max", "9")
    told(ledger, *river(), mark="made 2")
    lead = shown.locator(".toast a")
    expect(lead).to_have_text("show")
    lead.click()
    expect(shown.locator("#steps > li").first).to_be_visible()
    expect(shown.locator(".toast")).to_have_count(0)


def test_the_front_page_says_when_a_dossier_is_worked_out(
    shown: Page, ledger: Ledger
) -> None:
    shown.add_init_script(HEARD)
    shown.goto("/")
    told(ledger, *river(), dossier=PATROL)
    expect(shown.locator(".toast a")).to_have_text("show")
    shown.locator(".toast a").click()
    expect(shown.locator(".verdict")).to_have_count(2)
    shown.evaluate("heard")
    expect(shown.locator(".toast")).to_have_count(0)


def test_a_dossier_without_a_report_has_no_chart_and_says_what_to_do(
    shown: Page, ledger: Ledger
) -> None:
    told(ledger, dossier=PATROL)
    shown.goto("/dossiers/patrol")
    expect(shown.locator(".empty code").first).to_contain_text("headway dossier add")
    expect(shown.locator("#headway-chart")).to_have_count(0)


def test_a_wide_matrix_scrolls_in_its_own_frame(shown: Page) -> None:
    shown.set_viewport_size({"width": 560, "height": 844})
    shown.goto("/dossiers/river/positions")
    frame = shown.locator(".matrix-wide")
    assert frame.evaluate("(box) => box.scrollWidth > box.clientWidth")
    assert shown.evaluate("document.documentElement.scrollWidth") <= 560


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_serious_and_the_policy_holds(
    ledger: Ledger, browser: Browser, live: str, colours: str
) -> None:
    filled(ledger)
    told(ledger, *river())
    page, wrong = opened(browser, live, color_scheme=colours, reduced_motion="reduce")
    bad = []
    for view in VIEWS:
        page.goto(view)
        for found in Axe().run(page).response["violations"]:
            if found["impact"] in {"serious", "critical"}:
                bad.append((view, found["id"], found["nodes"][0]["html"][:200]))
    page.context.close()
    assert bad == []
    assert wrong == []


@pytest.mark.parametrize("view", VIEWS)
def test_a_phone_needs_no_scrolling_sideways(shown: Page, view: str) -> None:
    shown.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    shown.goto(view)
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_print_leaves_the_desk_away_and_opens_what_is_folded(shown: Page) -> None:
    shown.goto("/dossiers/river")
    shown.emulate_media(media="print")
    expect(shown.locator(".top")).to_be_hidden()
    expect(shown.locator(".chart-picture")).to_be_visible()
    expect(shown.locator("#headway-chart")).to_be_hidden()
