"""An assistant asks a ledger: in one process, and as `headway mcp` over pipes."""

import asyncio
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.server.mcpserver import MCPServer
from tests.desk.api.conftest import asker_of
from tests.desk.filled import PATROL, fill, reports

from headway.desk.mcp.results import NOTE
from headway.desk.mcp.server import make_server
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.entry import Entries

DESK = "http://127.0.0.1:8317"
Call = tuple[str, dict[str, Any]]
SHA = next(reports()).article.sha256
CALLS: list[Call] = [
    ("dossiers", {}),
    ("standing", {"dossier": "strait"}),
    ("timeline", {"dossier": "strait", "issue": PATROL, "top": 2}),
    ("positions", {"dossier": "strait", "party": "the Arlanders"}),
    ("proposals", {"dossier": "strait", "status": "rejected"}),
    ("meetings", {"dossier": "strait", "since": "2021-03-01"}),
    ("entries", {"kind": "propose", "party": "the Arlanders", "since": "2021-03-01"}),
    ("search", {"words": "patrol"}),
    ("report", {"sha256": SHA}),
    ("actor", {"name": "Arland"}),
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that is filled."""
    place = tmp_path_factory.mktemp("filled") / "talks.db"
    made = open_ledger(str(place), create=True)
    fill(made)
    made.close()
    return place


@pytest.fixture
def ledger(file: Path, tmp_path: Path) -> Iterator[Ledger]:
    """A copy of it."""
    made = open_ledger(str(shutil.copy(file, tmp_path / "t.db")), create=False)
    yield made
    made.close()


def answers(server: MCPServer[Any] | Any, *calls: Call) -> list[Any]:
    """What the server answers, one after the other."""

    async def ask() -> list[Any]:
        async with Client(server) as client:
            return [await client.call_tool(name, asked) for name, asked in calls]

    return asyncio.run(ask())


def test_every_tool_answers(ledger: Ledger) -> None:
    for call, said in zip(
        CALLS, answers(make_server(ledger, DESK), *CALLS), strict=True
    ):
        assert not said.is_error, (call, said.content)
        assert said.structured_content["note"] == NOTE, call


def test_tools_only_read(ledger: Ledger) -> None:
    async def tools() -> list[Any]:
        async with Client(make_server(ledger)) as client:
            return list((await client.list_tools()).tools)

    told = asyncio.run(tools())
    assert [tool.name for tool in told] == [name for name, _ in CALLS]
    for tool in told:
        assert tool.annotations.read_only_hint
        assert tool.description
        assert tool.output_schema["properties"]


def test_what_arland_has_proposed_since_march(ledger: Ledger) -> None:
    said = answers(make_server(ledger, DESK), CALLS[6])[0].structured_content
    assert len(said["entries"]) == 3
    first = said["entries"][0]
    quoted = first["from_report"]
    assert quoted["quote"] == "Arland proposed a joint patrol"
    assert (quoted["outlet"], quoted["published"]) == ("=Harbour+Post", "2021-03-04")
    assert quoted["url"] == "https://2.example/no-patrol"
    assert quoted["link"] == f"{DESK}/reports/{quoted['sha256']}#e-{first['id']}"


def test_without_a_desk_nothing_is_linked(ledger: Ledger) -> None:
    said = answers(make_server(ledger), CALLS[6])[0].structured_content
    assert said["entries"][0]["from_report"]["link"] is None


def test_the_api_answers_the_same(ledger: Ledger) -> None:
    asked = "entries?kind=propose&party=the Arlanders&from=2021-03-01"
    with asker_of(ledger) as asker:
        told = asker.get(asked).json()["items"]
    said = answers(make_server(ledger), CALLS[6])[0].structured_content
    assert [one["id"] for one in said["entries"]] == [one["id"] for one in told]


def test_answers_are_bounded_and_go_on(ledger: Ledger) -> None:
    server = make_server(ledger)
    whole = answers(server, ("entries", {"limit": 50}))[0].structured_content
    first = answers(server, ("entries", {"limit": 2}))[0].structured_content
    after = ("entries", {"limit": 2, "cursor": first["next"]})
    second = answers(server, after)[0].structured_content
    ids = [one["id"] for one in [*first["entries"], *second["entries"]]]
    assert ids == [one["id"] for one in whole["entries"][:4]]
    one = answers(server, ("proposals", {"dossier": "strait", "limit": 1}))[0]
    assert one.structured_content["more"] == 4


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("standing", {"dossier": "sea"}), "ask the tool dossiers"),
        (("report", {"sha256": "0" * 64}), "holds no report"),
        (("entries", {"cursor": "x"}), "cursor"),
        (("entries", {"limit": 1000}), "limit"),
        (("entries", {"kind": "shout"}), "demand"),
    ],
)
def test_what_cannot_be_answered_is_told_in_words(
    ledger: Ledger, call: Call, told: str
) -> None:
    said = answers(make_server(ledger), call)[0]
    assert said.is_error
    assert told in said.content[0].text


def test_an_assistant_is_told_what_is_quoted(ledger: Ledger) -> None:
    server = make_server(ledger)
    assert server.instructions
    assert "quotation" in server.instructions
    report = answers(server, ("report", {"sha256": SHA}))[0].structured_content
    outside = {key: value for key, value in report.items() if key != "from_report"}
    outside["entries"] = [
        {k: v for k, v in one.items() if k != "from_report"}
        for one in report["entries"]
    ]
    assert "rejected the patrol" not in json.dumps(outside)


def test_both_databases_say_the_same(ledger: Ledger, both: Ledger) -> None:
    fill(both)
    asked = [call for call in CALLS if call[0] not in {"search", "actor"}]
    for one, other in zip(
        answers(make_server(ledger), *asked),
        answers(make_server(both), *asked),
        strict=True,
    ):
        told, also = one.structured_content, other.structured_content
        assert told | {"as_of": None} == also | {"as_of": None}


@pytest.mark.parametrize(
    ("desk", "link"),
    [(["--desk", DESK], f"{DESK}/dossiers/strait"), ([], None)],
    ids=["with a desk", "with nothing but its ledger"],
)
def test_headway_mcp_speaks_over_pipes(
    file: Path, desk: list[str], link: str | None
) -> None:
    call = ["-m", "headway", "mcp", "--ledger", str(file), *desk]
    started = StdioServerParameters(
        command=sys.executable, args=call, env=dict(os.environ)
    )
    said = answers(stdio_client(started), CALLS[0], CALLS[6])
    assert said[0].structured_content["dossiers"][0]["link"] == link
    assert len(said[1].structured_content["entries"]) == 3


def test_reports_are_those_that_were_read(ledger: Ledger) -> None:
    held: list[Entries] = list(reports())
    said = answers(make_server(ledger), ("report", {"sha256": SHA}))[0]
    assert said.structured_content["from_report"]["quote"] == held[0].article.text
