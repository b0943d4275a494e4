"""Corrections, for programs."""

from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.desk.reports import MOVE, REPORT, held
from tests.fakes import article, capture, entries

from headway.ledger.store import Ledger
from headway.model.kinds import MoveKind

WAY = "/api/v1/corrections"
PROBLEM = "application/problem+json"


def say(client: TestClient, **said: Any) -> Any:
    """Send a correction."""
    return client.post(WAY, json={"entry": MOVE} | said)


def test_a_change_comes_back_with_the_entry_as_it_is_shown(
    client_on_both: TestClient, both: Ledger
) -> None:
    held(both)
    fields = {"kind": "defer", "recipient": None}
    said = say(client_on_both, verdict="change", fields=fields, why="he waits")
    assert said.status_code == 201
    made = said.json()
    assert made["correction"]["change"]["kind"] == "defer"
    assert made["correction"]["read"]["kind"] == "reject"
    assert (made["correction"]["by"], made["correction"]["why"]) == ("jane", "he waits")
    assert (made["entry"]["kind"], made["entry"]["towards"]) == ("defer", [])
    assert made["entry"]["verdict"] == "change"


def test_several_actors_may_be_a_list(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    said = say(client, verdict="change", fields={"participants": ["Arland", "Borland"]})
    assert said.json()["entry"]["actors"] == ["Arland", "Borland"]


def test_a_rejected_entry_is_shown_no_more(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    assert say(client, verdict="reject").json()["entry"] is None
    back = say(client, verdict="withdraw").json()
    assert back["entry"]["id"] == MOVE
    assert back["correction"]["withdraws"] == 1


def test_an_entry_is_added_to_a_report(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    said = say(
        client,
        entry=None,
        article=REPORT,
        verdict="add",
        sort="move",
        words="its envoy said",
        fields={"kind": "deny", "actor": "person:Jane Doe"},
    )
    assert said.status_code == 201
    made = said.json()["entry"]
    assert (made["kind"], made["actors"]) == ("deny", ["Jane Doe"])
    assert MoveKind.DENY in [one.kind for one in ledger.report(REPORT).moves]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"verdict": "change", "fields": {"kind": "shout"}}, 422),
        ({"verdict": "change", "fields": {"colour": "red"}}, 422),
        ({"verdict": "change", "fields": {"about": "a\0b"}}, 422),
        ({"verdict": "change"}, 422),
        ({"verdict": "confirm", "fields": {"kind": "defer"}}, 422),
        ({"verdict": "shout"}, 422),
        ({"verdict": "withdraw"}, 422),
        ({"verdict": "confirm", "entry": None}, 422),
        ({"verdict": "confirm", "entry": "0" * 16}, 404),
        ({"verdict": "confirm", "article": "0" * 64}, 404),
        ({"verdict": "add", "entry": None, "article": "0" * 64}, 404),
        ({"verdict": "add"}, 422),
        ({"verdict": "confirm", "seen": 7}, 409),
        ({"verdict": "confirm", "more": 1}, 422),
        ({"verdict": "confirm", "why": "x" * 3000}, 422),
    ],
)
def test_what_does_not_fit_is_a_problem_and_changes_nothing(
    client: TestClient, ledger: Ledger, said: dict[str, Any], status: int
) -> None:
    held(ledger)
    answer = say(client, **said)
    assert answer.status_code == status
    assert answer.headers["content-type"] == PROBLEM
    assert answer.json()["status"] == status
    assert answer.json()["detail"]
    assert ledger.corrections() == []


def test_who_has_seen_the_latest_is_heard(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    first = say(client, verdict="confirm", seen=0).json()["correction"]["number"]
    assert say(client, verdict="reject", seen=0).status_code == 409
    assert say(client, verdict="reject", seen=first).status_code == 201


def test_corrections_come_page_by_page_the_latest_first(
    client_on_both: TestClient, both: Ledger
) -> None:
    held(both)
    for verdict in ("confirm", "reject", "confirm"):
        say(client_on_both, verdict=verdict)
    first = client_on_both.get(f"{WAY}?limit=2").json()
    assert [one["number"] for one in first["items"]] == [3, 2]
    rest = client_on_both.get(WAY, params={"limit": 2, "cursor": first["next"]}).json()
    assert [one["number"] for one in rest["items"]] == [1]
    assert rest["next"] is None


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({"article": REPORT}, [2, 1]),
        ({"entry": MOVE, "verdict": "reject"}, [2]),
        ({"by": "jane", "verdict": "confirm"}, [1]),
        ({"by": "nobody"}, []),
        ({"article": "0" * 64}, []),
    ],
)
def test_corrections_are_found_by_report_entry_person_and_verdict(
    client: TestClient, ledger: Ledger, asked: dict[str, str], numbers: list[int]
) -> None:
    held(ledger)
    say(client, verdict="confirm")
    say(client, verdict="reject")
    found = client.get(WAY, params=asked).json()["items"]
    assert [one["number"] for one in found] == numbers


@pytest.mark.parametrize(
    "asked",
    ["limit=0", "limit=201", "entry=x", "cursor=zz", "cursor=WyJ4Il0", "other=1"],
)
def test_a_question_that_cannot_be_is_a_problem(client: TestClient, asked: str) -> None:
    said = client.get(f"{WAY}?{asked}")
    assert said.status_code in {400, 422}
    assert said.headers["content-type"] == PROBLEM


def test_corrections_come_as_a_table_and_by_their_tag(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    say(client, verdict="change", fields={"about": "=1+1"})
    table = client.get(WAY, headers={"Accept": "text/csv"}).text
    assert table.startswith("number,entry,article")
    assert "jane" in table
    tag = client.get(WAY).headers["etag"]
    assert client.get(WAY, headers={"If-None-Match": tag}).status_code == 304
    say(client, verdict="confirm")
    assert client.get(WAY, headers={"If-None-Match": tag}).status_code == 200


def test_actors_of_other_reports_are_known(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    other = entries(article("Elsewhere: " + article().text))
    ledger.add(capture(b"elsewhere"), other)
    new = {"actor": "person:Jane Doe"}
    assert say(client, verdict="change", fields=new).status_code == 201
    later = other.moves[2].id
    said = say(client, entry=later, verdict="change", fields={"actor": "Jane Doe"})
    assert said.json()["entry"]["actors"] == ["Jane Doe"]


def test_actors_whom_headway_knows_are_found(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    said = say(client, verdict="change", fields={"recipient": "the Kremlin"})
    assert said.json()["entry"]["towards"] == ["Russia"]
