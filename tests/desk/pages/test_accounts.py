"""All accounts and the audit log."""

import pytest
from tests.desk.team import PASSWORDS, Browser, signed_in

from headway.ledger.accounts import account_of
from headway.ledger.audits import audits, keep_audit
from headway.ledger.store import Ledger
from headway.model.account import Role

FRESH = {"name": "Bo", "role": "editor", "password": "slow barge at noon"}


def test_an_admin_opens_an_account(team: Browser, ledger: Ledger) -> None:
    ada = signed_in(team, "ada")
    assert ada.fill("/accounts", "/accounts", **FRESH).status_code == 303
    assert "bo" in ada.get("/accounts").text
    assert team.sign_in("bo", FRESH["password"]).status_code == 303
    assert audits(ledger, 9, None)[1]["act"] == "account added"


@pytest.mark.parametrize("name", ["ann", "ed"])
@pytest.mark.parametrize("page", ["/accounts", "/audit"])
def test_nobody_but_admins_sees_them(team: Browser, name: str, page: str) -> None:
    assert signed_in(team, name).get(page).status_code == 403


@pytest.mark.parametrize("name", ["ann", "ed"])
@pytest.mark.parametrize(
    "address", ["/accounts", "/accounts/ada/role", "/accounts/ada/close"]
)
def test_nobody_but_admins_changes_them(
    team: Browser, ledger: Ledger, name: str, address: str
) -> None:
    one = signed_in(team, name)
    assert one.fill("/account", address, role="reader").status_code == 403
    found = account_of(ledger, "ada")
    assert found is not None
    assert found.role is Role.ADMIN


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "ann"},
        {"name": "two words"},
        {"name": ""},
        {"password": "short"},
        {"name": "barge-at-noon", "password": "Barge-at-noon"},
        {"role": "king"},
    ],
    ids=["taken", "two words", "none", "short", "the name", "no role"],
)
def test_what_is_no_account_is_refused(
    team: Browser, ledger: Ledger, wrong: dict[str, str]
) -> None:
    ada = signed_in(team, "ada")
    assert ada.fill("/accounts", "/accounts", **(FRESH | wrong)).status_code == 422
    assert account_of(ledger, "bo") is None


def test_another_role_counts_at_once(team: Browser) -> None:
    ed, ada = signed_in(team, "ed"), signed_in(team, "ada")
    assert ed.get("/accounts").status_code == 403
    ada.fill("/accounts", "/accounts/ed/role", role="admin")
    assert ed.get("/accounts").status_code == 200
    ada.fill("/accounts", "/accounts/ed/role", role="reader")
    assert ed.get("/accounts").status_code == 403


def test_a_closed_account_is_out(team: Browser) -> None:
    ed, ada = signed_in(team, "ed"), signed_in(team, "ada")
    assert ada.fill("/accounts", "/accounts/ed/close").status_code == 303
    assert ed.get("/", follow_redirects=False).status_code == 303
    assert team.sign_in("ed").status_code == 403
    assert "closed" in ada.get("/accounts").text
    assert ada.fill("/accounts", "/accounts/ed/close").status_code == 404


def test_a_forgotten_password_is_given_anew(team: Browser) -> None:
    ed, ada = signed_in(team, "ed"), signed_in(team, "ada")
    said = ada.fill("/accounts", "/accounts/ed/password", password="weir upstream 9")
    assert said.status_code == 303
    assert ed.get("/", follow_redirects=False).status_code == 303
    assert team.sign_in("ed", PASSWORDS["ed"]).status_code == 403
    assert team.sign_in("ed", "weir upstream 9").status_code == 303


@pytest.mark.parametrize("act", ["role", "password", "close"])
def test_an_admin_does_not_lock_out_herself(team: Browser, act: str) -> None:
    ada = signed_in(team, "ada")
    more = {"role": "reader", "password": "weir upstream 9"}
    assert ada.fill("/accounts", f"/accounts/ada/{act}", **more).status_code == 409
    assert ada.get("/accounts").status_code == 200


def test_the_log_comes_in_pages(team: Browser, ledger: Ledger) -> None:
    for number in range(150):
        keep_audit(ledger, account="ed", address="", act="tried", upon=f"no-{number}-")
    ada = signed_in(team, "ada")
    first = ada.get("/audit").text
    assert "no-149-" in first
    assert "no-10-" not in first
    (older,) = [part for part in first.split('"') if part.startswith("/audit?before=")]
    assert "no-10-" in ada.get(older).text
    assert ada.get("/audit?before=1").text.count("<tr>") == 0
    assert ada.get("/audit?before=x").status_code == 422


def test_the_words_of_the_log_are_shown_as_words(team: Browser, ledger: Ledger) -> None:
    keep_audit(ledger, account="<b>", address="", act="x", detail="<script>alert(1)")
    said = signed_in(team, "ada").get("/audit").text
    assert "<script>alert" not in said
    assert "&lt;script&gt;" in said
