"""The doubts of a dossier that are to be settled."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from headway.desk.answers.doubts import kinds_of_doubt
from headway.desk.api.paging import cursor_of, place_in, refused
from headway.desk.pages.opened import OpenedHere, word_in
from headway.ledger.doubts import After, doubts

__all__ = ["router"]

router = APIRouter()
SIZE = 40  # doubts on one page
PARTS = 3  # of a place in the list


@router.get("/doubts")
def doubts_page(
    dossier: OpenedHere, kind: str | None = None, after: str | None = None
) -> HTMLResponse:
    """How many there are of each kind, and so many of them with their words."""
    kinds = kinds_of_doubt(dossier.ledger, dossier.id)
    chosen = word_in(kind)
    found = doubts(dossier.ledger, dossier.id, chosen, place(after), SIZE)
    return dossier.page(
        "dossier_doubts.html",
        None,
        kinds=kinds,
        kind=chosen,
        rows=found.rows,
        after=after,
        following=cursor_of(found.after),
    )


def place(cursor: str | None) -> After | None:
    """The place in the list that a cursor means; None: its beginning."""
    parts = place_in(cursor, PARTS)
    if parts is None:
        return None
    day, article, number = parts
    if not number.isdecimal():
        raise refused()
    return day, article, int(number)
