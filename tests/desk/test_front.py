"""The front page."""

from starlette.testclient import TestClient


def test_an_empty_ledger_says_what_to_do_next(client: TestClient) -> None:
    said = client.get("/")
    assert said.status_code == 200
    assert "headway dossier new" in said.text
