"""The front page: every dossier, and what changed."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from headway.desk.answers.findings import all_dossiers, answer
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.pages.rendering import page
from headway.desk.workout import Question

__all__ = ["router"]

router = APIRouter()


@router.get("/")
def front(request: Request, ledger: LedgerHere, person: ReaderHere) -> HTMLResponse:
    """All dossiers of the ledger with their verdicts."""
    found = [
        (one, answer(ledger, one.id, Question.STANDING)) for one in all_dossiers(ledger)
    ]
    return page(request, person, "front.html", found=found)
