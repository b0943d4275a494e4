"""Requests to correct or remove a report: anybody asks, editors settle."""

import re
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from headway.desk.answers.requests import (
    ASKED,
    LONGEST,
    asked,
    check_pace,
    listed,
    removed,
    settled,
)
from headway.desk.guard.audit import audited
from headway.desk.guard.people import AdminHere, EditorHere, Person, ReaderHere
from headway.desk.here import LedgerHere, whence
from headway.desk.pages.asked import plain
from headway.desk.pages.rendering import page
from headway.errors import HeadwayError
from headway.ledger.requests import held
from headway.ledger.store import Ledger
from headway.model.request import RequestState, Wish

__all__ = ["router"]

router = APIRouter()
AT_ONCE = 50
LAST = re.compile(r"\d{1,12}", re.ASCII)
SEE_OTHER, UNFIT, NONE, GONE, OFTEN = 303, 422, 404, 410, 429
MOST = 2**31 - 1  # the highest number of a row
Words = Annotated[str, Form()]
Number = Annotated[int, Path(ge=1, le=MOST)]


@router.get("/requests/new")
def new(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    article: str,
    wish: str = Wish.CORRECTION,
) -> HTMLResponse:
    """The form of a request about a report."""
    return form(request, ledger, person, article, {"wish": wish})


@router.post("/requests/new")
def ask(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    article: Words,
    wish: Words = "",
    words: Words = "",
    contact: Words = "",
) -> Response:
    """Keep a request, and say so."""
    given = {"wish": wish, "words": words, "contact": contact}
    try:
        check_pace(ledger, whence(request))
    except HeadwayError as often:
        return form(request, ledger, person, article, given, str(often), OFTEN)
    try:
        made = asked(ledger, article, wish, words, contact)
    except HeadwayError as wrong:
        return form(request, ledger, person, article, given, str(wrong), UNFIT)
    audited(request, person, ASKED, article, f"request {made.number}: {made.wish}")
    return RedirectResponse(f"/requests/thanks?number={made.number}", SEE_OTHER)


@router.get("/requests/thanks")
def thanks(request: Request, person: ReaderHere, number: int) -> HTMLResponse:
    """That a request was kept, and what comes next."""
    return page(request, person, "requests_thanks.html", number=number)


@router.get("/requests")
def all_requests(
    request: Request, ledger: LedgerHere, person: EditorHere, after: str = ""
) -> HTMLResponse:
    """All requests, those that are open first."""
    return listing(request, ledger, person, after)


@router.post("/requests/{number}/settle")
def answer(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    number: Number,
    state: Words,
    answer: Words = "",
) -> Response:
    """Settle a request with an answer."""
    try:
        met = RequestState.MET if state == RequestState.MET else RequestState.DECLINED
        made = settled(ledger, number, met, person.name, answer)
    except HeadwayError as wrong:
        return listing(request, ledger, person, "", str(wrong), number)
    audited(request, person, "request settle", made.article, f"request {number}")
    return RedirectResponse("/requests", SEE_OTHER)


@router.post("/requests/{number}/remove")
def remove(
    request: Request,
    ledger: LedgerHere,
    person: AdminHere,
    number: Number,
    reason: Words = "",
    sure: Words = "",
) -> Response:
    """Take the report of a request out, with all that was made of it."""
    if sure != "yes":
        wrong = "tick that the report is to be taken out for good"
        return listing(request, ledger, person, "", wrong, number)
    try:
        made = removed(ledger, number, person.name, reason)
    except HeadwayError as wrong:
        return listing(request, ledger, person, "", str(wrong), number)
    audited(request, person, "report remove", made.article, f"request {number}")
    return RedirectResponse("/requests", SEE_OTHER)


def form(
    request: Request,
    ledger: Ledger,
    person: Person,
    article: str,
    given: dict[str, str],
    wrong: str = "",
    code: int = 200,
) -> HTMLResponse:
    """The form as it was filled in, and what is wrong with it."""
    report = held(ledger, plain(article))
    if report is None:
        gone = ledger.removed_on(plain(article))
        raise HTTPException(
            GONE if gone else NONE,
            "This report was taken out." if gone else "No such report is held here.",
        )
    return page(
        request,
        person,
        "requests_new.html",
        code=code,
        report=report,
        given={"wish": "", "words": "", "contact": ""} | given,
        wishes=list(Wish),
        wrong=wrong,
        longest=LONGEST,
    )


def listing(
    request: Request,
    ledger: Ledger,
    person: Person,
    after: str,
    wrong: str = "",
    number: int | None = None,
) -> HTMLResponse:
    """A page of requests; `wrong` is about the one with this number."""
    done, _, last = after.partition(",")
    begin = (done == "settled", min(int(last), MOST)) if LAST.fullmatch(last) else None
    found = listed(ledger, begin, AT_ONCE + 1)
    more = found[AT_ONCE - 1]["request"] if len(found) > AT_ONCE else None
    place = "settled" if more and more.settled else "open"
    return page(
        request,
        person,
        "requests.html",
        code=UNFIT if wrong else 200,
        found=found[:AT_ONCE],
        more=f"{place},{more.number}" if more else None,
        wrong=wrong,
        about=number,
        longest=LONGEST,
        may_remove=person.may_remove,
    )
