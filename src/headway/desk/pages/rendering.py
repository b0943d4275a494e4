"""Templates of the desk, filled in."""

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from headway.desk.guard.csrf import token_of
from headway.desk.guard.people import Person
from headway.desk.pages import words
from headway.serve.findings import counted, issue_name
from headway.serve.parts import shown
from headway.serve.wording import day_words

__all__ = ["page"]

TEMPLATES = Environment(
    loader=PackageLoader("headway.desk"),
    autoescape=True,
    undefined=StrictUndefined,
    finalize=shown,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.globals.update(counted=counted, day_words=day_words, issue_name=issue_name)
TEMPLATES.globals.update({name: getattr(words, name) for name in words.__all__})


def page(
    request: Request,
    person: Person | None,
    template: str,
    /,
    *,
    code: int = 200,
    **told: Any,
) -> HTMLResponse:
    """A page of the desk; every value that it tells is escaped.

    `person` is who reads it; None: nobody has signed in, or nobody asked who it is.
    """
    made = TEMPLATES.get_template(template).render(
        request=request,
        person=person,
        path=request.url.path,
        csrf=token_of(request),
        **told,
    )
    return HTMLResponse(made, status_code=code)
