"""Signing in and out."""

from typing import Annotated, Final

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from headway.desk.guard.audit import audited
from headway.desk.guard.cookies import (
    FORMS,
    SESSION,
    cookie_of,
    dropped,
    fresh,
    given,
    hash_of_key,
    is_secure,
)
from headway.desk.guard.csrf import token_of
from headway.desk.guard.passwords import Passwords
from headway.desk.guard.people import Person, ReaderHere, caller_of
from headway.desk.guard.rates import Bounded, forgiven, rated
from headway.desk.here import LedgerHere, SettingsHere
from headway.desk.pages.bare import bare_page
from headway.ledger.accounts import account_of
from headway.ledger.sessions import begin_session, end_session
from headway.ledger.store import Ledger
from headway.model.account import is_name

__all__ = ["router"]

router = APIRouter()
FRONT: Final = "/"
Given = Annotated[str, Form()]
WRONG: Final = "Name or password is wrong."


@router.get("/sign-in")
def form(
    request: Request, settings: SettingsHere, next: str = FRONT, changed: str = ""
) -> Response:
    """The page where one signs in; those who have are sent on."""
    if caller_of(request).person is not None or not settings.accounts:
        return RedirectResponse(local(next), 303)
    told = "Your password is changed: sign in with the new one." if changed else None
    return asked(request, next, trouble=told)


@router.post("/sign-in")
def sign_in(
    request: Request,
    settings: SettingsHere,
    ledger: LedgerHere,
    name: Given = "",
    password: Given = "",
    next: Given = FRONT,
) -> Response:
    """Sign in with name and password."""
    if not settings.accounts:
        raise HTTPException(404, "Nobody signs in at this desk.")
    name = name.strip().lower()
    name = name if is_name(name) else ""  # anything could be sent, and would be counted
    rated(request, Bounded.SIGN_IN_FROM)
    rated(request, Bounded.SIGN_IN, name)
    passwords: Passwords = request.app.state.passwords
    kept = passwords.check(ledger, name, password)
    key = fresh()
    if kept is None or not begin_session(ledger, hash_of_key(key), name, kept):
        refused(request, ledger, name)
        return asked(request, next, name=name, trouble=WRONG, code=403)
    forgiven(request, Bounded.SIGN_IN, name)
    leave(request, ledger, settings.accounts)
    return entered(request, ledger, name, key, local(next))


@router.post("/sign-out")
def sign_out(
    request: Request, person: ReaderHere, settings: SettingsHere, ledger: LedgerHere
) -> Response:
    """End this browser's session."""
    leave(request, ledger, settings.accounts)
    audited(request, person, "sign-out", person.name)
    answer = RedirectResponse("/sign-in", 303)
    dropped(answer, SESSION, secure=is_secure(settings, request.headers))
    return answer


def entered(
    request: Request, ledger: Ledger, name: str, key: str, place: str
) -> Response:
    """The way to where one wanted to go, with the cookie of a new session."""
    found = account_of(ledger, name)
    if found is not None:
        audited(request, Person(name=name, role=found.role), "sign-in", name)
    answer = RedirectResponse(place, 303)
    secure = is_secure(request.app.state.settings, request.headers)
    given(answer, SESSION, key, secure=secure)
    dropped(answer, FORMS, secure=secure)
    return answer


def refused(request: Request, ledger: Ledger, name: str) -> None:
    """Note that somebody failed to sign in.

    A name that nobody has is not noted: it may be a password in the wrong field.
    """
    known = account_of(ledger, name)
    audited(request, None, "sign-in refused", known.name if known else None)


def leave(request: Request, ledger: Ledger, accounts: bool) -> None:
    """End the session that this browser brings, if it does."""
    secure = is_secure(request.app.state.settings, request.headers)
    cookie = cookie_of(request.cookies, SESSION, secure=secure)
    if accounts and cookie:
        end_session(ledger, hash_of_key(cookie))


def asked(
    request: Request,
    place: str,
    *,
    name: str = "",
    trouble: str | None = None,
    code: int = 200,
) -> Response:
    """The page where one signs in."""
    return bare_page(
        request,
        "sign-in.html",
        code=code,
        csrf=token_of(request),
        next=local(place),
        name=name,
        trouble=trouble,
    )


def local(place: str) -> str:
    """A place of this desk, and of no other site."""
    starts = place.startswith("/") and not place.startswith("//")
    return place if starts and place.isprintable() and "\\" not in place else FRONT
