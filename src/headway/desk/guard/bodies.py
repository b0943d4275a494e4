"""What is sent to the desk is taken in whole, and no more of it than is sensible."""

import asyncio
from typing import Final

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["LARGEST", "SAFE", "Bodies", "again"]

LARGEST: Final = 1_000_000  # bytes
PATIENCE: Final = 30  # seconds until all of it is here
SAFE: Final = {"GET", "HEAD", "OPTIONS"}  # methods that change nothing
TOO_MUCH: Final = HTTPException(413, "More than a megabyte is sent at once.")


class Bodies:
    """Takes in what an unsafe request sends, before anything of it is read."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its body at hand, or raise `HTTPException`."""
        if scope["type"] == "http" and scope["method"] not in SAFE:
            said = Headers(scope=scope).get("content-length", "")
            if said.isdigit() and int(said) > LARGEST:
                raise HTTPException(413, TOO_MUCH.detail)
            body = await taken(receive)
            scope["state"]["body"] = body
            receive = again(body, receive)
        await self.app(scope, receive, send)


async def taken(receive: Receive) -> bytes:
    """All that is sent."""
    body = bytearray()
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise ClientDisconnect
                body += message.get("body", b"")
                if len(body) > LARGEST:
                    raise HTTPException(413, TOO_MUCH.detail)
                if not message.get("more_body"):
                    return bytes(body)
    except TimeoutError as late:
        raise HTTPException(408, "What was announced did not come in time.") from late


def again(body: bytes, receive: Receive) -> Receive:
    """The body as if it came just now, then whatever comes after it."""
    waiting: list[Message] = [{"type": "http.request", "body": body}]

    async def told() -> Message:
        return waiting.pop() if waiting else await receive()

    return told
