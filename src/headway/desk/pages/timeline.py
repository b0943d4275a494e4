"""The timeline of a dossier: its days, by weight or in order."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from headway.desk.answers.days import Narrowed, days_of, points
from headway.desk.pages.opened import OpenedHere, day_in, word_in
from headway.desk.workout import Question

__all__ = ["router"]

router = APIRouter()
SIZE = 30  # days on one page


@router.get("/timeline")
def timeline(
    dossier: OpenedHere,
    issue: str | None = None,
    first: Annotated[str | None, Query(alias="from")] = None,
    last: Annotated[str | None, Query(alias="to")] = None,
    order: str | None = None,
    day: str | None = None,
    page: int = 1,
) -> HTMLResponse:
    """The days that are wanted; with a day, the page on which it stands."""
    found = dossier.answer(Question.TIMELINE)
    asked = Narrowed(
        issue=word_in(issue),
        first=day_in(first),
        last=day_in(last),
        in_order=order == "day",
    )
    return dossier.page(
        "dossier_timeline.html",
        found,
        days=days_of(found.rows, asked, SIZE, page, word_in(day)),
        points=points(found.rows, asked.issue),
        asked=said(asked),
        day=day,
    )


def said(asked: Narrowed) -> dict[str, Any]:
    """What was asked, as the form says it again."""
    return {
        "issue": asked.issue,
        "from": asked.first.isoformat() if asked.first else None,
        "to": asked.last.isoformat() if asked.last else None,
        "order": "day" if asked.in_order else None,
    }
