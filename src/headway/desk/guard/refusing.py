"""How the API tells what went wrong: as problem details, whatever it was."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request, Response
from fastapi.exception_handlers import http_exception_handler
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from headway.desk.guard.problems import problem
from headway.errors import LedgerError, UsageError

__all__ = ["add_refusals"]

API: Final = "/api/"


def add_refusals(app: FastAPI) -> None:
    """Let the API tell its problems so; pages tell theirs in their own way."""
    app.exception_handler(HTTPException)(refused)
    app.exception_handler(RequestValidationError)(unfit)
    app.exception_handler(UsageError)(unheard)
    app.exception_handler(LedgerError)(broken)


async def refused(request: Request, wrong: HTTPException) -> Response:
    """What the desk refuses: no such thing, no such way."""
    if not request.url.path.startswith(API):
        return await http_exception_handler(request, wrong)
    title = title_of(wrong.status_code)
    detail = str(wrong.detail)
    return problem(wrong.status_code, title, detail, headers=wrong.headers)


async def unfit(_: Request, wrong: RequestValidationError) -> Response:
    """A question with a word in it that cannot be."""
    found = [fault(one) for one in wrong.errors()]
    detail = "; ".join(f"{one['where']}: {one['what']}" for one in found[:1])
    return problem(422, title_of(422), detail, faults=found)


def fault(one: Mapping[str, Any]) -> dict[str, str]:
    """Where a question is wrong, and how."""
    place: Sequence[object] = one["loc"]
    return {"where": ".".join(map(str, place)), "what": one["msg"]}


async def unheard(_: Request, wrong: UsageError) -> Response:
    """What is asked for cannot be done so."""
    return problem(400, title_of(400), str(wrong))


async def broken(_: Request, wrong: LedgerError) -> Response:
    """The ledger cannot be read or written."""
    return problem(503, title_of(503), str(wrong))


def title_of(status: int) -> str:
    """What a status is called."""
    return HTTPStatus(status).phrase
