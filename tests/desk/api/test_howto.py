"""What docs/howto-ask.md and docs/api.md say is so."""

import csv
import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.desk.api.reference import reference_of

from headway.desk.mcp.tools import Tools
from headway.ledger.store import Ledger

DOCS = Path(__file__).parents[3] / "docs"
HOWTO = (DOCS / "howto-ask.md").read_text("utf-8")
COMMANDS = re.findall(r"```sh\n(.+?)\n```", HOWTO, re.DOTALL)


@pytest.fixture
def ledger(filled: Ledger) -> Ledger:
    """The desk on the socket has the filled ledger."""
    return filled


def test_the_commands_run_against_a_desk(live: str, tmp_path: Path) -> None:
    told = [
        subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            env=dict(os.environ) | {"DESK": live},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for command in COMMANDS
    ]
    assert json.loads(told[0])["items"][0]["id"] == "strait"
    assert len(json.loads(told[1])["items"]) == 3
    assert "etag:" in told[2].lower()
    with (tmp_path / "entries.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 32
    assert {row["outlet"] for row in rows} >= {"'=Harbour+Post", "The Bay"}
    lines = (tmp_path / "positions.jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["party"] for line in lines} == {"Arland", "Borland"}


def test_the_assistants_tools_are_named() -> None:
    own = [name for name in vars(Tools) if name[0] != "_"]
    named = set(re.findall(r"`(\w+)`", HOWTO))
    assert {*own} - {"stamp", "party", "told"} <= named
    assert '"command": "headway"' in HOWTO


def test_the_reference_is_the_documents(client: TestClient) -> None:
    said = client.get("/api/v1/openapi.json").json()
    assert (DOCS / "api.md").read_text("utf-8") == reference_of(said), (
        "write it anew: python -m tests.desk.api.writing"
    )
