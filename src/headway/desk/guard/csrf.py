"""Forms that no other site can send in a person's name."""

import hmac
from typing import Final

from fastapi import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from headway.desk.guard.bodies import SAFE, again
from headway.desk.guard.callers import API
from headway.desk.guard.cookies import is_secure
from headway.desk.guard.people import Caller, caller_of
from headway.desk.settings import Settings

__all__ = ["FIELD", "HEADER", "Forms", "signed", "token_of"]

FIELD: Final = "csrf"
HEADER: Final = "x-csrf-token"
OURS: Final = {"same-origin", "none"}  # what browsers say of requests from our pages
FORM: Final = ("application/x-www-form-urlencoded", "multipart/form-data")
JSON: Final = "application/json"
SCHEMES: Final = ("http", "https")
BROWSERS: Final = {"origin", "cookie", "referer", "sec-fetch-site"}  # what they send
FOREIGN: Final = "Another site sent this: it is not done."


def token_of(request: Request) -> str:
    """What every form of this browser bears, in the field `csrf`."""
    settings: Settings = request.app.state.settings
    return signed(settings, caller_of(request))


def signed(settings: Settings, caller: Caller) -> str:
    """A word that only this desk can make, and only for this browser."""
    return hmac.digest(settings.secret, f"csrf {caller.bond}".encode(), "sha256").hex()


class Forms:
    """Lets no unsafe request pass that the desk's own pages did not send.

    Programs pass by a token; on a desk without accounts by JSON, which no page of a
    stranger can send without a browser's asking first.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or raise `HTTPException`."""
        if scope["type"] == "http" and scope["method"] not in SAFE:
            request = Request(scope, again(scope["state"]["body"], receive))
            self.check_origin(request)
            if not caller_of(request).by_token and not self.is_program(request):
                await self.check_token(request)
        await self.app(scope, receive, send)

    def check_origin(self, request: Request) -> None:
        """Refuse what a browser says comes from another site."""
        site = request.headers.get("sec-fetch-site")
        origin = request.headers.get("origin")
        if site is not None and site not in OURS:
            raise HTTPException(403, FOREIGN)
        if origin is not None and not self.is_own(origin, request):
            raise HTTPException(403, FOREIGN)

    def is_own(self, origin: str, request: Request) -> bool:
        """Whether the origin is this desk, under the name by which it was asked."""
        secure = is_secure(self.settings, request.headers)
        host = request.headers.get("host", "")
        ours = {f"{scheme}://{host}".lower() for scheme in SCHEMES[secure:]}
        return origin.lower() in ours

    def is_program(self, request: Request) -> bool:
        """Whether a program asks a desk that has no accounts."""
        headers = request.headers
        by_browser = BROWSERS & set(headers.keys())
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        api = request.url.path.startswith(API)
        return not self.settings.accounts and api and not by_browser and kind == JSON

    async def check_token(self, request: Request) -> None:
        """Refuse what does not bear the word of this browser's forms."""
        told = request.headers.get(HEADER)
        if told is None and request.headers.get("content-type", "").startswith(FORM):
            field = (await request.form()).get(FIELD)
            told = field if isinstance(field, str) else None
        caller = caller_of(request)
        if caller.is_fresh:
            raise HTTPException(
                403,
                "Your browser sent no cookie of this desk. Allow cookies, reach the "
                "desk by https, load the page anew and send the form again.",
            )
        wanted = signed(self.settings, caller)
        if told is None or not hmac.compare_digest(told.encode(), wanted.encode()):
            raise HTTPException(
                403,
                "This form is not of this sitting: load the page anew and send it "
                "again. A program sends a token, or JSON to a desk without accounts.",
            )
