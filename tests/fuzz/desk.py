"""Doors of the desk: requests of strangers, browsers and programs; an assistant's."""

import asyncio
import json
from functools import cache
from typing import Any
from urllib.parse import unquote

from argon2 import PasswordHasher
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import ValidationError
from starlette.types import ASGIApp, Message
from tests.fakes import article, entries
from tests.fuzz.door import Door
from tests.fuzz.ledgers import filled

from headway.desk.app import make_app
from headway.desk.guard.cookies import FORMS, SESSION, hash_of_key
from headway.desk.guard.csrf import HEADER, signed
from headway.desk.guard.membership import open_account
from headway.desk.guard.passwords import Passwords
from headway.desk.guard.people import Caller
from headway.desk.mcp.server import make_server
from headway.desk.settings import Settings
from headway.errors import HeadwayError
from headway.ledger.accounts import hash_kept
from headway.ledger.sessions import begin_session
from headway.model.account import Role

__all__ = ["DOORS"]

QUICK = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
KEY = "a-session-of-ada"
FAULT = 500


@cache
def desk() -> tuple[ASGIApp, Settings]:
    """A desk where people sign in, with an admin who has."""
    ledger = filled()
    settings = Settings(ledger=ledger, accounts=True)
    open_account(ledger, QUICK, "ada", Role.ADMIN, "harbour fog signal")
    begin_session(ledger, hash_of_key(KEY), "ada", hash_kept(ledger, "ada") or "")
    return make_app(settings, QUICK), settings


async def answered(app: ASGIApp, scope: dict[str, Any], body: bytes) -> list[Message]:
    """What the desk sends."""
    sent: list[Message] = []
    waiting: list[Message] = [{"type": "http.request", "body": body}]

    async def receive() -> Message:
        return waiting.pop() if waiting else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent


def asked(content: bytes, *more: tuple[bytes, bytes]) -> None:
    """Send a request as written: its first line, headers, an empty line, a body.

    What h11 lets nobody send is passed over.
    """
    head, _, body = content.partition(b"\n\n")
    first, *lines = head.split(b"\n")[:30]
    if not first.isascii() or any(byte < ord(" ") for byte in first):
        return
    method, _, target = first.partition(b" ")
    path, _, query = target.partition(b"?")
    headers = [
        (name.strip().lower(), value.strip())
        for name, _, value in (line.partition(b":") for line in lines)
    ]
    app, _ = desk()
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method.decode("latin-1").upper() or "GET",
        "scheme": "http",
        "path": "/" + unquote(path.decode()).lstrip("/"),
        "raw_path": path,
        "query_string": query,
        "root_path": "",
        "headers": [(b"host", b"127.0.0.1"), *more, *headers],
        "client": ("127.0.0.1", 4_000),
        "server": ("127.0.0.1", 80),
        "state": {},
    }
    sent = asyncio.run(answered(app, scope, body))
    if sent:
        start = sent[0]
        assert start["status"] < FAULT, f"a fault: {start['status']}"
        given = b"\n".join(name + b": " + value for name, value in start["headers"])
        assert b"content-security-policy" in given.lower()
        for _, value in start["headers"]:
            assert b"\n" not in value
            assert b"\r" not in value


def enter_stranger(content: bytes) -> None:
    asked(content)


def enter_admin(content: bytes) -> None:
    _, settings = desk()
    word = signed(settings, Caller(person=None, bond=KEY))
    asked(
        content,
        (b"cookie", f"{SESSION}={KEY}".encode()),
        (HEADER.encode(), word.encode()),
    )


@cache
def server() -> MCPServer[object]:
    return make_server(filled(), "http://127.0.0.1:8317")


def enter_tool(content: bytes) -> None:
    """A call of a tool: its name, then its arguments as JSON."""
    name, _, rest = content.partition(b"\n")
    try:
        told = json.loads(rest)
    except (ValueError, RecursionError):
        return
    if not isinstance(told, dict):
        return
    try:
        asyncio.run(server().call_tool(name.decode("latin-1"), told))
    except ToolError as wrong:
        first: BaseException = wrong
        while first.__cause__ is not None:
            first = first.__cause__
        known = isinstance(first, (HeadwayError, ValidationError, ToolError))
        assert known, f"a fault: {first!r}"


