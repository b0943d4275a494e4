"""The queue: the least sure entries first, each judged with a single key."""

from dataclasses import replace
from typing import Annotated, Any, Final

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from headway.desk.answers.judging import Became, Judged, judged, undone
from headway.desk.answers.queue import card, cards, place_of, written
from headway.desk.guard.audit import audited
from headway.desk.guard.people import EditorHere, Person
from headway.desk.here import LedgerHere
from headway.desk.pages.rendering import page
from headway.desk.pages.seat import Seat, SeatHere
from headway.errors import UsageError
from headway.ledger.dossiers import claims
from headway.ledger.history import sitting
from headway.ledger.queue import outlets
from headway.ledger.store import Ledger
from headway.model.entry import EntryId
from headway.model.kinds import MoveKind, MoveStatus, Valence, Verdict

__all__ = ["router"]

router = APIRouter()
AHEAD = 10  # cards that are fetched at once
SEE_OTHER, UNFIT, CONFLICT = 303, 422, 409
JSON: Final = "application/json"
KEYS: Final = {  # by which an open card's kind is chosen
    MoveKind.DEMAND: "d",
    MoveKind.PROPOSE: "p",
    MoveKind.ACCEPT: "a",
    MoveKind.REJECT: "r",
    MoveKind.DEFER: "f",
    MoveKind.CONCEDE: "c",
    MoveKind.COMMIT: "m",
    MoveKind.DENY: "n",
    MoveKind.ACCUSE: "u",
    MoveKind.WARN: "w",
    MoveKind.MEET: "t",
    MoveKind.BREAK_OFF: "b",
    MoveKind.RESUME: "s",
    MoveKind.PRESSURE: "x",
    MoveKind.IMPLEMENT: "i",
    MoveKind.ASSESS: "j",
}
STATUSES: Final = dict(zip(MoveStatus, "123", strict=True))
VALENCES: Final = {mark: mark.value for mark in Valence}
Field = Annotated[str, Form(max_length=400)]
Hex = Annotated[str, Form(pattern="^[0-9a-f]{16,64}$")]


@router.get("/queue")
def queue(
    request: Request, ledger: LedgerHere, person: EditorHere, seat: SeatHere
) -> HTMLResponse:
    """The first card, and how far the sitting has come."""
    return shown(request, ledger, person, seat)


@router.get("/queue/cards")
def more(
    request: Request, ledger: LedgerHere, person: EditorHere, seat: SeatHere
) -> HTMLResponse:
    """The next cards, to be held ready behind the one that is shown."""
    found = cards(ledger, seat.asked, seat.after, AHEAD)
    return page(request, person, "queue_cards.html", cards=found, **fixed(seat))


@router.post("/queue")
def judge(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    seat: SeatHere,
    entry: Hex,
    article: Hex,
    place: Field,
    verdict: Field,
    kind: Field = "",
    status: Field = "",
    valence: Field = "",
    who: Field = "",
    towards: Field = "",
) -> Response:
    """Keep what the person says of a card, and show the next one."""
    if verdict == "skip":
        return on(seat, place=place)
    given = {"kind": kind, "status": status, "valence": valence}
    fields = given | {"who": who, "towards": towards}
    try:
        said = judged(
            ledger, EntryId(entry), article, Verdict(verdict), fields, person.name
        )
    except (UsageError, ValueError) as wrong:
        return refused(request, ledger, person, seat, entry, str(wrong))
    if said.became is Became.KEPT:
        audited(request, person, f"entry {verdict}", entry)
    return answered(request, seat, said, place, f"{article} {entry}")


@router.post("/queue/undo")
def undo(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    seat: SeatHere,
    entry: Hex,
    article: Hex,
) -> Response:
    """Withdraw what the person has said last of an entry, and show it again."""
    said = undone(ledger, EntryId(entry), article, person.name)
    if said.became is Became.KEPT:
        audited(request, person, "entry withdraw", entry)
    if wants_json(request):
        return told(said)
    after = written(seat.after) if seat.after else ""
    query = seat.query(after=after, at=entry, told=said.words)
    return RedirectResponse(f"/queue?{query}", SEE_OTHER)


def shown(
    request: Request,
    ledger: Ledger,
    person: Person,
    seat: Seat,
    wrong: str = "",
    code: int = 200,
) -> HTMLResponse:
    """The page with the card that is asked for, else the next one."""
    again = card(ledger, seat.at) if seat.at else None
    found = [again] if again else cards(ledger, seat.asked, seat.after, 1)
    article, _, entry = seat.last.partition(" ")
    return page(
        request,
        person,
        "queue.html",
        code=code,
        cards=found,
        done=sitting(ledger, person.name, seat.since),
        wrong=wrong,
        last={"article": article, "entry": entry} if entry else None,
        dossiers=claims(ledger),
        outlets=outlets(ledger),
        **fixed(seat),
    )


def fixed(seat: Seat) -> dict[str, Any]:
    """What every card needs to know."""
    after = written(seat.after) if seat.after else ""
    return {
        "seat": seat,
        "here": seat.query(after=after),
        "kinds": KEYS,
        "statuses": STATUSES,
        "valences": VALENCES,
    }


def answered(
    request: Request, seat: Seat, said: Judged, place: str, last: str
) -> Response:
    """What became of a verdict: for the script in a word, else with the next card."""
    if wants_json(request):
        return told(said)
    if said.became is Became.PASSED:
        return on(seat, place=place, told=said.words)
    return on(seat, place=place, last=last, told=said.words)


def refused(
    request: Request, ledger: Ledger, person: Person, seat: Seat, entry: str, why: str
) -> Response:
    """What is wrong with a change, and the card again."""
    if wants_json(request):
        return JSONResponse({"state": "refused", "words": why}, UNFIT)
    return shown(request, ledger, person, replace(seat, at=entry), why, UNFIT)


def on(seat: Seat, *, place: str, **other: str) -> RedirectResponse:
    """The queue from behind a place."""
    known = place_of(place) or seat.after
    after = written(known) if known else ""
    return RedirectResponse(f"/queue?{seat.query(after=after, **other)}", SEE_OTHER)


def told(said: Judged) -> JSONResponse:
    """What became of a word, for the script."""
    code = CONFLICT if said.became is Became.PASSED else 200
    return JSONResponse({"state": said.became.value, "words": said.words}, code)


def wants_json(request: Request) -> bool:
    """Whether the script asks, and no form."""
    return request.headers.get("accept", "").startswith(JSON)
