"""How every answer of the API is given.

An endpoint says what its answer hangs on (`mark`: the mark of a finding, the pulse of
the ledger), asks `unchanged` whether the program has it already, and only then works:

    @router.get("/things", **listing(Page[Thing]))
    def things(request: Request, ledger: LedgerHere, person: ReaderHere) -> Response:
        mark = ledger_mark(ledger)
        if same := unchanged(request, mark):
            return same
        rows, after = …
        return reply(request, rows, mark=mark, next=cursor_of(after), columns=COLUMNS)

Rows (objects, the JSON of each, or that of their array as it is kept) are put into the
envelope `{"items": …, "next": …, "as_of": …, "stale": …}`; an object (a mapping) is
given as it is. By `Accept` rows and objects come as JSON, CSV (`tables.py`) or lines.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote, urlencode

import msgspec
from fastapi import Request, Response

from headway import __version__
from headway.desk.api.accepting import Form, form_of
from headway.desk.api.tables import json_lines, table
from headway.ledger.stamps import pulse_now
from headway.ledger.store import Ledger

__all__ = [
    "file_reply",
    "headers_of",
    "held_already",
    "ledger_mark",
    "reply",
    "tag_by",
    "unchanged",
]

Json = Mapping[str, Any]
Rows = Sequence[Json] | Sequence[msgspec.Raw]
Told = Rows | Json | bytes
CACHED: Final = "private, no-cache"  # kept by who asked, and asked for anew each time
VARIES: Final = "Accept, Authorization, Cookie"
DIGITS = 32  # of the hash that tells one answer from another


def ledger_mark(ledger: Ledger) -> str:
    """By what answers from the ledger itself are told apart: its pulse."""
    return f"pulse {pulse_now(ledger)}"


def unchanged(request: Request, mark: str) -> Response | None:
    """304 where the program has this answer already; else None: there is work to do."""
    return held_already(request, tag_of(request, mark))


def held_already(request: Request, tag: str) -> Response | None:
    """304 where the program has what bears this tag; else None."""
    held = ",".join(request.headers.getlist("if-none-match"))
    if not any(one.strip().removeprefix("W/") in {tag, "*"} for one in held.split(",")):
        return None
    return Response(status_code=304, headers=headers_of(tag))


def reply(
    request: Request,
    told: Told,
    *,
    mark: str,
    next: str | None = None,
    columns: Sequence[str] | None = None,
    as_of: str | None = None,
    stale: bool = False,
) -> Response:
    """The answer in the form that is wanted, with its tag and the way to the next page.

    `as_of` is when it was worked out, UTC; None: it is read as the ledger stands.
    `columns` are those of CSV, so that a table without rows has its head.
    """
    form = form_of(request)
    headers = headers_of(tag_of(request, mark))
    if next is not None:
        headers["Link"] = f'<{address(request, next)}>; rel="next"'
    match form:
        case Form.JSON if isinstance(told, Mapping):
            body = msgspec.json.encode(told)
        case Form.JSON:
            items = msgspec.Raw(told) if isinstance(told, bytes) else told
            envelope = {"items": items, "next": next, "as_of": as_of, "stale": stale}
            body = msgspec.json.encode(envelope)
        case Form.CSV:
            body = table(rows_of(told), columns)
        case Form.LINES:
            body = json_lines(rows_of(told))
    return Response(body, media_type=form.value, headers=headers)


def file_reply(
    request: Request, body: bytes, *, mark: str, name: str, media: str
) -> Response:
    """A file with its tag, to be kept under this name."""
    kept = {"Content-Disposition": attachment(name)}
    headers = headers_of(tag_of(request, mark)) | kept
    return Response(body, media_type=media, headers=headers)


def attachment(name: str) -> str:
    """How a browser is told the name of a file, in whatever letters (RFC 6266)."""
    coded = quote(name)
    if coded == name:
        return f'attachment; filename="{name}"'
    return f"attachment; filename*=UTF-8''{coded}"


def rows_of(told: Told) -> list[Json]:
    """What is told as rows; an object is one."""
    if isinstance(told, Mapping):
        return [told]
    if isinstance(told, bytes):
        rows: list[Json] = msgspec.json.decode(told)
        return rows
    return [
        msgspec.json.decode(one) if isinstance(one, msgspec.Raw) else one
        for one in told
    ]


def headers_of(tag: str) -> dict[str, str]:
    """What every answer says of itself."""
    return {"ETag": tag, "Cache-Control": CACHED, "Vary": VARIES}


def tag_of(request: Request, mark: str) -> str:
    """The strong tag of the answer: other bytes, another tag."""
    return tag_by(mark, request.url.path, request.url.query, form_of(request).value)


def tag_by(*parts: str) -> str:
    """The strong tag of what is made of these."""
    said = msgspec.json.encode((__version__, *parts))
    return f'"{sha256(said).hexdigest()[:DIGITS]}"'


def address(request: Request, cursor: str) -> str:
    """Where the next page of the same list is, seen from this one."""
    rest = [(k, v) for k, v in request.query_params.multi_items() if k != "cursor"]
    query = urlencode([*rest, ("cursor", cursor)])
    return f"{quote(request.url.path)}?{query}"
