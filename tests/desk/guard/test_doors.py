"""What is turned away at the door."""

import pytest
from tests.desk.team import browser, team_of

from headway.desk.settings import Settings
from headway.ledger.store import Ledger

FORWARDED = {
    "X-Forwarded-For": "10.0.0.1",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Anything": "1",
    "Forwarded": "for=10.0.0.1",
    "Via": "1.1 proxy",
    "X-Real-IP": "10.0.0.1",
}


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.1:8317", "localhost", "LOCALHOST:80", "[::1]:8317"],
)
def test_the_desk_answers_to_its_names(ledger: Ledger, host: str) -> None:
    one = browser(Settings(ledger=ledger))
    assert one.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:8317",
        "192.168.1.5",
        "[::2]",
        "[::1].evil.example",
        "localhost:80:evil.example",
        "",
    ],
)
def test_a_strangers_name_does_not_lead_here(ledger: Ledger, host: str) -> None:
    one = browser(Settings(ledger=ledger))
    for path in ("/", "/api/v1/openapi.json", "/static/desk.css"):
        assert one.get(path, headers={"Host": host}).status_code == 403


def test_two_names_are_none(ledger: Ledger) -> None:
    one = browser(Settings(ledger=ledger))
    said = one.get("/", headers=[("Host", "127.0.0.1"), ("Host", "evil.example")])
    assert said.status_code == 403


@pytest.mark.parametrize("name", FORWARDED)
def test_a_desk_without_accounts_answers_no_proxy(ledger: Ledger, name: str) -> None:
    one = browser(Settings(ledger=ledger))
    said = one.get("/", headers={name: FORWARDED[name]})
    assert said.status_code == 403
    assert "--accounts" in said.text
    api = one.get("/api/v1/entries", headers={name: FORWARDED[name]})
    assert api.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("name", ["X-Forward", "Accept-Language", "X-Requested-With"])
def test_other_headers_mean_nothing(ledger: Ledger, name: str) -> None:
    one = browser(Settings(ledger=ledger))
    assert one.get("/", headers={name: "1"}).status_code == 200


@pytest.mark.parametrize("name", FORWARDED)
def test_a_desk_with_accounts_stands_behind_a_proxy(ledger: Ledger, name: str) -> None:
    one = browser(team_of(ledger, hosts=("desk.example.org",)))
    headers = {"Host": "desk.example.org", name: FORWARDED[name]}
    assert one.get("/sign-in", headers=headers).status_code == 200
    headers["Host"] = "evil.example"
    assert one.get("/sign-in", headers=headers).status_code == 403


def test_an_endless_address_is_refused(ledger: Ledger) -> None:
    one = browser(Settings(ledger=ledger))
    said = one.get("/", params={"q": "x" * 8000})
    assert (said.status_code, "too long" in said.text) == (414, True)
    assert one.get("/", params={"q": "x" * 7000}).status_code == 200
