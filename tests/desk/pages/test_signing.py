"""Signing in and out."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from tests.desk.team import PASSWORDS, Browser, another, signed_in

from headway.ledger.audits import audits
from headway.ledger.schema import session
from headway.ledger.store import Ledger

COOKIE = "headway-session"


def test_whoever_signs_in_is_let_in(team: Browser) -> None:
    said = team.sign_in("ann")
    assert (said.status_code, said.headers["location"]) == (303, "/")
    assert team.get("/").status_code == 200


@pytest.mark.parametrize("path", ["/", "/account", "/audit", "/nothing", "/reports/a"])
def test_nobody_else_sees_a_page(team: Browser, path: str) -> None:
    said = team.get(path, follow_redirects=False)
    assert said.status_code == 303
    assert said.headers["location"].startswith("/sign-in")


def test_a_fragment_of_a_page_sends_the_whole_page_to_sign_in(team: Browser) -> None:
    said = team.get("/", headers={"HX-Request": "true"}, follow_redirects=False)
    assert (said.status_code, said.headers["hx-redirect"]) == (401, "/sign-in")


def test_nobody_else_asks_the_api(team: Browser) -> None:
    said = team.get("/api/v1/entries")
    assert said.status_code == 401
    assert said.headers["www-authenticate"] == "Bearer"
    assert said.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("name", "password"),
    [("ann", "another password"), ("nobody", PASSWORDS["ann"]), ("", ""), ("ann", "")],
    ids=["wrong password", "unknown name", "nothing", "no password"],
)
def test_a_wrong_word_lets_nobody_in(team: Browser, name: str, password: str) -> None:
    said = team.sign_in(name, password)
    assert said.status_code == 403
    assert "Name or password is wrong" in said.text
    assert COOKIE not in team.cookies


def test_what_can_be_no_name_is_neither_shown_nor_kept_in_mind(team: Browser) -> None:
    said = team.sign_in("x" * 10_000, PASSWORDS["ann"])
    assert said.status_code == 403
    assert "x" * 100 not in said.text


def test_the_cookie_is_kept_from_scripts_and_other_sites(team: Browser) -> None:
    cookies = team.sign_in("ann").headers.get_list("set-cookie")
    (made,) = [one for one in cookies if one.startswith(COOKIE)]
    assert "HttpOnly" in made
    assert "SameSite=lax" in made
    assert "Secure" not in made  # http on loopback


def test_only_the_hash_of_a_cookie_is_kept(team: Browser, ledger: Ledger) -> None:
    team.sign_in("ann")
    with ledger.engine.connect() as db:
        keys = db.scalars(sa.select(session.c.key)).all()
    assert len(keys) == 1
    assert team.cookies[COOKIE] not in keys


def test_a_session_that_was_planted_is_not_taken_over(team: Browser) -> None:
    team.cookies.set(COOKIE, "planted", domain="127.0.0.1")
    thief = another(team)
    thief.cookies.set(COOKIE, "planted", domain="127.0.0.1")
    assert team.sign_in("ann").status_code == 303
    assert thief.get("/", follow_redirects=False).status_code == 303


def test_who_signs_in_anew_leaves_the_former_session(team: Browser) -> None:
    team.sign_in("ann")
    before = team.cookies[COOKIE]
    csrf = team.fill("/account", "/sign-in", name="ed", password=PASSWORDS["ed"])
    assert csrf.status_code == 303
    thief = another(team)
    thief.cookies.set(COOKIE, before, domain="127.0.0.1")
    assert thief.get("/", follow_redirects=False).status_code == 303


def test_who_signs_out_is_out_with_that_cookie(team: Browser) -> None:
    team.sign_in("ann")
    kept = team.cookies[COOKIE]
    assert team.fill("/account", "/sign-out").headers["location"] == "/sign-in"
    team.cookies.set(COOKIE, kept, domain="127.0.0.1")
    assert team.get("/", follow_redirects=False).status_code == 303


def test_another_browser_stays_signed_in(team: Browser) -> None:
    other = signed_in(team, "ann")
    team.sign_in("ann")
    team.fill("/account", "/sign-out")
    assert other.get("/", follow_redirects=False).status_code == 200


def test_a_session_ends_when_nobody_asks(team: Browser, ledger: Ledger) -> None:
    team.sign_in("ann")
    past = (datetime.now(UTC) - timedelta(seconds=2)).isoformat(timespec="seconds")
    with ledger.writer.begin() as db:
        db.execute(sa.update(session), {"ends": past})
    assert team.get("/", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        ("/queue?kind=demand", "/queue?kind=demand"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/a\r\nSet-Cookie: x=1", "/"),
    ],
)
def test_one_is_sent_on_within_the_desk_alone(
    team: Browser, wanted: str, place: str
) -> None:
    assert team.sign_in("ann", next=wanted).headers["location"] == place


def test_too_many_tries_are_put_off(team: Browser) -> None:
    for _ in range(10):
        assert team.sign_in("ann", "a wrong password").status_code == 403
    said = team.sign_in("ann")
    assert said.status_code == 429
    assert int(said.headers["retry-after"]) > 0
    assert "try again in" in said.text
    assert team.sign_in("ed").status_code == 303  # others are not kept out


def test_from_one_address_so_many_tries_are_let_through(team: Browser) -> None:
    for number in range(30):
        assert team.sign_in(f"name{number}", "some password").status_code == 403
    assert team.sign_in("ed").status_code == 429


def test_who_gets_it_right_may_err_anew(team: Browser) -> None:
    for _ in range(2):
        for _ in range(9):
            team.sign_in("ann", "a wrong password")
        assert team.sign_in("ann").status_code == 303
        team.fill("/account", "/sign-out")


def test_signing_in_is_noted_and_failing_too(team: Browser, ledger: Ledger) -> None:
    team.sign_in("my secret password", "x")
    team.sign_in("ann", "a wrong password")
    team.sign_in("ann")
    team.fill("/account", "/sign-out")
    told = [
        (one["account"], one["act"], one["upon"]) for one in audits(ledger, 9, None)
    ]
    assert told == [
        ("ann", "sign-out", "ann"),
        ("ann", "sign-in", "ann"),
        (None, "sign-in refused", "ann"),
        (None, "sign-in refused", None),
    ]
