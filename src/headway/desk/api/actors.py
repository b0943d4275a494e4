"""Actors, for programs."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.answers.actors import (
    actor,
    actors,
    asked_for,
    duplicates,
    history,
    unknown,
)
from headway.desk.answers.paging import cursor_of, place_of_row
from headway.desk.answers.samenesses import (
    Signed,
    kept_apart,
    merged,
    split_off,
    undone,
)
from headway.desk.api.columns import columns_of
from headway.desk.api.documents import listing, problems, single
from headway.desk.api.parameters import Paged, Word
from headway.desk.api.replies import ledger_mark, reply, unchanged
from headway.desk.api.roll import ActorPage, ActorWhole, Another, Away, TakenBack
from headway.desk.guard.audit import audited
from headway.desk.guard.people import EditorHere, Person, ReaderHere
from headway.desk.here import LedgerHere
from headway.ledger.enrolling import enrolment_of
from headway.ledger.store import Ledger
from headway.model.kinds import ActorKind
from headway.model.sameness import Judgement

__all__ = ["router"]

router = APIRouter(tags=["actors"])
NONE = SkipJsonSchema[None]
Id = Annotated[
    str,
    Path(alias="id", max_length=200, pattern=r"^[^\x00/]+$", description="Its id."),
]
Act = Callable[[Ledger], Judgement]
JUDGED: dict[str, Any] = {
    "response_model": ActorWhole,
    "responses": problems(400, 401, 403, 404, 406, 413, 415, 422, 429, 503),
}


class Wanted(Paged):
    """Which actors are wanted."""

    q: Annotated[
        Word | NONE,
        Field(description="Words or parts of words that all stand in its names."),
    ] = None
    kind: ActorKind | NONE = None
    party: Annotated[Word | NONE, Field(description="For whom it stands.")] = None
    dossier: Annotated[
        Word | NONE, Field(description="Those whom its reports name.")
    ] = None


@router.get("/actors", operation_id="actors", **listing(ActorPage))
def roll(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    asked: Annotated[Wanted, Query()],
) -> Response:
    """Everyone whom reports name, each once, those named most first."""
    mark = mark_of(ledger)
    if same := unchanged(request, mark):
        return same
    wanted = asked_for(asked.q, asked.kind, asked.party, asked.dossier)
    place = place_of_row(asked.cursor)
    rows, after = actors(ledger, wanted, place, asked.limit)
    columns = columns_of(ActorPage)
    return reply(request, rows, mark=mark, next=cursor_of(after), columns=columns)


@router.get("/actors/{id}", operation_id="actor", **single(ActorWhole))
def one(request: Request, ledger: LedgerHere, person: ReaderHere, id_: Id) -> Response:
    """An actor: names, offices, what it says and does, what persons say of it.

    An id that another took over gives the other, under its own id.
    """
    mark = mark_of(ledger)
    if same := unchanged(request, mark):
        return same
    return reply(request, whole(ledger, id_), mark=mark)


@router.post("/actors/{id}/merge", **JUDGED)
def merge(
    request: Request, ledger: LedgerHere, person: EditorHere, id_: Id, body: Another
) -> Response:
    """Make another actor, by its id or a name, one with this one."""
    signed = Signed(by=person.name, why=body.why)
    return judged(
        request, ledger, person, id_, lambda at: merged(at, id_, body.other, signed)
    )


@router.post("/actors/{id}/apart", **JUDGED)
def apart(
    request: Request, ledger: LedgerHere, person: EditorHere, id_: Id, body: Another
) -> Response:
    """Say that another actor is not this one, however alike they are."""
    signed = Signed(by=person.name, why=body.why)
    return judged(
        request, ledger, person, id_, lambda at: kept_apart(at, id_, body.other, signed)
    )


@router.post("/actors/{id}/split", **JUDGED)
def split(
    request: Request, ledger: LedgerHere, person: EditorHere, id_: Id, body: Away
) -> Response:
    """Let one of the actor's names go its own way."""
    signed = Signed(by=person.name, why=body.why)
    return judged(
        request, ledger, person, id_, lambda at: split_off(at, id_, body.name, signed)
    )


@router.post("/actors/{id}/undo", **JUDGED)
def undo(
    request: Request, ledger: LedgerHere, person: EditorHere, id_: Id, body: TakenBack
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
        raise HTTPException(404, unknown(ledger))
    said = {"judgements": history(ledger, told), "may_be": duplicates(ledger, told)}
    return told | said


def mark_of(ledger: Ledger) -> str:
    """All by which answers about actors change: the ledger and its roll."""
    made = enrolment_of(ledger)
    return f"{ledger_mark(ledger)} {made.made.isoformat() if made else ''}"
