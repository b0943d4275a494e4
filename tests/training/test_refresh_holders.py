"""Office holders drawn anew: paged, whole or not at all, from a service of our own."""

import csv
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
from training.refresh_holders import main

OLD = "position,person,personID,start,end\nPresident,Mohammad Khatami,Q180795,1997,\n"
THREE = [
    ("Q1", "Ada Ode", "President of Iran", "2020-01-02T00:00:00Z", None, "Q6581072"),
    ("Q2", "Ben Ulm", "Iranian Minister of Defence", None, "2021-05-01", "Q6581097"),
    (
        "Q3",
        "Cy Dorn",
        "Minister of Energy of the Islamic Republic of Iran",
        *[None] * 3,
    ),
]


def cell(person: tuple[str | None, ...]) -> dict[str, dict[str, str]]:
    """One row as the service words it; what is not known is left out."""
    keys = ("person", "personLabel", "positionLabel", "start", "end", "gender")
    said = {k: v for k, v in zip(keys, person, strict=True) if v is not None}
    return {key: {"value": value} for key, value in said.items()}


class Wikidata(BaseHTTPRequestHandler):
    """A query service that has three rows, or answers as the test wants it to."""

    address = ""
    status = 200
    body: bytes | None = None  # None: the rows
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        """Answer with the rows of the page that the question asks for."""
        query = parse_qs(urlsplit(self.path).query)["query"][0]
        type(self).asked.append((query, self.headers["user-agent"]))
        limit, offset = (int(query.split(w)[1].split()[0]) for w in ("LIMIT", "OFFSET"))
        rows = [cell(person) for person in THREE[offset : offset + limit]]
        good = json.dumps({"results": {"bindings": rows}}).encode()
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(good if self.body is None else self.body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def service() -> Iterator[type[Wikidata]]:
    """The service, with its address in `address`."""

    class Own(Wikidata):
        asked: ClassVar[list[tuple[str, str]]] = []

    server = ThreadingHTTPServer(("127.0.0.1", 0), Own)
    Own.address = f"http://127.0.0.1:{server.server_port}/sparql"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield Own
    server.shutdown()
    server.server_close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The table of Iran as it was."""
    path = tmp_path / "holders" / "iran-ministers.csv"
    path.parent.mkdir()
    path.write_text(OLD, "utf-8")
    return path


def refresh(service: type[Wikidata], table: Path, *of: str, page: int = 2) -> int:
    """Run it against the service."""
    where = [
        "--tables",
        str(table.parents[1]),
        "--service",
        service.address,
    ]
    how = ["--contact", "desk@example.org", "--pause", "0", "--page", str(page)]
    return main([*where, *how, *(of or ("iran",))])


def test_the_table_is_replaced_page_by_page(
    service: type[Wikidata], table: Path
) -> None:
    assert refresh(service, table) == 0
    lines = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    assert [line["person"] for line in lines] == ["Ben Ulm", "Cy Dorn", "Ada Ode"]
    assert len(service.asked) == 2
    assert not list(table.parent.glob("*.part"))


def test_titles_lose_the_name_of_the_state(
    service: type[Wikidata], table: Path
) -> None:
    refresh(service, table)
    lines = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    titles = [line["position"] for line in lines]
    assert titles == ["Minister of Defence", "Minister of Energy", "President"]
    assert lines[2]["start"] == "2020-01-02"
    assert lines[2]["gender"] == "female"


def test_the_service_learns_who_asks(service: type[Wikidata], table: Path) -> None:
    refresh(service, table)
    query, agent = service.asked[0]
    assert '"IR"' in query
    assert "desk@example.org" in agent


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (429, b"slow down", "answered 429"),
        (500, b"", "answered 500"),
        (200, b"<html>busy</html>", "no table"),
        (200, b'{"results": {}}', "no table"),
        (200, b'{"results": {"bindings": 7}}', "no table"),
        (200, b'{"results": {"bindings": [{"person": {"value": "x"}}]}}', "lacks"),
        (200, b'{"results": {"bindings": ["odd"]}}', "lacks"),
        (200, b'{"results": {"bindings": []}}', "names no holders"),
    ],
)
def test_an_odd_answer_changes_nothing(
    service: type[Wikidata],
    table: Path,
    capsys: pytest.CaptureFixture[str],
    status: int,
    body: bytes,
    said: str,
) -> None:
    service.status, service.body = status, body
    assert refresh(service, table) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert table.read_text("utf-8") == OLD


def test_no_state_is_written_where_one_fails(
    service: type[Wikidata], table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refresh(service, table, "iran", "atlantis") == 1
    assert "atlantis" in capsys.readouterr().err
    assert table.read_text("utf-8") == OLD


def test_a_service_that_is_not_there_changes_nothing(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = type("Nowhere", (Wikidata,), {"address": "http://127.0.0.1:9/sparql"})
    assert refresh(nowhere, table) == 1
    assert "cannot be asked" in capsys.readouterr().err
    assert table.read_text("utf-8") == OLD


def test_a_state_without_a_table_gets_one(service: type[Wikidata], table: Path) -> None:
    assert refresh(service, table, "norway") == 0
    assert (table.parent / "norway.csv").exists()
    assert table.read_text("utf-8") == OLD
