"""Who asks, as far as a program says so."""

from base64 import b64encode

import pytest
from tests.desk.pages.test_account import made
from tests.desk.team import PASSWORDS, Browser, another, signed_in

FEED = "/api/v1/dossiers/strait/feed.atom"
LET_IN = 404  # and there is no such dossier
ENTRIES = "/api/v1/entries"


def basic(name: str, password: str) -> dict[str, str]:
    """What a feed reader sends of a name and a password."""
    told = b64encode(f"{name}:{password}".encode()).decode()
    return {"Authorization": f"Basic {told}"}


def test_a_feed_reader_signs_in_with_a_token_as_its_password(team: Browser) -> None:
    token = made(signed_in(team, "ann"))
    reader = another(team)
    for name in ("ann", "", "anybody"):
        assert reader.get(FEED, headers=basic(name, token)).status_code == LET_IN


def test_a_feed_can_be_read_with_a_token_as_any_program_sends_it(team: Browser) -> None:
    headers = {"Authorization": f"Bearer {made(signed_in(team, 'ann'))}"}
    assert another(team).get(FEED, headers=headers).status_code == LET_IN


def test_and_in_a_browser_that_has_signed_in(team: Browser) -> None:
    assert signed_in(team, "ann").get(FEED).status_code == LET_IN


def test_a_reader_without_one_is_asked_for_name_and_password(team: Browser) -> None:
    said = another(team).get(FEED)
    assert said.status_code == 401
    assert said.headers["www-authenticate"].startswith("Basic realm=")


@pytest.mark.parametrize(
    "told",
    [
        basic("ann", PASSWORDS["ann"]),  # a password is for persons
        basic("ann", ""),
        basic("ann", "hw_" + "a" * 43),
        {"Authorization": "Basic ???"},
        {"Authorization": "Basic /w=="},
        {"Authorization": "Basic"},
        {"Authorization": "Digest nonce"},
    ],
    ids=["password", "empty", "nobody's", "no base64", "no text", "nothing", "digest"],
)
def test_what_is_no_token_lets_nobody_in(team: Browser, told: dict[str, str]) -> None:
    assert another(team).get(FEED, headers=told).status_code == 401


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ENTRIES),
        ("POST", FEED),
        ("POST", "/api/v1/corrections"),
        ("GET", "/dossiers/strait/feed.atom"),
    ],
)
def test_a_token_as_password_opens_nothing_but_a_feed(
    team: Browser, method: str, path: str
) -> None:
    headers = basic("ann", made(signed_in(team, "ann")))
    said = another(team).request(method, path, headers=headers, follow_redirects=False)
    assert said.status_code in {303, 401}
    assert "Basic" not in said.headers.get("www-authenticate", "")
