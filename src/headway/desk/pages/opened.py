"""A dossier that somebody opens: what all its pages have in common."""

from dataclasses import dataclass
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

__all__ = ["Opened", "OpenedHere"]


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
    def feed(self) -> str:
        """The address of the feed of what is new in it."""
        return f"/api/v1{self.base}/feed.atom"

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
