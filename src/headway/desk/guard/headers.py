"""What every answer tells a browser: to run, load and frame nothing but the desk's."""

from typing import Final

from starlette.datastructures import Headers as Received
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from headway.desk.guard.cookies import is_secure
from headway.desk.settings import Settings

__all__ = ["HEADERS", "POLICY", "Headers"]

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # not "no-referrer": browsers would then say of our own forms that they are nobody's
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
HTTPS_ONLY: Final = "max-age=31536000"  # a year


class Headers:
    """Adds them to all that the desk answers, errors too."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        secure = is_secure(self.settings, Received(scope=scope))

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if secure:
                    headers.setdefault("Strict-Transport-Security", HTTPS_ONLY)
                if kept := self.keeping(scope["path"], headers):
                    headers.setdefault("Cache-Control", kept)
            await send(message)

        await self.app(scope, receive, told)

    def keeping(self, path: str, headers: MutableHeaders) -> str | None:
        """How a browser may keep the answer; None: as it likes."""
        if path.startswith("/static/"):
            return None
        if path.startswith("/api/") and "etag" in headers:
            return "private, no-cache"
        return "no-store" if self.settings.accounts else "private, no-cache"
