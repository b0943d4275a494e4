"""The pages of actors: the roll, one actor, and what an editor says of names."""

from collections.abc import Callable
from typing import Annotated, Final

from fastapi import APIRouter, Form, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from headway.desk.answers.actors import (
    actor,
    actors,
    asked_for,
    duplicates,
    history,
    unknown,
)
from headway.desk.answers.entries import entries
from headway.desk.answers.paging import cursor_of, place_by_day, place_of_row
from headway.desk.answers.samenesses import (
    Signed,
    kept_apart,
    merged,
    split_off,
    undone,
)
from headway.desk.enrolling import is_enrolled
from headway.desk.guard.audit import audited
from headway.desk.guard.people import EditorHere, Person, ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.json import Json
from headway.desk.pages.asked import maybe_day
from headway.desk.pages.bars import bars
from headway.desk.pages.rendering import page
from headway.errors import UsageError
from headway.ledger.dossiers import claims
from headway.ledger.listing import Asked
from headway.ledger.roll import Wanted, facets
from headway.ledger.store import Ledger
from headway.model.kinds import EntrySort, MoveKind
from headway.model.sameness import Judgement

__all__ = ["router"]

router = APIRouter()
ROWS = 50  # actors or entries of a page
SEE_OTHER, CONFLICT, NOT_FOUND = 303, 409, 404
PARTS: Final = {  # in what part an actor is wanted
    "acts": ("actor", "participants", "parties", "proposer", "speaker"),
    "addressed": ("addressee", "recipient"),
}
Word = Annotated[str, Query(max_length=300, pattern=r"^[^\x00]*$")]
Said = Annotated[str, Form(max_length=1000, pattern=r"^[^\x00]*$")]
Id = Annotated[str, Path(max_length=200, pattern=r"^[^\x00/]+$")]
Act = Callable[[Ledger, str, str, Signed], Judgement]


@router.get("/actors")
def roll(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    q: Word = "",
    kind: Word = "",
    party: Word = "",
    dossier: Word = "",
    cursor: Word = "",
) -> HTMLResponse:
    """The actors of the ledger by how often they are named."""
    wanted = asked_for(q, kind, party, dossier)
    rows, after = actors(ledger, wanted, place_of_row(cursor or None), ROWS)
    return page(
        request,
        person,
        "actors.html",
        rows=rows,
        next=address(request, after),
        asked={"q": q, "kind": kind, "party": party, "dossier": dossier},
        facets=facets(ledger, wanted),
        dossiers=claims(ledger),
        is_empty=wanted == Wanted() and not rows,
        is_old=not is_enrolled(ledger),
    )


@router.get("/actors/{id_}")
def one(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    id_: Id,
    sort: Word = "",
    kind: Word = "",
    part: Word = "",
    first: Word = "",
    last: Word = "",
    cursor: Word = "",
) -> Response:
    """An actor; an id that it has lost leads to the one that it has."""
    told = found(ledger, id_)
    if told["id"] != id_:
        return RedirectResponse(f"/actors/{told['id']}")
    asked = {"sort": sort, "kind": kind, "part": part, "first": first, "last": last}
    return actor_page(request, ledger, person, told, asked, cursor)


@router.post("/actors/{id_}/merge")
def merge(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    id_: Id,
    other: Said,
    why: Said = "",
) -> Response:
    """Make another actor one with this one."""
    return judged(request, ledger, person, id_, other, why, "actor merged", merged)


@router.post("/actors/{id_}/apart")
def apart(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    id_: Id,
    other: Said,
    why: Said = "",
) -> Response:
    """Say that another actor is not this one."""
    return judged(request, ledger, person, id_, other, why, "actors apart", kept_apart)


@router.post("/actors/{id_}/split")
def split(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    id_: Id,
    name: Said,
    why: Said = "",
) -> Response:
    """Let one of the actor's names go its own way."""
    return judged(request, ledger, person, id_, name, why, "actor split", split_off)


@router.post("/actors/{id_}/undo")
def undo(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    id_: Id,
    number: Annotated[int, Form(ge=1, le=2**31 - 1)],
    why: Said = "",
) -> Response:
    """Take back what was said of its names."""

    def act(ledger: Ledger, _: str, number: str, signed: Signed) -> Judgement:
        return undone(ledger, int(number), signed)

    return judged(request, ledger, person, id_, str(number), why, "actor undone", act)


def judged(
    request: Request,
    ledger: Ledger,
    person: Person,
    id_: str,
    word: str,
    why: str,
    name: str,
    act: Act,
) -> Response:
    """The actor as it is after a judgement, or why that cannot stand."""
    told = found(ledger, id_)
    try:
        made = act(ledger, id_, word, Signed(by=person.name, why=why.strip() or None))
    except UsageError as wrong:
        return actor_page(
            request, ledger, person, told, {}, "", code=CONFLICT, trouble=str(wrong)
        )
    audited(request, person, name, id_, f"{made.name} | {made.other}")
    return RedirectResponse(f"/actors/{id_}#names", SEE_OTHER)


def actor_page(
    request: Request,
    ledger: Ledger,
    person: Person,
    told: Json,
    asked: dict[str, str],
    cursor: str,
    *,
    code: int = 200,
    trouble: str = "",
) -> HTMLResponse:
    """The page of an actor, with those of its entries that are asked for."""
    place = place_by_day(cursor or None)
    rows, next_ = entries(ledger, entries_asked(told["id"], asked), place, ROWS)
    fields = ("sort", "kind", "part", "first", "last")
    return page(
        request,
        person,
        "actor.html",
        code=code,
        actor=told,
        rows=rows,
        next=address(request, next_),
        asked={name: asked.get(name, "") for name in fields},
        chart=bars(told["months"], told["first"] or "", told["last"] or ""),
        likely=duplicates(ledger, told),
        history=history(ledger, told),
        sorts=[sort.value for sort in EntrySort],
        kinds=[kind.value for kind in MoveKind],
        trouble=trouble,
    )


def entries_asked(id_: str, asked: dict[str, str]) -> Asked:
    """Which of an actor's entries are wanted; what cannot be meant asks for nothing."""
    sort, kind = asked.get("sort"), asked.get("kind")
    return Asked(
        actor=id_,
        sorts=(EntrySort(sort),) if sort in set(EntrySort) else (),
        kinds=(MoveKind(kind),) if kind in set(MoveKind) else (),
        roles=PARTS.get(asked.get("part", ""), ()),
        first=maybe_day(asked.get("first")),
        last=maybe_day(asked.get("last")),
    )


def found(ledger: Ledger, id_: str) -> Json:
    """The actor of an id; 404 where no report names one."""
    told = actor(ledger, id_)
    if told is None:
        raise HTTPException(NOT_FOUND, unknown(ledger))
    return told


def address(request: Request, after: tuple[str | int, str] | None) -> str | None:
    """Where the next page is; None: this is the last one."""
    if after is None:
        return None
    url = request.url.include_query_params(cursor=cursor_of(after))
    return f"{url.path}?{url.query}"
