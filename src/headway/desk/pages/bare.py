"""Pages for whoever has not signed in, or could not be answered."""

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse

from headway.desk.pages.rendering import TEMPLATES

__all__ = ["bare_page"]


def bare_page(
    request: Request, template: str, /, *, code: int = 200, **told: Any
) -> HTMLResponse:
    """A page that shows nothing of the ledger; every value that it tells is escaped."""
    made = TEMPLATES.get_template(template).render(request=request, **told)
    return HTMLResponse(made, code)
