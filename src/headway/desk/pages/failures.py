"""What is answered when a question cannot be: a page, or problem details."""

import logging
from collections.abc import Callable, Coroutine, Mapping
from http import HTTPStatus
from secrets import token_hex
from typing import Any, Final
from urllib.parse import quote

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from headway.desk.guard.bodies import SAFE
from headway.desk.guard.callers import API
from headway.desk.guard.problems import problem, refused, title_of, unfit, unheard
from headway.desk.pages.bare import bare_page
from headway.errors import HeadwayError, UsageError

__all__ = ["HANDLERS", "on_fault"]

log = logging.getLogger("headway.desk")
SILENT: Final = {HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED}
TITLES: Final[Mapping[int, str]] = {
    400: "That could not be read",
    401: "Sign in first",
    403: "That is not allowed",
    404: "There is nothing here",
    405: "That cannot be done here",
    408: "That took too long",
    409: "Somebody was faster",
    413: "That is too much",
    414: "The address is too long",
    422: "Something does not fit",
    429: "Too often",
    500: "Something went wrong",
    503: "The ledger does not answer",
}
ADVICE: Final[Mapping[int, str]] = {
    404: "The address is wrong, or what stood here was taken out.",
    405: "Go back and use the page's own buttons.",
    422: "Go back, and mend what was filled in or asked.",
}
IDS: Final = 4  # bytes of the id of a failure


async def on_http(request: Request, wrong: Exception) -> Response:
    """What cannot be answered for a reason that is known."""
    if not isinstance(wrong, HTTPException):
        raise wrong
    if wrong.status_code in SILENT:
        return Response(status_code=wrong.status_code, headers=wrong.headers)
    if is_program(request):
        return await refused(request, wrong)
    if wrong.status_code == HTTPStatus.UNAUTHORIZED:
        return to_sign_in(request)
    detail = str(wrong.detail)
    if detail == title_of(wrong.status_code):
        detail = ADVICE.get(wrong.status_code, "")
    return told(request, wrong.status_code, detail, wrong.headers)


async def on_misfit(request: Request, wrong: Exception) -> Response:
    """What was asked or sent in another form than it has here.

    What was sent is not repeated: it may be secret.
    """
    if not isinstance(wrong, RequestValidationError):
        raise wrong
    if is_program(request):
        return await unfit(request, wrong)
    return told(request, 422, ADVICE[422])


async def on_misuse(request: Request, wrong: Exception) -> Response:
    """What is asked for, and cannot be done so."""
    if not isinstance(wrong, UsageError):
        raise wrong
    if is_program(request):
        return await unheard(request, wrong)
    return told(request, 400, str(wrong))


async def on_trouble(request: Request, wrong: Exception) -> Response:
    """What the ledger could not give: noted, with an id that the person is told."""
    number = noted(request, wrong, str(wrong))
    detail = f"Try again in a moment. If it stays so, tell whoever keeps it: {number}."
    return with_id(request, 503, detail, number, {"Retry-After": "5"})


async def on_fault(request: Request, wrong: Exception) -> Response:
    """What should never happen: noted, with an id; nothing of it is shown."""
    number = noted(request, wrong, type(wrong).__name__)
    detail = f"It is not your fault. Tell whoever keeps this desk: {number}."
    return with_id(request, 500, detail, number)


Handler = Callable[[Request, Exception], Coroutine[Any, Any, Response]]
HANDLERS: Final[Mapping[Any, Handler]] = {
    HTTPException: on_http,
    RequestValidationError: on_misfit,
    UsageError: on_misuse,
    HeadwayError: on_trouble,
}


def with_id(
    request: Request,
    status: int,
    detail: str,
    number: str,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The refusal, as a program or a person reads it, with the id of the note."""
    if is_program(request):
        title = title_of(status)
        return problem(status, title, detail, headers=headers, id=number)
    return told(request, status, detail, headers)


def told(
    request: Request,
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The page that says what is wrong, and what to do."""
    title = TITLES.get(status) or title_of(status)
    made = bare_page(
        request, "error.html", code=status, status=status, title=title, detail=detail
    )
    made.headers.update(headers or {})
    return made


def to_sign_in(request: Request) -> Response:
    """The way to the page where one signs in, and back again."""
    place = "/sign-in"
    if request.method in SAFE and request.url.path != "/":
        asked = request.url.path + (f"?{request.url.query}" * bool(request.url.query))
        place += f"?next={quote(asked, safe='')}"
    if "hx-request" in request.headers:
        return Response(status_code=401, headers={"HX-Redirect": place})
    return RedirectResponse(place, 303)


def is_program(request: Request) -> bool:
    """Whether the answer is for a program."""
    return request.url.path.startswith(API)


def noted(request: Request, wrong: Exception, words: str) -> str:
    """Note a failure on stderr, in one line; the id by which it is found there."""
    number = token_hex(IDS)
    log.error(
        "headway: failure %s at %s %s: %s: %s",
        number,
        request.method,
        quote(request.url.path),
        type(wrong).__name__,
        " ".join(words.split()),
    )
    return number