SHA = article().sha256.encode()
ENTRY = entries(article()).moves[0].id.encode()
FORM = b"content-type: application/x-www-form-urlencoded\n\n"
JSON = b"content-type: application/json\n\n"
READ = (
    b"GET /",
    b"GET /search?words=patrol&sort=move&first=2021-03-01",
    b"GET /reports/" + SHA,
    b"GET /reports/" + SHA + b"?entry=" + ENTRY,
    b"GET /actors?words=Arland",
    b"GET /queue",
    b"GET /accounts",
    b"GET /audit?before=3",
    b"GET /account",
    b"GET /corrections",
    b"GET /requests",
    b"GET /dossiers/river/timeline?issue=Tolls",
    b"GET /api/v1/entries?limit=5&kind=propose&cursor=WyIyMDIxLTAzLTAyIiwiYWIiXQ",
    b"GET /api/v1/search?words=patrol",
    b"GET /api/v1/reports/" + SHA + b'\nif-none-match: "a"',
    b"GET /api/v1/openapi.json",
    b"GET /static/../../etc/passwd",
    b"GET /static/desk.css\nrange: bytes=0-5",
)
WRITE = (
    b"POST /api/v1/entries/"
    + ENTRY
    + b"/corrections\n"
    + JSON
    + b'{"verdict":"confirm"}',
    b"POST /api/v1/reports/" + SHA + b"/entries\n" + JSON + b'{"sort":"move"}',
    b"POST /accounts\n" + FORM + b"name=bob&role=reader&password=aaaaaaaaaaaab",
    b"POST /account/tokens\n" + FORM + b"label=x&role=reader&days=30",
    b"POST /requests\ncontent-type: multipart/form-data; boundary=x\n\n--x\r\n"
    b'Content-Disposition: form-data; name="words"\r\n\r\nhello\r\n--x--\r\n',
)
HTTP = (
    *(
        b"GET ",
        b"POST ",
        b"DELETE ",
        b"HEAD ",
        b"/api/v1/",
        b"/dossiers/",
        b"?next=",
        b"&",
    ),
    *(
        b"host: ",
        b"cookie: ",
        b"content-type: ",
        b"authorization: Bearer ",
        b"origin: null",
    ),
    *(
        b"x-forwarded-for: ",
        b"content-length: -1",
        b"multipart/form-data; boundary=x",
        b"%00",
    ),
    *(
        b"cursor=",
        b"limit=",
        b"first=",
        b"csrf=",
        b"%ff",
        b"accept-encoding: gzip",
        b"range: ",
    ),
)
DOORS = (
    Door(
        name="stranger",
        enter=enter_stranger,
        seeds=(
            *READ,
            b"GET /sign-in?next=//evil.example",
            b"POST /sign-in\norigin: http://127.0.0.1\n"
            + FORM
            + b"name=ada&password=x&next=/",
            b"GET /api/v1/entries\nauthorization: Bearer hw_x",
            b"GET /\ncookie: " + FORMS.encode() + b'=x; a="b\\073"',
        ),
        words=HTTP,
    ),
    Door(name="admin", enter=enter_admin, seeds=(*READ, *WRITE), words=HTTP),
    Door(
        name="assistant",
        enter=enter_tool,
        seeds=(
            b"dossiers\n{}",
            b'entries\n{"kind": "propose", "since": "2021-03-01", "limit": 5}',
            b'search\n{"words": "patrol"}',
            b'report\n{"sha256": "' + SHA + b'"}',
            b'actor\n{"name": "Arland"}',
            b'standing\n{"dossier": "river"}',
        ),
        words=(
            b"timeline",
            b"positions",
            b'"cursor"',
            b'"limit": 51',
            b"null",
            b"[[",
            b"\\u0000",
        ),
    ),
)
