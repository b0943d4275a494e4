"""What a program is told when it is not answered: problem details, RFC 9457."""

from collections.abc import Mapping
from typing import Any, Final

from starlette.responses import JSONResponse, Response

__all__ = ["MEDIA_TYPE", "problem"]

MEDIA_TYPE: Final = "application/problem+json"


def problem(
    status: int,
    title: str,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    **more: Any,
) -> Response:
    """An answer that says what is wrong, and what to do; `more` are further members."""
    told = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return JSONResponse(
        told | more, status, headers=dict(headers or {}), media_type=MEDIA_TYPE
    )
