"""Requests: anybody asks, editors answer, an admin removes."""

import re

import pytest
from starlette.testclient import TestClient
from tests.fakes import SIGNED, article, capture, editor, entries

from headway.ledger.audits import audits, keep_audit
from headway.ledger.requests import keep_request, request_at, requests
from headway.ledger.store import Ledger

SHA = article().sha256
ASKED = {
    "csrf": "open",
    "article": SHA,
    "wish": "removal",
    "words": "It names a person who is no party.",
    "contact": "jane@cresk.example",
}


@pytest.fixture(autouse=True)
def _filled(ledger: Ledger) -> None:
    ledger.add(capture(), entries())


def ask(client: TestClient, **other: str) -> tuple[int, str]:
    said = client.post("/requests/new", data=ASKED | other)
    alert = re.search(r'role="alert">([^<]*)<', said.text)
    return said.status_code, alert[1] if alert else ""


def test_the_form_names_the_report(client: TestClient) -> None:
    said = client.get("/requests/new", params={"article": SHA})
    assert said.status_code == 200
    assert "No patrol" in said.text
    assert "5,000" in said.text


def test_a_request_is_kept_and_seen_by_editors(
    client: TestClient, ledger: Ledger
) -> None:
    assert ask(client) == (200, "")
    (kept,) = requests(ledger, None, 9)
    assert (kept.article, kept.wish, kept.contact) == (
        SHA,
        "removal",
        ASKED["contact"],
    )
    assert ASKED["words"] in client.get("/requests").text
    (act,) = audits(ledger, 9, None)
    assert (act["act"], act["upon"]) == ("request", SHA)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"words": " \n "}, "nothing is written"),
        ({"words": "x" * 5_001}, "5,001 characters: write 5,000 at most"),
        ({"words": "a\0b"}, "no plain text"),
        ({"contact": "x" * 201}, "write 200 at most"),
        ({"wish": "burning"}, "a correction or a removal"),
    ],
    ids=["no words", "too many words", "no text", "too long an address", "no wish"],
)
def test_what_cannot_be_kept_is_said_in_one_line(
    client: TestClient, ledger: Ledger, other: dict[str, str], why: str
) -> None:
    code, said = ask(client, **other)
    assert code == 422
    assert why in said
    assert requests(ledger, None, 9) == []


def test_what_was_written_is_not_lost(client: TestClient) -> None:
    sent = ASKED | {"contact": "x" * 201}
    assert ASKED["words"] in client.post("/requests/new", data=sent).text


def test_five_thousand_characters_and_no_address_are_taken(
    client: TestClient, ledger: Ledger
) -> None:
    assert ask(client, words="x" * 5_000, contact="")[0] == 200
    (kept,) = requests(ledger, None, 9)
    assert kept.contact is None


def test_one_address_asks_ten_times_an_hour_at_most(
    client: TestClient, ledger: Ledger
) -> None:
    for _ in range(10):
        keep_audit(ledger, account=None, address="elsewhere", act="request")
    assert [ask(client)[0] for _ in range(10)] == [200] * 10
    code, said = ask(client)
    assert code == 429
    assert "try again in an hour" in said
    assert len(requests(ledger, None, 99)) == 10


def test_a_report_that_is_not_held_has_no_form(
    client: TestClient, ledger: Ledger
) -> None:
    asked = {"article": "0" * 64}
    assert client.get("/requests/new", params=asked).status_code == 404
    assert client.post("/requests/new", data=ASKED | asked).status_code == 404
    ledger.remove(SHA, "asked")
    gone = client.get("/requests/new", params={"article": SHA})
    assert gone.status_code == 410


def settle(client: TestClient, number: int = 1, **sent: str) -> int:
    sent = {"csrf": "open", "state": "met", "answer": "correction 3"} | sent
    return client.post(f"/requests/{number}/settle", data=sent).status_code


@pytest.mark.parametrize("state", ["met", "declined"])
def test_an_editor_answers(client: TestClient, ledger: Ledger, state: str) -> None:
    ask(client)
    assert settle(client, state=state) == 200
    done = request_at(ledger, 1)
    assert done is not None
    assert (done.state, done.by, done.answer) == (state, "jane", "correction 3")
    assert f"/corrections?report={SHA}" in client.get("/requests").text
    assert audits(ledger, 1, None)[0]["act"] == "request settle"


def test_a_request_needs_an_answer_and_is_settled_once(
    client: TestClient, ledger: Ledger
) -> None:
    ask(client)
    assert settle(client, answer=" ") == 422
    assert settle(client, number=7) == 422
    assert settle(client) == 200
    assert settle(client, answer="no, it is not") == 422
    done = request_at(ledger, 1)
    assert done is not None
    assert done.answer == "correction 3"


def remove(client: TestClient, **sent: str) -> int:
    sent = {"csrf": "open", "reason": "asked to", "sure": "yes"} | sent
    return client.post("/requests/1/remove", data=sent).status_code


def test_an_admin_takes_the_report_out_for_good(
    client: TestClient, ledger: Ledger
) -> None:
    ask(client)
    assert remove(client) == 200
    assert ledger.removed_on(SHA) is not None
    done = request_at(ledger, 1)
    assert done is not None
    assert (done.state, done.words, done.contact) == ("met", "", None)
    page = client.get("/requests").text
    assert f"removed, {SHA[:12]}" in page
    assert "No patrol" not in page


def test_what_is_removed_is_gone_from_every_page(
    client: TestClient, ledger: Ledger
) -> None:
    read = entries()
    ledger.correct(editor(read).confirm(read.moves[1].id, SIGNED))
    ask(client)
    pages = ("/", "/queue", "/queue/cards", "/corrections", "/requests")
    shown = [client.get(page).text for page in pages]
    assert sum("patrol" in page.casefold() for page in shown) >= 4
    remove(client)
    assert not any("patrol" in client.get(page).text.casefold() for page in pages)


def test_nothing_is_removed_by_chance(client: TestClient, ledger: Ledger) -> None:
    ask(client)
    assert remove(client, sure="") == 422
    assert remove(client, reason=" ") == 422
    assert ledger.removed_on(SHA) is None
    settle(client)
    assert remove(client) == 422
    assert ledger.removed_on(SHA) is None


def test_where_nobody_has_asked_the_page_says_how(client: TestClient) -> None:
    assert "Nobody has asked" in client.get("/requests").text


def test_many_requests_are_paged(client: TestClient, ledger: Ledger) -> None:
    ask(client)
    (first,) = requests(ledger, None, 9)
    for _ in range(60):
        keep_request(ledger, first)
    page = client.get("/requests").text
    assert page.count('<article class="card"') == 50
    (more,) = re.findall(r'href="(/requests\?after=[^"]+)"', page)
    assert client.get(more).text.count('<article class="card"') == 11


def test_an_odd_place_does_no_harm(client: TestClient) -> None:
    for after in ("open", "open,x", ",", "settled,9999999"):
        assert client.get("/requests", params={"after": after}).status_code == 200
