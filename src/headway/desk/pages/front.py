"""The front page: every dossier, and what changed."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from headway.desk.answers.doubts import kinds_of_doubt
from headway.desk.answers.findings import answer, picture
from headway.desk.answers.news import Lately, lately
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.pages.rendering import page
from headway.desk.workout import Question
from headway.ledger.dossiers import Claimed, claims
from headway.ledger.store import Ledger

__all__ = ["router"]

router = APIRouter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A dossier in short."""

    one: Claimed
    verdict: dict[str, Any] | None  # None: it is being worked out
    waits: bool  # for its first findings
    is_old: bool
    spark: Markup
    lately: Lately
    doubts: int


@router.get("/")
def front(request: Request, ledger: LedgerHere, person: ReaderHere) -> HTMLResponse:
    """All dossiers of the ledger with their verdicts."""
    cards = [card(ledger, one) for one in claims(ledger)]
    return page(request, person, "front.html", cards=cards)


def card(ledger: Ledger, one: Claimed) -> Card:
    """What the front page tells of a dossier."""
    found = answer(ledger, one.id, Question.STANDING)
    return Card(
        one=one,
        verdict=found.rows[0] if found.rows else None,
        waits=found.made is None,
        is_old=found.is_old,
        spark=picture(ledger, one.id, Question.SPARK),
        lately=lately(answer(ledger, one.id, Question.CHANGES).rows),
        doubts=sum(kinds_of_doubt(ledger, one.id).values()),
    )
