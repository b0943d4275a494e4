"""The doubts of a dossier that are to be settled."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from headway.desk.answers.doubts import doubt_rows, kinds_of_doubt
from headway.desk.answers.paging import cursor_of, place_of_doubt
from headway.desk.pages.asked import word_in
from headway.desk.pages.opened import OpenedHere

__all__ = ["router"]

router = APIRouter()
SIZE = 40  # doubts on one page


@router.get("/doubts")
def doubts_page(
    dossier: OpenedHere, kind: str | None = None, after: str | None = None
) -> HTMLResponse:
    """How many there are of each kind, and so many of them with their words."""
    kinds = kinds_of_doubt(dossier.ledger, dossier.id)
    chosen = word_in(kind)
    rows, following = doubt_rows(
        dossier.ledger, dossier.id, chosen, place_of_doubt(after), SIZE
    )
    return dossier.page(
        "dossier_doubts.html",
        None,
        kinds=kinds,
        kind=chosen,
        rows=rows,
        after=after,
        following=cursor_of(following),
    )
