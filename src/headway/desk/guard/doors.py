"""What is turned away at the door: other hosts' names, proxies, endless addresses."""

from typing import Final

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from headway.desk.guard.cookies import own_cookies
from headway.desk.guard.hosts import host_of
from headway.desk.settings import Settings

__all__ = ["Doors"]

LONGEST: Final = 8000  # bytes of an address with its query
FORWARDING: Final = {"forwarded", "via", "x-real-ip"}


class Doors:
    """Lets in what is meant for this desk.

    A page of a stranger may have its name lead to this machine: the name betrays it. A
    desk without accounts serves one person at one machine, and never by a proxy.
    Cookies of others stay outside.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or raise `HTTPException`."""
        if scope["type"] == "http":
            self.check(scope)
            scope["headers"] = [
                (name, own_cookies(value) if name == b"cookie" else value)
                for name, value in scope["headers"]
            ]
        await self.app(scope, receive, send)

    def check(self, scope: Scope) -> None:
        """Raise `HTTPException` for what is turned away."""
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or host_of(hosts[0]) not in self.settings.hosts:
            raise HTTPException(
                403, "This desk does not go by that name: start it with --host-name."
            )
        if not self.settings.accounts and any(map(is_forwarding, headers.keys())):
            raise HTTPException(
                403,
                "This desk has no accounts and answers no proxy: start it with "
                "--accounts.",
            )
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST:
            raise HTTPException(414, "The address is too long.")


def is_forwarding(header: str) -> bool:
    """Whether a header tells that somebody passed the request on."""
    return header in FORWARDING or header.startswith("x-forwarded-")
