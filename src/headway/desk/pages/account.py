"""One's own account: password, and tokens for programs."""

from datetime import UTC, datetime, timedelta
from secrets import token_urlsafe
from typing import Annotated, Final

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from headway.desk.guard.audit import audited
from headway.desk.guard.cookies import SESSION, dropped, hash_of_key, is_secure
from headway.desk.guard.membership import change_password
from headway.desk.guard.passwords import Passwords
from headway.desk.guard.people import Person, ReaderHere, Role
from headway.desk.guard.rates import Bounded, rated
from headway.desk.here import LedgerHere, SettingsHere
from headway.desk.pages.rendering import page
from headway.errors import UsageError
from headway.ledger.tokens import keep_token, tokens_of, withdraw_token

__all__ = ["router"]

router = APIRouter()
BEGINS: Final = "hw_"  # every token, so that one is known where it was lost
BYTES: Final = 32
LABEL: Final = 80  # characters at most
DAYS: Final = {"30": 30, "90": 90, "365": 365, "": None}  # how long a token works
Given = Annotated[str, Form()]


@router.get("/account")
def account(request: Request, person: ReaderHere) -> HTMLResponse:
    """One's account, with its tokens."""
    return shown(request, person)


@router.post("/account/password")
def password(
    request: Request,
    person: ReaderHere,
    ledger: LedgerHere,
    settings: SettingsHere,
    old: Given = "",
    new: Given = "",
    again: Given = "",
) -> Response:
    """Change one's password; one signs in anew."""
    require_accounts(settings.accounts)
    rated(request, Bounded.SIGN_IN, person.name)
    passwords: Passwords = request.app.state.passwords
    if passwords.check(ledger, person.name, old) is None:
        return shown(request, person, "The present password is another one.", code=403)
    if new != again:
        return shown(request, person, "The new passwords differ.", code=422)
    try:
        change_password(ledger, passwords, person.name, new)
    except UsageError as weak:
        return shown(request, person, f"{weak}.".capitalize(), code=422)
    audited(request, person, "password changed", person.name)
    answer = RedirectResponse("/sign-in?changed=1", 303)
    dropped(answer, SESSION, secure=is_secure(settings, request.headers))
    return answer


@router.post("/account/tokens")
def token(
    request: Request,
    person: ReaderHere,
    ledger: LedgerHere,
    settings: SettingsHere,
    label: Given = "",
    role: Given = Role.READER.value,
    days: Given = "90",
) -> HTMLResponse:
    """Make a token and show it, this once."""
    require_accounts(settings.accounts)
    label = " ".join(label.split())[:LABEL]
    if not label or role not in set(Role) or days not in DAYS:
        return shown(request, person, "Say what the token is for.", code=422)
    if not person.role.covers(Role(role)):
        raise HTTPException(403, "A token may do no more than you may.")
    lasts = DAYS[days]
    ends = datetime.now(UTC) + timedelta(days=lasts) if lasts else None
    words = BEGINS + token_urlsafe(BYTES)
    made = keep_token(
        ledger, hash_of_key(words), person.name, label=label, role=Role(role), ends=ends
    )
    audited(request, person, "token made", made, f"{label} ({role})")
    return shown(request, person, token=words)


@router.post("/account/tokens/{id_}/withdraw")
def withdraw(
    request: Request, person: ReaderHere, ledger: LedgerHere, id_: str
) -> Response:
    """Withdraw one of one's own tokens."""
    if not withdraw_token(ledger, person.name, id_):
        raise HTTPException(404, "You have no such token.")
    audited(request, person, "token withdrawn", id_)
    return RedirectResponse("/account", 303)


def shown(
    request: Request,
    person: Person,
    trouble: str | None = None,
    *,
    token: str | None = None,
    code: int = 200,
) -> HTMLResponse:
    """The page of one's account."""
    settings = request.app.state.settings
    return page(
        request,
        person,
        "account.html",
        code=code,
        accounts=settings.accounts,
        tokens=tokens_of(settings.ledger, person.name) if settings.accounts else [],
        roles=[role for role in Role if person.role.covers(role)],
        now=datetime.now(UTC),
        trouble=trouble,
        token=token,
    )


def require_accounts(accounts: bool) -> None:
    """Raise 404 at a desk where nobody signs in."""
    if not accounts:
        raise HTTPException(404, "Nobody signs in at this desk.")
