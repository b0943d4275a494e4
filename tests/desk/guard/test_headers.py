"""What every answer bears."""

import pytest
from tests.desk.team import Browser, browser, signed_in, team_of

from headway.desk.guard.headers import HEADERS
from headway.desk.settings import Settings
from headway.ledger.store import Ledger

HTTPS = "https://desk.example.org"


def at_fault() -> None:
    """What should never happen."""
    raise RuntimeError("a secret that nobody must see")


@pytest.fixture
def faulty(ledger: Ledger) -> Browser:
    """A desk with a fault."""
    one = browser(Settings(ledger=ledger), strict=False)
    for path in ("/fault", "/api/v1/fault"):
        one.app.add_api_route(path, at_fault, methods=["GET", "POST"])  # type: ignore[attr-defined]
    return one


@pytest.mark.parametrize(
    ("path", "code"),
    [("/", 200), ("/nothing", 404), ("/static/desk.css", 200), ("/fault", 500)],
)
def test_every_answer_bears_them(faulty: Browser, path: str, code: int) -> None:
    said = faulty.get(path)
    assert said.status_code == code
    assert HEADERS.items() <= dict(said.headers).items() | {
        (name, said.headers.get(name)) for name in HEADERS
    }
    assert said.headers["content-security-policy"].startswith("default-src 'none'")
    assert "strict-transport-security" not in said.headers


def test_over_https_browsers_are_told_to_stay_there(ledger: Ledger) -> None:
    settings = team_of(ledger, hosts=("desk.example.org", "127.0.0.1"), secure=True)
    said = browser(settings, HTTPS).get("/sign-in")
    assert said.headers["strict-transport-security"].startswith("max-age=")
    cookie = said.headers["set-cookie"]
    assert cookie.startswith("__Host-headway-forms=")
    assert "Secure" in cookie
    assert "Path=/" in cookie
    near = browser(settings).get("/sign-in")  # at the machine itself
    assert "strict-transport-security" not in near.headers
    assert "Secure" not in near.headers["set-cookie"]


def test_a_session_over_https_is_for_that_host_alone(ledger: Ledger) -> None:
    settings = team_of(ledger, hosts=("desk.example.org",), secure=True)
    one = browser(settings, HTTPS)
    said = one.sign_in("ann")
    assert "__Host-headway-session=" in said.headers["set-cookie"]
    assert one.get("/account").status_code == 200
    value = one.cookies["__Host-headway-session"]
    planted = browser(settings, HTTPS)
    planted.cookies.set("headway-session", value, domain="desk.example.org")
    assert planted.get("/account", follow_redirects=False).status_code == 303


def test_what_people_saw_is_not_kept_by_browsers(team: Browser) -> None:
    ann = signed_in(team, "ann")
    assert ann.get("/account").headers["cache-control"] == "no-store"
    assert "cache-control" not in ann.get("/static/desk.css").headers


def test_scripts_and_styles_set_no_cookie(ledger: Ledger) -> None:
    one = browser(Settings(ledger=ledger))
    assert "set-cookie" not in one.get("/static/desk.css").headers
    assert "set-cookie" not in one.get("/api/v1/nothing").headers
    assert "set-cookie" in one.get("/").headers
    assert "set-cookie" not in one.get("/").headers  # it has one now


def test_a_fault_is_told_by_an_id_alone(
    faulty: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    said = faulty.get("/fault")
    (record,) = caplog.records
    number = record.getMessage().split()[2]
    assert number in said.text
    assert "RuntimeError" in record.getMessage()
    assert "secret" not in said.text
    assert "secret" not in record.getMessage()
    assert "Traceback" not in said.text


def test_a_program_is_told_of_a_fault_likewise(faulty: Browser) -> None:
    said = faulty.get("/api/v1/fault")
    assert said.headers["content-type"] == "application/problem+json"
    assert said.json()["status"] == 500
    assert said.json()["id"] in said.json()["detail"]
    assert "secret" not in said.text
