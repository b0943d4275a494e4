"""How often one may ask."""

import pytest
from tests.desk.team import browser, signed_in, team_of

from headway.desk.settings import Settings
from headway.ledger.store import Ledger


def test_an_account_asks_no_more_than_its_share(ledger: Ledger) -> None:
    one = browser(team_of(ledger, rate=10))
    ann, ed = signed_in(one, "ann"), signed_in(one, "ed")
    for _ in range(10):
        assert ann.get("/account").status_code == 200
    said = ann.get("/account")
    assert said.status_code == 429
    assert 1 <= int(said.headers["retry-after"]) <= 60
    assert ed.get("/account").status_code == 200


def test_an_address_has_a_bound_too(ledger: Ledger) -> None:
    one = browser(team_of(ledger, rate=2))
    for _ in range(10):
        assert one.get("/sign-in").status_code == 200
    assert one.get("/sign-in").status_code == 429
    said = one.get("/api/v1/entries")
    assert said.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("accounts", [True, False])
def test_without_a_bound_nothing_is_counted(ledger: Ledger, accounts: bool) -> None:
    one = browser(Settings(ledger=ledger, accounts=accounts))
    codes = {one.get("/nothing", follow_redirects=False).status_code for _ in range(60)}
    assert codes == {303 if accounts else 404}


def test_a_trusted_proxy_says_who_asks(ledger: Ledger) -> None:
    one = browser(team_of(ledger, rate=1, proxies=("testclient",)))
    for number in range(8):
        headers = {"X-Forwarded-For": f"10.0.0.{number}"}
        assert one.get("/sign-in", headers=headers).status_code == 200
    headers = {"X-Forwarded-For": "10.0.0.1"}
    codes = [one.get("/sign-in", headers=headers).status_code for _ in range(5)]
    assert codes == [200] * 4 + [429]


def test_nobody_else_is_believed(ledger: Ledger) -> None:
    one = browser(team_of(ledger, rate=1, proxies=("10.9.9.9",)))
    codes = [
        one.get("/sign-in", headers={"X-Forwarded-For": f"10.0.0.{n}"}).status_code
        for n in range(6)
    ]
    assert codes == [200] * 5 + [429]
