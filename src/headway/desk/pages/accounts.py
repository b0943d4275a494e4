"""All accounts, and the audit log: for admins."""

from typing import Annotated, Final

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from headway.desk.guard.audit import audited
from headway.desk.guard.membership import called, change_password, open_account
from headway.desk.guard.people import AdminHere, Person, Role
from headway.desk.here import LedgerHere, SettingsHere
from headway.desk.pages.account import require_accounts
from headway.desk.pages.rendering import page
from headway.errors import HeadwayError
from headway.ledger.accounts import accounts, close_account, set_role
from headway.ledger.audits import audits

__all__ = ["router"]

router = APIRouter()
PAGE: Final = 100  # acts on one page of the audit log
NUMBER: Final = 2**31 - 1  # the highest of an act
Given = Annotated[str, Form()]
NOBODY: Final = HTTPException(404, "There is no such account in use.")


@router.get("/accounts")
def all_accounts(request: Request, person: AdminHere) -> HTMLResponse:
    """Who may use the desk."""
    return shown(request, person)


@router.post("/accounts")
def add(
    request: Request,
    person: AdminHere,
    ledger: LedgerHere,
    settings: SettingsHere,
    name: Given = "",
    role: Given = "",
    password: Given = "",
) -> Response:
    """Open an account."""
    require_accounts(settings.accounts)
    try:
        wanted = role_of(role)
        open_account(ledger, request.app.state.passwords, name, wanted, password)
    except HeadwayError as wrong:
        told = str(wrong).removeprefix(f"{ledger.name}: ")
        return shown(request, person, f"{told}.", code=422)
    audited(request, person, "account added", called(name), wanted.value)
    return RedirectResponse("/accounts", 303)


@router.post("/accounts/{name}/role")
def role(
    request: Request, person: AdminHere, ledger: LedgerHere, name: str, role: Given = ""
) -> Response:
    """Give somebody else another role."""
    refuse_self(person, name)
    wanted = role_of(role)
    if not set_role(ledger, name, wanted):
        raise HTTPException(404, NOBODY.detail)
    audited(request, person, "role changed", name, wanted.value)
    return RedirectResponse("/accounts", 303)


@router.post("/accounts/{name}/password")
def password(
    request: Request,
    person: AdminHere,
    ledger: LedgerHere,
    name: str,
    password: Given = "",
) -> Response:
    """Give somebody else another password, who is signed out by it."""
    refuse_self(person, name)
    try:
        change_password(ledger, request.app.state.passwords, name, password)
    except HeadwayError as wrong:
        return shown(request, person, f"{wrong}.", code=422)
    audited(request, person, "password changed", name)
    return RedirectResponse("/accounts", 303)


@router.post("/accounts/{name}/close")
def close(
    request: Request, person: AdminHere, ledger: LedgerHere, name: str
) -> Response:
    """Close somebody else's account."""
    refuse_self(person, name)
    if not close_account(ledger, name):
        raise HTTPException(404, NOBODY.detail)
    audited(request, person, "account closed", name)
    return RedirectResponse("/accounts", 303)


@router.get("/audit")
def audit(
    request: Request,
    person: AdminHere,
    ledger: LedgerHere,
    before: Annotated[int | None, Query(ge=1, le=NUMBER)] = None,
) -> HTMLResponse:
    """Who did what, the latest first."""
    found = audits(ledger, PAGE + 1, before)
    acts = found[:PAGE]
    more = acts[-1]["number"] if len(found) > PAGE else None
    return page(request, person, "audit.html", acts=acts, more=more, before=before)


def shown(
    request: Request, person: Person, trouble: str | None = None, *, code: int = 200
) -> HTMLResponse:
    """The page of all accounts."""
    settings = request.app.state.settings
    return page(
        request,
        person,
        "accounts.html",
        code=code,
        accounts=settings.accounts,
        found=accounts(settings.ledger),
        roles=list(Role),
        trouble=trouble,
    )


def role_of(word: str) -> Role:
    """The role that was chosen; 422 for a word that is none."""
    if word not in set(Role):
        raise HTTPException(422, "Choose a role.")
    return Role(word)


def refuse_self(person: Person, name: str) -> None:
    """Raise 409 where an admin would lock out herself."""
    if person.name == name:
        raise HTTPException(
            409, "This is your own account: another admin changes it, not you."
        )
