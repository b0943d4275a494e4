"""How often one may ask: more is refused for a while, with the time to wait."""

import time
from enum import StrEnum
from math import ceil
from typing import Final

from fastapi import HTTPException
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from headway.desk.guard.hosts import network_of
from headway.desk.guard.people import caller_of
from headway.desk.here import whence
from headway.desk.settings import Settings

__all__ = ["Bounded", "Counts", "Rates", "forgiven", "rated"]


class Bounded(StrEnum):
    """What is counted more strictly than other requests, where people sign in."""

    SIGN_IN = "sign-in"  # by account
    SIGN_IN_FROM = "sign-in-from"  # by address


BOUNDS: Final = {
    Bounded.SIGN_IN: RateLimitItemPerMinute(10, 15),
    Bounded.SIGN_IN_FROM: RateLimitItemPerMinute(30, 15),
}
SHARING: Final = 5  # people who ask from one address, at the most


class Counts:
    """How often each has asked of late, in this process."""

    def __init__(self) -> None:
        self.limiter = MovingWindowRateLimiter(MemoryStorage())

    def count(self, bound: RateLimitItem, *who: str) -> None:
        """Count one more; `HTTPException` 429 where it is one too many."""
        if not self.limiter.hit(bound, *who):
            stats = self.limiter.get_window_stats(bound, *who)
            wait = max(1, ceil(stats.reset_time - time.time()))
            raise HTTPException(
                429,
                f"That was asked too often: try again in {wait} seconds.",
                {"Retry-After": str(wait)},
            )

    def forget(self, bound: RateLimitItem, *who: str) -> None:
        """Begin to count anew."""
        self.limiter.clear(bound, *who)


class Rates:
    """Counts all requests of an address, or of a person, by token or in a browser."""

    def __init__(
        self, app: ASGIApp, settings: Settings, counts: Counts, *, people: bool
    ) -> None:
        self.app = app
        rate = settings.rate if people else settings.rate * SHARING
        self.bound = RateLimitItemPerMinute(rate) if rate else None
        self.counts = counts
        self.people = people

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or raise `HTTPException`."""
        counted = scope["type"] == "http" and self.bound
        if counted and (who := self.who(Request(scope))):
            self.counts.count(counted, "any", who)
        await self.app(scope, receive, send)

    def who(self, request: Request) -> str | None:
        """Who is counted; None: nobody."""
        if not self.people:
            return address_of(request)
        person = caller_of(request).person
        return f"account {person.name}" if person else None


def rated(request: Request, what: Bounded, who: str | None = None) -> None:
    """Count this act of whoever asks, or else of the address; 429 if one too many.

    Where nobody signs in, nothing is counted.
    """
    settings: Settings = request.app.state.settings
    if settings.accounts:
        counts: Counts = request.app.state.counts
        counts.count(BOUNDS[what], what.value, who or address_of(request))


def forgiven(request: Request, what: Bounded, who: str) -> None:
    """Count this act of theirs anew."""
    counts: Counts = request.app.state.counts
    counts.forget(BOUNDS[what], what.value, who)


def address_of(request: Request) -> str:
    """From where is asked."""
    return network_of(whence(request))
