"""The timeline of a dossier: its days, by weight or in order."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from headway.desk.answers.timeline import Days, day_rows, days_page, points
from headway.desk.pages.asked import day_in, word_in
from headway.desk.pages.opened import OpenedHere
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
    asked = Days(issue=word_in(issue), first=day_in(first), last=day_in(last))
    rows = day_rows(dossier.ledger, dossier.id, found.rows, asked.issue)
    chosen = [row for row in rows if asked.holds(row["day"])]
    by_day = order == "day"
    return dossier.page(
        "dossier_timeline.html",
        found,
        days=days_page(chosen, SIZE, page, word_in(day), in_order=by_day),
        points=points(rows),
        asked=said(asked) | {"order": "day" if by_day else None},
        day=day,
    )


def said(asked: Days) -> dict[str, Any]:
    """What was asked, as the form says it again."""
    return {
        "issue": asked.issue,
        "from": asked.first.isoformat() if asked.first else None,
        "to": asked.last.isoformat() if asked.last else None,
    }
