"""A dossier that somebody opens: what all its pages have in common."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Depends, HTTPException, Request
from fastapi.responses import HTMLResponse

from headway.desk.answers.findings import Answer, answer
from headway.desk.guard.people import Person, ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.pages.rendering import page
from headway.desk.workout import Question
from headway.ledger.dossiers import Claimed, claims
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId

__all__ = ["Opened", "OpenedHere", "day_in", "word_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A dossier, who reads it, and how."""

    request: Request
    ledger: Ledger
    person: Person
    one: Claimed

    @property
    def id(self) -> DossierId:
        """By what the ledger knows it."""
        return self.one.id

    @property
    def base(self) -> str:
        """The address at which its pages begin."""
        return f"/dossiers/{quote(self.id, safe='')}"

    @property
    def issues(self) -> list[str]:
        """What it is about, as its file names them."""
        return [one.name for one in self.one.dossier.issues] if self.one.dossier else []

    @property
    def parties(self) -> list[str]:
        """Who negotiates, as its file names them."""
        known = self.one.dossier
        return [one.name for one in known.parties] if known else []

    def answer(self, question: Question) -> Answer:
        """What was found about a question."""
        return answer(self.ledger, self.id, question)

    def page(self, template: str, found: Answer | None, **told: Any) -> HTMLResponse:
        """One of its pages; `found` is the answer on which it rests, if any."""
        shown = found or self.answer(Question.STANDING)
        return page(
            self.request, self.person, template, opened=self, found=shown, **told
        )


def opened(id: str, request: Request, ledger: LedgerHere, person: ReaderHere) -> Opened:
    """The dossier with this id; 404 where the ledger keeps none of it."""
    for one in claims(ledger):
        if one.id == id:
            return Opened(request=request, ledger=ledger, person=person, one=one)
    raise HTTPException(
        404, f"No dossier {id!r} is kept here: the front page lists all."
    )


OpenedHere = Annotated[Opened, Depends(opened)]


def word_in(field: str | None) -> str | None:
    """What stands in a field of a form; None: nothing does."""
    said = (field or "").strip()
    return said or None


def day_in(field: str | None) -> date | None:
    """The day in a field of a form; None: it is empty. 422 where it is no day."""
    said = word_in(field)
    if said is None:
        return None
    try:
        return date.fromisoformat(said)
    except ValueError as wrong:
        raise HTTPException(
            422, f"{said!r} is no day: write it as 2022-01-13."
        ) from wrong
