"""Actors as programs have them: lists, one whole, and judgements on names."""

import pytest
from starlette.testclient import TestClient
from tests.desk.cast import keep, naming, report

from headway.desk.api.roll import ActorWhole
from headway.desk.enrolling import enrol
from headway.ledger.audits import audits
from headway.ledger.store import Ledger


@pytest.fixture
def desk(ledger: Ledger, client: TestClient) -> TestClient:
    """A desk with two spellings of one person, and another."""
    keep(ledger, report(naming("Ivo Riabkov"), 1), report(naming("Ivo Ryabkov"), 2))
    keep(ledger, report(naming("Ivo Riabkov"), 3), report(naming("Iva Riabkov"), 4))
    enrol(ledger)
    return client


def ids(desk: TestClient, query: str = "") -> list[str]:
    return [one["id"] for one in desk.get(f"/api/v1/actors{query}").json()["items"]]


def test_a_list_has_everyone_once_and_its_next_page(desk: TestClient) -> None:
    assert sorted(ids(desk)) == ["arland", "iva-riabkov", "ivo-riabkov"]
    first = desk.get("/api/v1/actors?limit=2").json()
    rest = ids(desk, f"?limit=2&cursor={first['next']}")
    assert sorted([*(one["id"] for one in first["items"]), *rest]) == sorted(ids(desk))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?q=ryabkov", ["ivo-riabkov"]),
        ("?kind=state", ["arland"]),
        ("?party=Borland&q=iva", ["iva-riabkov"]),
        ("?dossier=none", []),
    ],
)
def test_a_list_is_narrowed(desk: TestClient, query: str, expected: list[str]) -> None:
    assert ids(desk, query) == expected


def test_a_list_is_a_table_too(desk: TestClient) -> None:
    said = desk.get("/api/v1/actors?kind=state", headers={"Accept": "text/csv"})
    head, line = said.text.splitlines()
    assert head == "id,name,kind,party,reports,mentions,first,last"
    assert line.startswith("arland,Arland,state,Arland,4,")


def test_an_actor_is_told_whole(desk: TestClient) -> None:
    found = desk.get("/api/v1/actors/ivo-riabkov").json()
    ActorWhole.model_validate(found)
    assert found["names"] == ["Ivo Riabkov", "Ivo Ryabkov"]
    assert found["aliases"] == [{"name": "Ivo Ryabkov", "reports": 1, "borne": True}]
    assert found["may_be"] == []
    assert desk.get("/api/v1/actors/nobody").status_code == 404


def test_an_answer_that_a_program_has_is_not_sent_again(desk: TestClient) -> None:
    tag = desk.get("/api/v1/actors").headers["etag"]
    again = {"If-None-Match": tag}
    assert desk.get("/api/v1/actors", headers=again).status_code == 304
    body = {"other": "iva-riabkov"}
    desk.post("/api/v1/actors/ivo-riabkov/merge", json=body)
    assert desk.get("/api/v1/actors", headers=again).status_code == 200


def test_a_merge_is_an_editors_word_kept_and_audited(
    desk: TestClient, ledger: Ledger
) -> None:
    body = {"other": "Iva Riabkov", "why": "a misprint"}
    made = desk.post("/api/v1/actors/ivo-riabkov/merge", json=body).json()
    ActorWhole.model_validate(made)
    assert made["names"] == ["Ivo Riabkov", "Iva Riabkov", "Ivo Ryabkov"]
    (said,) = made["judgements"]
    assert (said["by"], said["why"], said["stands"]) == ("jane", "a misprint", True)
    assert desk.get("/api/v1/actors/iva-riabkov").json()["id"] == "ivo-riabkov"
    assert audits(ledger, 1, None)[0]["act"] == "actor merge"
    entries = desk.get("/api/v1/entries?actor=Iva Riabkov&sort=move").json()["items"]
    assert len(entries) == 4


def test_a_split_and_its_undoing(desk: TestClient) -> None:
    split = {"name": "Ivo Ryabkov", "why": "a cousin"}
    made = desk.post("/api/v1/actors/ivo-riabkov/split", json=split).json()
    assert made["names"] == ["Ivo Riabkov"]
    assert "ivo-ryabkov" in ids(desk)
    number = made["judgements"][0]["number"]
    undo = {"number": number}
    made = desk.post("/api/v1/actors/ivo-riabkov/undo", json=undo).json()
    assert made["names"] == ["Ivo Riabkov", "Ivo Ryabkov"]
    assert [one["stands"] for one in made["judgements"]] == [False, False]


def test_a_contradiction_is_a_problem_that_names_what_is_in_the_way(
    desk: TestClient,
) -> None:
    body = {"other": "iva-riabkov"}
    desk.post("/api/v1/actors/ivo-riabkov/apart", json=body)
    said = desk.post("/api/v1/actors/ivo-riabkov/merge", json=body)
    assert said.status_code == 400
    assert "“" not in said.json()["detail"]
    assert said.json()["detail"].startswith('"Iva Riabkov" is not "Ivo Riabkov" by')


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("ivo-riabkov/merge", {"other": "Nobody"}, 400),
        ("nobody/merge", {"other": "arland"}, 404),
        ("ivo-riabkov/merge", {"other": ""}, 422),
        ("ivo-riabkov/split", {"name": "Ivo Riabkov", "x": 1}, 422),
        ("ivo-riabkov/undo", {"number": 1}, 400),
    ],
)
def test_what_cannot_be_judged_is_a_problem(
    desk: TestClient, path: str, body: dict[str, object], status: int
) -> None:
    said = desk.post(f"/api/v1/actors/{path}", json=body)
    assert said.status_code == status
    assert said.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("cursor", ["x", "WyJ4IiwieSJd"])
def test_a_cursor_that_was_never_given_out_is_refused(
    desk: TestClient, cursor: str
) -> None:
    assert desk.get(f"/api/v1/actors?cursor={cursor}").status_code == 400
