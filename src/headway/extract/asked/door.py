"""The way to a language model and back: one address, few headers, bounded answers.

Nothing of what a server says comes through but the words of the model: no redirect, no
cookie, no words of an error, which may hold the key. The environment is not read.
"""

import json
import ssl
from functools import cache
from http import HTTPStatus

import httpx2

from headway import __version__
from headway.extract.asked.completion import UnfitError, words_of
from headway.extract.asked.refusals import RefusedError
from headway.extract.asked.server import Bounds, Server

__all__ = ["Door"]

JSON = "application/json"
AGENT = f"headway/{__version__}"
LONGEST_WAIT = 6  # digits of seconds that a server may ask to wait


class Door(httpx2.AsyncBaseTransport):
    """Carries one question to the server and the model's words back."""

    def __init__(self, server: Server, bounds: Bounds) -> None:
        self.server = server
        self.most = bounds.bytes
        self.inner = httpx2.AsyncHTTPTransport(verify=authorities(), trust_env=False)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """An answer that holds the model's words and nothing else.

        Raises `RefusedError` for another status than 200, and `UnfitError` where there
        are no such words, or too much stands around them.
        """
        sent = httpx2.Request(
            "POST",
            f"{self.server.address}/chat/completions",
            headers=self.headers(),
            content=await request.aread(),
            extensions=request.extensions,
        )
        response = await self.inner.handle_async_request(sent)
        body = await self.body(response)
        await response.aclose()
        return httpx2.Response(
            200, headers={"content-type": JSON}, content=self.clean(response, body)
        )

    def clean(self, response: httpx2.Response, body: bytes) -> bytes:
        """An answer in good order that holds the model's words and nothing else."""
        if response.status_code != HTTPStatus.OK:
            wait = seconds(response.headers.get("retry-after", ""))
            raise RefusedError(response.status_code, wait)
        try:
            self.check(response, body)
            words = words_of(body)
        except UnfitError as wrong:
            raise UnfitError(f"{self.server.host} {wrong}") from None
        return json.dumps(completion(words, self.server.model)).encode()

    def headers(self) -> dict[str, str]:
        """All that goes with a question."""
        own = {
            "accept": JSON,
            "accept-encoding": "identity",
            "content-type": JSON,
            "user-agent": AGENT,
        }
        if self.server.key is not None:
            own["authorization"] = f"Bearer {self.server.key}"
        return own

    async def body(self, response: httpx2.Response) -> bytes:
        """What an answer holds, and no more than a little too much of it.

        Nothing of what goes with another status is read.
        """
        found = bytearray()
        if response.status_code != HTTPStatus.OK:
            return b""
        async for piece in response.aiter_raw():
            found += piece
            if len(found) > self.most:
                break
        return bytes(found)

    def check(self, response: httpx2.Response, body: bytes) -> None:
        """Refuse what is no JSON, is packed, or is too much of it."""
        kind = response.headers.get("content-type", "").partition(";")[0].strip()
        packed = response.headers.get("content-encoding", "identity")
        if kind.lower() != JSON or packed.lower() != "identity":
            raise UnfitError("answers with no plain JSON")
        if len(body) > self.most:
            raise UnfitError(f"answers with more than {self.most:,} bytes")

    async def aclose(self) -> None:
        """Let go of the network."""
        await self.inner.aclose()


@cache
def authorities() -> ssl.SSLContext:
    """By whose word we believe servers; reading it takes a while."""
    return httpx2.create_ssl_context(trust_env=False)


def completion(words: str, model: str) -> dict[str, object]:
    """An answer in good order, as OpenAI's servers give it."""
    message = {"role": "assistant", "content": words}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    whole = {"id": "", "object": "chat.completion", "created": 0, "model": model}
    return {**whole, "choices": [choice]}


def seconds(header: str) -> float | None:
    """How long to wait by a `Retry-After`; None where it names no seconds."""
    plain = header.strip()
    whole = plain.isascii() and plain.isdigit() and len(plain) <= LONGEST_WAIT
    return float(plain) if whole else None
