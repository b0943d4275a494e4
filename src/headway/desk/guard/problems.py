"""What goes wrong on the way of a program's question, told as RFC 9457 has it."""

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

import msgspec
from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from headway.errors import UsageError

__all__ = [
    "PROBLEM",
    "problem",
    "refused",
    "title_of",
    "unfit",
    "unheard",
]

PROBLEM: Final = "application/problem+json"
PART: Final = re.compile(r"\{\w+\}")  # of an address, what differs


def problem(
    status: int,
    title: str,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    **more: Any,
) -> Response:
    """An answer that says in a line what is wrong, and what to do.

    `more` are further members of it.
    """
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    content = msgspec.json.encode(body | more)
    return Response(content, status, dict(headers or {}), media_type=PROBLEM)


async def refused(request: Request, wrong: HTTPException) -> Response:
    """What the desk refuses: no such thing, no such way."""
    made = problem(wrong.status_code, title_of(wrong.status_code), str(wrong.detail))
    made.headers.update(wrong.headers or {})
    if wrong.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        made.headers["Allow"] = ", ".join(sorted(allowed(request)))
    return made


def allowed(request: Request) -> set[str]:
    """All ways in which an address may be asked, whichever function answers each."""
    documented: Mapping[str, Mapping[str, Any]] = request.app.openapi()["paths"]
    return {
        way.upper()
        for path, ways in documented.items()
        if re.fullmatch(PART.sub("[^/]+", path), request.url.path)
        for way in ways
    }


async def unfit(_: Request, wrong: RequestValidationError) -> Response:
    """A question with a word in it that cannot be."""
    found = [fault(one) for one in wrong.errors()]
    first = found[0]
    detail = f"{first['where']}: {first['what']}"
    return problem(422, title_of(422), detail, faults=found)


def fault(one: dict[str, Any]) -> dict[str, str]:
    """Where a question is wrong, and how."""
    place: Sequence[object] = one["loc"]
    return {"where": ".".join(map(str, place)), "what": one["msg"]}


async def unheard(_: Request, wrong: UsageError) -> Response:
    """What is asked for cannot be done so."""
    return problem(400, title_of(400), str(wrong))


def title_of(status: int) -> str:
    """What a status is called."""
    return HTTPStatus(status).phrase
