"""The page that says what is wrong, and what to do."""

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import Request
from fastapi.responses import HTMLResponse

from headway.desk.pages.rendering import page

__all__ = ["trouble"]


def trouble(
    request: Request,
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """A page for a person whose request cannot be answered."""
    name = HTTPStatus(status).phrase
    said = "" if detail == name else detail
    made = page(request, None, "trouble.html", code=status, name=name, detail=said)
    made.headers.update(headers or {})
    return made
