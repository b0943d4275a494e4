"""One's own account: password and tokens."""

import re

import pytest
from starlette.testclient import TestClient
from tests.desk.team import PASSWORDS, Browser, another, signed_in

from headway.ledger.audits import audits
from headway.ledger.store import Ledger
from headway.ledger.tokens import tokens_of

TOKEN = re.compile(r"hw_[\w-]{43}")
NEW = "a quiet weir upstream"


def made(one: Browser, **fields: str) -> str:
    """A new token of whoever has signed in."""
    wanted = {"label": "river-report", "role": "reader", "days": "30"} | fields
    found = TOKEN.search(one.fill("/account", "/account/tokens", **wanted).text)
    assert found is not None
    return found[0]


def asked(one: Browser, token: str, method: str = "GET") -> int:
    """What a program is answered that sends the token."""
    program = another(one)
    headers = {"Authorization": f"Bearer {token}"}
    return program.request(method, "/api/v1/nothing", headers=headers).status_code


def test_a_token_lets_a_program_in_and_is_shown_once(team: Browser) -> None:
    ann = signed_in(team, "ann")
    token = made(ann)
    assert asked(team, token) == 404  # let in, and nothing is there
    assert token not in ann.get("/account").text
    assert "river-report" in ann.get("/account").text


@pytest.mark.parametrize("token", ["", "hw_", "hw_" + "a" * 43, "é"])
def test_a_token_of_nobody_lets_nobody_in(team: Browser, token: str) -> None:
    said = another(team).get(
        "/api/v1/nothing", headers={b"Authorization": f"Bearer {token}".encode()}
    )
    assert said.status_code == 401
    assert "invalid_token" in said.headers["www-authenticate"]


def test_a_token_is_for_the_api_alone(team: Browser) -> None:
    token = made(signed_in(team, "ann"))
    headers = {"Authorization": f"Bearer {token}"}
    said = another(team).get("/account", headers=headers, follow_redirects=False)
    assert said.status_code == 303


def test_a_withdrawn_token_works_no_more(team: Browser, ledger: Ledger) -> None:
    ann = signed_in(team, "ann")
    token, other = made(ann), made(ann, label="other")
    (one,) = [one for one in tokens_of(ledger, "ann") if one.label == "river-report"]
    ann.fill("/account", f"/account/tokens/{one.id}/withdraw")
    assert asked(team, token) == 401
    assert asked(team, other) == 404


def test_anothers_token_is_not_there(team: Browser, ledger: Ledger) -> None:
    token = made(signed_in(team, "ann"))
    (one,) = tokens_of(ledger, "ann")
    ada = signed_in(team, "ada")
    said = ada.fill("/account", f"/account/tokens/{one.id}/withdraw")
    assert said.status_code == 404
    assert one.label not in ada.get("/account").text
    assert asked(team, token) == 404


def test_a_token_may_do_no_more_than_its_account(team: Browser, ledger: Ledger) -> None:
    ann = signed_in(team, "ann")
    wanted = {"label": "x", "role": "admin", "days": "30"}
    assert ann.fill("/account", "/account/tokens", **wanted).status_code == 403
    assert tokens_of(ledger, "ann") == []


@pytest.mark.parametrize(
    "wrong", [{"label": " "}, {"role": "king"}, {"days": "1000"}, {"days": "x"}]
)
def test_a_token_needs_its_purpose(
    team: Browser, ledger: Ledger, wrong: dict[str, str]
) -> None:
    wanted = {"label": "x", "role": "reader", "days": "30"} | wrong
    ann = signed_in(team, "ann")
    assert ann.fill("/account", "/account/tokens", **wanted).status_code == 422
    assert tokens_of(ledger, "ann") == []


def test_a_new_password_ends_sessions_and_tokens(team: Browser) -> None:
    ann, other = signed_in(team, "ann"), signed_in(team, "ann")
    token = made(ann)
    given = {"old": PASSWORDS["ann"], "new": NEW, "again": NEW}
    said = ann.fill("/account", "/account/password", **given)
    assert said.headers["location"] == "/sign-in?changed=1"
    for one in (ann, other):
        assert one.get("/account", follow_redirects=False).status_code == 303
    assert asked(team, token) == 401
    assert team.sign_in("ann").status_code == 403
    assert team.sign_in("ann", NEW).status_code == 303


def test_others_stay_when_one_changes_the_password(team: Browser) -> None:
    ann, ed = signed_in(team, "ann"), signed_in(team, "ed")
    given = {"old": PASSWORDS["ann"], "new": NEW, "again": NEW}
    ann.fill("/account", "/account/password", **given)
    assert ed.get("/account", follow_redirects=False).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"old": "not this one"}, 403),
        ({"again": "not the same at all"}, 422),
        ({"new": "short", "again": "short"}, 422),
        ({"new": "aaaaaaaaaaaa", "again": "aaaaaaaaaaaa"}, 422),
    ],
)
def test_a_password_is_not_changed_by_half(
    team: Browser, wrong: dict[str, str], code: int
) -> None:
    ann = signed_in(team, "ann")
    given = {"old": PASSWORDS["ann"], "new": NEW, "again": NEW} | wrong
    assert ann.fill("/account", "/account/password", **given).status_code == code
    assert team.sign_in("ann").status_code == 303


def test_where_nobody_signs_in_the_page_says_how_a_team_begins(
    client: TestClient,
) -> None:
    said = client.get("/account")
    assert "headway account add" in said.text
    assert client.post("/account/tokens", data={"label": "x"}).status_code == 404
    assert client.post("/sign-in", data={"name": "x"}).status_code == 404
    assert client.get("/sign-in", follow_redirects=False).headers["location"] == "/"


def test_nothing_secret_is_noted(team: Browser, ledger: Ledger) -> None:
    ann = signed_in(team, "ann")
    token = made(ann)
    given = {"old": PASSWORDS["ann"], "new": NEW, "again": NEW}
    ann.fill("/account", "/account/password", **given)
    told = repr(audits(ledger, 99, None))
    assert "token made" in told
    assert "password changed" in told
    for secret in (token, NEW, *PASSWORDS.values()):
        assert secret not in told
