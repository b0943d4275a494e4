"""Search, asked by programs."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from tests.desk.searched import OTHER, hold

from headway.ledger.store import Ledger


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """A ledger of two reports whose sentences have their vectors."""
    return hold(ledger)


def test_programs_get_the_same(held: Ledger, client: TestClient) -> None:
    said = client.get("/api/v1/search", params={"q": "patrol", "limit": 1})
    told = said.json()
    assert told["items"][0]["hits"][0]["snippet"]
    assert told["facets"]["sort"]
    rest = client.get(
        "/api/v1/search", params={"q": "patrol", "cursor": told["next"]}
    ).json()
    assert len(rest["items"]) == 1
    assert rest["next"] is None
    assert rest["items"][0]["article"] != told["items"][0]["article"]


def test_a_table_has_a_row_for_each_hit(held: Ledger, client: TestClient) -> None:
    said = client.get("/api/v1/search?q=patrol", headers={"Accept": "text/csv"})
    rows = said.text.splitlines()
    assert rows[0].startswith("article,report,title")
    assert len(rows) == 1 + 6
    lines = client.get(
        "/api/v1/search?q=patrol", headers={"Accept": "application/x-ndjson"}
    )
    assert len(lines.text.splitlines()) == 6


def test_a_program_that_has_it_gets_it_only_once(
    held: Ledger, client: TestClient
) -> None:
    first = client.get("/api/v1/search?q=patrol")
    tag = {"If-None-Match": first.headers["ETag"]}
    assert client.get("/api/v1/search?q=patrol", headers=tag).status_code == 304
    held.remove(OTHER.sha256, "asked for")
    assert client.get("/api/v1/search?q=patrol", headers=tag).status_code == 200


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({}, 422),
        ({"q": "a", "sort": "none"}, 422),
        ({"q": "a", "from": "yesterday"}, 422),
        ({"q": "a", "limit": "0"}, 422),
        ({"q": "a", "cursor": "nonsense"}, 400),
        ({"q": "a", "cursor": "WyItMSJd"}, 400),
        ({"q": "a", "actor": "\0"}, 422),
    ],
    ids=["no words", "sort", "day", "limit", "cursor", "place", "unseen"],
)
def test_a_question_that_cannot_be_is_refused(
    client: TestClient, params: dict[str, str], status: int
) -> None:
    said = client.get("/api/v1/search", params=params)
    assert said.status_code == status
    if status != 200:
        assert said.headers["Content-Type"] == "application/problem+json"


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(client: TestClient, typed: str) -> None:
    words = typed.encode("utf-8", "ignore").decode()
    assert client.get("/search", params={"q": words}).status_code == 200
    said = client.get("/api/v1/search", params={"q": words})
    assert said.status_code == (422 if "\0" in words or not words else 200)
