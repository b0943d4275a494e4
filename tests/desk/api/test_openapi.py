"""The OpenAPI document is true: a tester that reads it finds nothing."""

import json
from pathlib import Path

import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from starlette.testclient import TestClient
from tests.desk.filled import TALKS

from headway.desk.app import make_app
from headway.desk.settings import Settings
from headway.ledger.store import Ledger

SNAPSHOT = Path(__file__).parents[2] / "expected" / "openapi.json"
ADDRESS = "http://127.0.0.1"
REFUSED = ["400", "401", "403", "404", "406", "409", "413", "415", "429"]
BOUNDS = {
    "seed": 7,
    "max-time": 20,
    "continue-on-failure": True,
    "headers": {"Content-Type": "application/json"},  # as programs say who they are
    # a cursor is any word by its schema, and one that was never given out is a 400
    "checks": {
        "positive_data_acceptance": {"expected-statuses": ["2xx", "3xx", *REFUSED]}
    },
    "generation": {"deterministic": True, "max-examples": 5, "database": "none"},
    "phases": {"stateful": {"enabled": False}},
    "operations": [
        {  # what no editor would say of an entry is a 422 with a reason
            "include-name": "POST /api/v1/corrections",
            "checks": {
                "positive_data_acceptance": {
                    "expected-statuses": ["2xx", "422", *REFUSED]
                }
            },
        }
    ],
}


def test_a_tester_finds_nothing(filled: Ledger) -> None:
    app = make_app(Settings(ledger=filled, hosts=("127.0.0.1", "testserver")))
    config = SchemathesisConfig.from_dict(BOUNDS)
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, config=config)
    schema.config.base_url = ADDRESS
    wrong: list[str] = []
    cases = 0
    for event in from_schema(schema).execute():
        if isinstance(event, events.FatalError | events.NonFatalError):
            wrong.append(repr(event))
        if isinstance(event, events.ScenarioFinished):
            cases += len(event.recorder.checks)
            wrong += failures(event)
    assert not wrong, "\n".join(wrong[:10])
    assert cases > 40  # in so many seconds, also where others work


def failures(event: events.ScenarioFinished) -> list[str]:
    """What was found in one scenario."""
    return [
        f"{event.label}: {check.name}: {check.failure_info.failure}"
        for checks in event.recorder.checks.values()
        for check in checks
        if check.failure_info is not None
    ]


def test_the_document_is_what_it_was(client: TestClient) -> None:
    said = client.get("/api/v1/openapi.json").json()
    assert said == json.loads(SNAPSHOT.read_text("utf-8")), (
        "look at what changes for programs, then write it anew: "
        "python -m tests.desk.api.writing"
    )


def test_every_answer_tells_its_problems_and_tags(client: TestClient) -> None:
    said = client.get("/api/v1/openapi.json").json()
    for path, ways in said["paths"].items():
        told = ways.get("get")
        if told is None:
            continue
        for status in ("400", "401", "403", "406", "422", "429"):
            assert "application/problem+json" in told["responses"][status]["content"]
        assert {"ETag"} <= set(told["responses"]["200"]["headers"]), path
        assert told["operationId"].isidentifier()


@pytest.mark.parametrize("path", ["dossiers", f"dossiers/{TALKS.id}"])
def test_the_document_itself_is_no_secret_of_this_machine(
    asker: TestClient, path: str
) -> None:
    said = asker.get("openapi.json").text
    assert "/home/" not in said
    assert "/tmp/" not in said
    assert asker.get(path).status_code == 200


def test_a_way_that_is_none_is_told_which_there_are(asker: TestClient) -> None:
    asked = {"Content-Type": "application/json"}
    said = asker.request("DELETE", "corrections", headers=asked)
    assert (said.status_code, said.headers["allow"]) == (405, "GET, POST")
    said = asker.request("DELETE", "dossiers/strait", headers=asked)
    assert said.headers["allow"] == "GET"
