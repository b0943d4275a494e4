"""Actors, for programs."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from headway.desk.answers.actors import actor, actors, asked_for, duplicates, history
from headway.desk.answers.samenesses import (
    Signed,
    kept_apart,
    merged,
    split_off,
    undone,
)
from headway.desk.api.paging import cursor_of, place_in
from headway.desk.api.replies import ledger_mark, reply, unchanged
from headway.desk.guard.audit import audited
from headway.desk.guard.people import EditorHere, Person, ReaderHere
from headway.desk.here import LedgerHere
from headway.ledger.enrolling import enrolment_of
from headway.ledger.store import Ledger
from headway.model.kinds import ActorKind
from headway.model.sameness import Judgement

__all__ = ["router"]

router = APIRouter(tags=["actors"])
COLUMNS: Final = (
    "id",
    "name",
    "kind",
    "party",
    "reports",
    "mentions",
    "first",
    "last",
)
MOST, MANY = 500, 100  # rows of a page: at most, and unless told otherwise
NOT_FOUND = 404
Word = Annotated[str | None, Query(max_length=300, pattern=r"^[^\x00]+$")]
Id = Annotated[str, Path(alias="id", max_length=200, pattern=r"^[^\x00/]+$")]
Act = Callable[[Ledger], Judgement]


class Another(BaseModel):
    """Who is, or is not, the same actor."""

    model_config = ConfigDict(extra="forbid")
    other: str = Field(min_length=1, max_length=300, pattern=r"^[^\x00]+$")
    why: str | None = Field(None, max_length=1000, pattern=r"^[^\x00]*$")


class Away(BaseModel):
    """The name that goes its own way."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1, max_length=300, pattern=r"^[^\x00]+$")
    why: str | None = Field(None, max_length=1000, pattern=r"^[^\x00]*$")


class Undone(BaseModel):
    """The judgement that is taken back."""

    model_config = ConfigDict(extra="forbid")
    number: int = Field(ge=1, le=2**31 - 1)
    why: str | None = Field(None, max_length=1000, pattern=r"^[^\x00]*$")


@router.get("/actors")
def roll(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    q: Word = None,
    kind: ActorKind | None = None,
    party: Word = None,
    dossier: Word = None,
    cursor: Word = None,
    limit: Annotated[int, Query(ge=1, le=MOST)] = MANY,
) -> Response:
    """Everyone whom reports name, each once, those named most first."""
    mark = mark_of(ledger)
    if same := unchanged(request, mark):
        return same
    wanted = asked_for(q, kind, party, dossier)
    rows, after = actors(ledger, wanted, place_of(cursor), limit)
    next_ = cursor_of([str(part) for part in after] if after else None)
    return reply(request, rows, mark=mark, next=next_, columns=COLUMNS)


@router.get("/actors/{id}")
def one(request: Request, ledger: LedgerHere, person: ReaderHere, id_: Id) -> Response:
    """An actor: names, offices, what it says and does, what persons say of it.

    An id that another took over gives the other, under its own id.
    """
    mark = mark_of(ledger)
    if same := unchanged(request, mark):
        return same
    return reply(request, whole(ledger, id_), mark=mark)


@router.post("/actors/{id}/merge")
def merge(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    id_: Id,
    body: Another,
) -> Response:
    """Make another actor, by its id or a name, one with this one."""
    signed = Signed(by=person.name, why=body.why)
    return judged(
        request, ledger, person, id_, lambda at: merged(at, id_, body.other, signed)
    )


@router.post("/actors/{id}/apart")
def apart(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    id_: Id,
    body: Another,
) -> Response:
    """Say that another actor is not this one, however alike they are."""
    signed = Signed(by=person.name, why=body.why)
    return judged(
        request, ledger, person, id_, lambda at: kept_apart(at, id_, body.other, signed)
    )


@router.post("/actors/{id}/split")
def split(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    id_: Id,
    body: Away,
) -> Response:
    """Let one of the actor's names go its own way."""
    signed = Signed(by=person.name, why=body.why)
    return judged(
        request, ledger, person, id_, lambda at: split_off(at, id_, body.name, signed)
    )


@router.post("/actors/{id}/undo")
def undo(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    id_: Id,
    body: Undone,
) -> Response:
    """Take back what was said of its names."""
    signed = Signed(by=person.name, why=body.why)
    return judged(
        request, ledger, person, id_, lambda at: undone(at, body.number, signed)
    )


def judged(
    request: Request, ledger: Ledger, person: Person, id_: str, act: Act
) -> Response:
    """The actor as it is after a judgement."""
    whole(ledger, id_)
    made = act(ledger)
    way = request.url.path.rpartition("/")[2]
    audited(request, person, f"actor {way}", id_, f"{made.name} | {made.other}")
    return reply(request, whole(ledger, id_), mark=mark_of(ledger))


def whole(ledger: Ledger, id_: str) -> dict[str, Any]:
    """All of an actor; 404 where no report names one."""
    told = actor(ledger, id_)
    if told is None:
        raise HTTPException(NOT_FOUND, "no report names such an actor: see /actors")
    return told | {
        "judgements": history(ledger, told),
        "may_be": duplicates(ledger, told),
    }


def mark_of(ledger: Ledger) -> str:
    """All by which answers about actors change: the ledger and its roll."""
    made = enrolment_of(ledger)
    return f"{ledger_mark(ledger)} {made.made.isoformat() if made else ''}"


def place_of(cursor: str | None) -> tuple[int, str] | None:
    """Where a page begins; a cursor that was never given out is a 400."""
    place = place_in(cursor, 2)
    if place is None:
        return None
    mentions, id_ = place
    if not (mentions.isascii() and mentions.isdecimal() and len(mentions) < 19):
        raise HTTPException(400, "cursor: take it as it stands in `next`")
    return int(mentions), id_
