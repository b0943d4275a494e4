"""Forms that no other site can send."""

import pytest
from tests.desk.team import PASSWORDS, Browser, another, browser, signed_in, team_of

from headway.desk.guard.cookies import FORMS
from headway.desk.settings import Settings
from headway.ledger.store import Ledger

HTTPS = "https://desk.example.org"
POSTED = {"label": "x", "role": "reader", "days": "30"}


@pytest.fixture
def open_desk(ledger: Ledger) -> Browser:
    """A browser at a desk without accounts; it has seen no page yet."""
    return browser(Settings(ledger=ledger))


def test_the_desks_own_form_passes(team: Browser) -> None:
    ann = signed_in(team, "ann")
    assert ann.fill("/account", "/account/tokens", **POSTED).status_code == 200


@pytest.mark.parametrize("word", ["", "open", "0" * 64, "é"])
def test_a_form_without_the_word_is_refused(team: Browser, word: str) -> None:
    ann = signed_in(team, "ann")
    said = ann.post("/account/tokens", data={"csrf": word, **POSTED})
    assert said.status_code == 403
    assert "load the page anew" in said.text


def test_the_word_of_another_browser_is_refused(team: Browser) -> None:
    ann, ed = signed_in(team, "ann"), signed_in(team, "ed")
    page = ed.get("/account").text
    word = page.split('name="csrf" value="')[1].split('"')[0]
    said = ann.post("/account/tokens", data={"csrf": word, **POSTED})
    assert said.status_code == 403
    assert ed.post("/account/tokens", data={"csrf": word, **POSTED}).status_code == 200


def test_the_word_from_before_signing_in_is_refused_after(team: Browser) -> None:
    page = team.get("/sign-in").text
    word = page.split('name="csrf" value="')[1].split('"')[0]
    team.sign_in("ann")
    said = team.post("/account/tokens", data={"csrf": word, **POSTED})
    assert said.status_code == 403


def test_the_word_may_come_in_a_header(team: Browser) -> None:
    ann = signed_in(team, "ann")
    page = ann.get("/account").text
    word = page.split('<meta name="csrf" content="')[1].split('"')[0]
    said = ann.post("/account/tokens", data=POSTED, headers={"X-CSRF-Token": word})
    assert said.status_code == 200
    wrong = {"X-CSRF-Token": word[:-1]}
    assert ann.post("/account/tokens", data=POSTED, headers=wrong).status_code == 403


def test_a_file_form_bears_it_too(team: Browser) -> None:
    ann = signed_in(team, "ann")
    page = ann.get("/account").text
    word = page.split('name="csrf" value="')[1].split('"')[0]
    parts = {name: (None, value) for name, value in {"csrf": word, **POSTED}.items()}
    assert ann.post("/account/tokens", files=parts).status_code == 200
    parts["csrf"] = (None, "x")
    assert ann.post("/account/tokens", files=parts).status_code == 403


def test_nobody_signs_a_stranger_in(team: Browser) -> None:
    said = team.post("/sign-in", data={"name": "ann", "password": PASSWORDS["ann"]})
    assert said.status_code == 403
    assert "cookie" in said.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Origin": "http://127.0.0.1:9"},
        {"Origin": "http://127.0.0.1.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=lambda headers: " ".join(headers.values()),
)
def test_what_comes_from_another_site_is_refused(
    team: Browser, headers: dict[str, str]
) -> None:
    ann = signed_in(team, "ann")
    ann.headers.update(headers)
    said = ann.fill("/account", "/account/tokens", **POSTED)
    assert said.status_code == 403
    assert "Another site" in said.text


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://127.0.0.1"}, {"Sec-Fetch-Site": "same-origin"}],
    ids=lambda headers: " ".join(headers.values()),
)
def test_what_comes_from_the_desk_passes(
    team: Browser, headers: dict[str, str]
) -> None:
    ann = signed_in(team, "ann")
    ann.headers.update(headers)
    assert ann.fill("/account", "/account/tokens", **POSTED).status_code == 200


def test_where_https_is_spoken_http_is_another_site(ledger: Ledger) -> None:
    settings = team_of(ledger, hosts=("desk.example.org",), secure=True)
    one = browser(settings, HTTPS)
    assert one.sign_in("ann").status_code == 303
    one.headers["Origin"] = "http://desk.example.org"
    assert one.fill("/account", "/account/tokens", **POSTED).status_code == 403
    one.headers["Origin"] = HTTPS
    assert one.fill("/account", "/account/tokens", **POSTED).status_code == 200


def test_a_token_stands_for_the_word(team: Browser) -> None:
    ann = signed_in(team, "ann")
    page = ann.fill("/account", "/account/tokens", **POSTED).text
    token = "hw_" + page.split("hw_")[1].split("<")[0]
    program = another(team)
    program.headers["Authorization"] = f"Bearer {token}"
    assert program.post("/api/v1/nothing", json={}).status_code == 404
    program.headers["Origin"] = "https://evil.example"
    assert program.post("/api/v1/nothing", json={}).status_code == 403


def test_a_signed_in_browser_needs_the_word_for_the_api_too(team: Browser) -> None:
    ann = signed_in(team, "ann")
    assert ann.post("/api/v1/nothing", json={}).status_code == 403
    page = ann.get("/account").text
    word = page.split('name="csrf" value="')[1].split('"')[0]
    headers = {"X-CSRF-Token": word}
    assert ann.post("/api/v1/nothing", json={}, headers=headers).status_code == 404


def test_a_program_speaks_to_a_desk_without_accounts(open_desk: Browser) -> None:
    assert open_desk.post("/api/v1/nothing", json={}).status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://127.0.0.1"},
        {"Cookie": f"{FORMS}=x"},
        {"Sec-Fetch-Site": "none"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
    ids=lambda headers: " ".join(headers),
)
def test_what_a_browser_may_have_sent_is_no_program(
    open_desk: Browser, headers: dict[str, str]
) -> None:
    sent = {"Content-Type": "application/json"} | headers
    said = open_desk.post("/api/v1/nothing", content=b"{}", headers=sent)
    assert said.status_code == 403


def test_a_page_is_never_a_programs(open_desk: Browser) -> None:
    assert open_desk.post("/account/tokens", json={}).status_code == 403


def test_a_desk_without_accounts_asks_for_the_word_too(open_desk: Browser) -> None:
    open_desk.get("/")
    assert FORMS in open_desk.cookies
    assert open_desk.post("/account/tokens", data=POSTED).status_code == 403
    said = open_desk.fill("/account", "/account/tokens", **POSTED)
    assert said.status_code == 404  # let through, and there are no tokens


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "ODD"])
def test_every_method_that_may_change_something_is_guarded(
    team: Browser, method: str
) -> None:
    ann = signed_in(team, "ann")
    assert ann.request(method, "/account").status_code == 403


def test_reading_asks_for_no_word(team: Browser) -> None:
    ann = signed_in(team, "ann")
    ann.headers["Sec-Fetch-Site"] = "cross-site"  # a link on a stranger's page
    assert ann.get("/account").status_code == 200
