"""Who asks: found once for each request, before anything is answered."""

from base64 import b64decode
from typing import Final

from fastapi import HTTPException
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from headway.desk.guard.bodies import SAFE
from headway.desk.guard.cookies import (
    FORMS,
    SESSION,
    cookie_of,
    fresh,
    given,
    hash_of_key,
    is_secure,
)
from headway.desk.guard.people import Caller, Person
from headway.desk.settings import Settings
from headway.ledger.sessions import session_of
from headway.ledger.tokens import token_bearer
from headway.model.account import Account, Role

__all__ = ["API", "Callers"]

API: Final = "/api/"
OPEN: Final = ("/sign-in", "/api/v1/openapi.json")  # to everybody
FEED: Final = "/feed.atom"
BEARER: Final = "Bearer"
UNKNOWN: Final = 'Bearer error="invalid_token"'
BASIC: Final = 'Basic realm="Headway: any name, and a token as password"'


class Callers:
    """Finds who asks; where people sign in, nobody else goes further than the door."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its caller, or raise `HTTPException`."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        caller = await self.caller(request)
        request.state.caller = caller
        path = request.url.path
        if caller.person is None and path not in OPEN and not is_static(path):
            ways = {"WWW-Authenticate": way_in(request)}
            wanted = ways if path.startswith(API) else None
            raise HTTPException(401, "Sign in, or send a token.", wanted)
        if caller.is_fresh and not path.startswith(API) and not is_static(path):
            send = self.binding(request, caller, send)
        await self.app(scope, receive, send)

    async def caller(self, request: Request) -> Caller:
        """Who asks."""
        secure = is_secure(self.settings, request.headers)
        bond = cookie_of(request.cookies, FORMS, secure=secure)
        if not self.settings.accounts:
            person = Person(name=self.settings.user, role=Role.ADMIN)
            return Caller(person=person, bond=bond or fresh(), is_fresh=not bond)
        if is_static(request.url.path):
            return Caller(person=None, bond="")
        if (token := token_in(request)) is not None:
            return await run_in_threadpool(self.by_token, token, way_in(request))
        cookie = cookie_of(request.cookies, SESSION, secure=secure)
        found = await run_in_threadpool(self.signed_in, cookie) if cookie else None
        if found and cookie:
            person = Person(name=found.name, role=found.role)
            return Caller(person=person, bond=cookie)
        return Caller(person=None, bond=bond or fresh(), is_fresh=not bond)

    def signed_in(self, cookie: str) -> Account | None:
        """Whose session this cookie is."""
        return session_of(self.settings.ledger, hash_of_key(cookie))

    def by_token(self, words: str, way: str) -> Caller:
        """Whose token this is; it may do no more than its account."""
        found = token_bearer(self.settings.ledger, hash_of_key(words))
        if found is None:
            raise HTTPException(
                401,
                "This token is not known here, or it has ended.",
                {"WWW-Authenticate": UNKNOWN if way == BEARER else way},
            )
        account, token = found
        role = token.role if account.role.covers(token.role) else account.role
        person = Person(name=account.name, role=role)
        return Caller(person=person, bond="", by_token=True)

    def binding(self, request: Request, caller: Caller, send: Send) -> Send:
        """Give the browser, with a page, the cookie to which its forms are bound."""
        secure = is_secure(self.settings, request.headers)
        bearer = Response()
        given(bearer, FORMS, caller.bond, secure=secure)
        cookie = bearer.headers["set-cookie"]

        async def bound(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("set-cookie", cookie)
            await send(message)

        return bound


def token_in(request: Request) -> str | None:
    """The token that a program sends; None: it sends none.

    Feed readers know nothing but names and passwords: to read a feed, and for nothing
    else, a token may come as the password.
    """
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    if not request.url.path.startswith(API):
        return None
    if scheme.lower() == "bearer":
        return rest.strip()
    if scheme.lower() == "basic" and is_feed(request):
        return password_in(rest)
    return None


def password_in(told: str) -> str:
    """The password in what a reader sends by RFC 7617; "": there is none."""
    try:
        words = b64decode(told, validate=True).decode()
    except ValueError:
        return ""
    return words.partition(":")[2]


def way_in(request: Request) -> str:
    """How a program may say who it is."""
    return BASIC if is_feed(request) else BEARER


def is_feed(request: Request) -> bool:
    """Whether a feed is to be read."""
    path = request.url.path
    return request.method in SAFE and path.startswith(API) and path.endswith(FEED)


def is_static(path: str) -> bool:
    """Whether the path is that of a style sheet or script, which say nothing."""
    return path.startswith("/static/")
