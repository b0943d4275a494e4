"""The web, asked for one address within limits, over redirects that are checked.

Nothing here reads the environment: no proxy and no credentials are picked up from it.
"""

import ssl
import time
from dataclasses import dataclass
from functools import cache, partial

import httpx

from headway import __version__
from headway.deadline import within
from headway.errors import SourceError
from headway.ingest.asking import ANYTHING, USUAL, Answer, Asking, Limits, Step, asked
from headway.ingest.hosts import Resolve, reachable, resolved
from headway.ingest.refusals import (
    SAVE,
    UnreachedError,
    no_host,
    private,
    too_slow,
    unfit_answer,
)
from headway.model.source import Failure

__all__ = ["Web", "checked"]

SCHEMES = ("http", "https")
HEADERS = {
    "user-agent": f"headway/{__version__}",
    "accept-encoding": "gzip",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """The web as we may ask it."""

    limits: Limits = USUAL
    resolve: Resolve = resolved
    transport: httpx.BaseTransport | None = None  # None: the network

    def ask(
        self,
        address: str,
        *,
        own: str | None,
        asking: Asking = ANYTHING,
        limits: Limits | None = None,
    ) -> Answer:
        """What stands at an address, over a few redirects.

        Raises `UnreachedError` where there is nothing, or where it is too large, too
        slow, or of a kind that is not wanted. `own` is a host of one's own network
        that a person has named: nothing may lead to another one there. Each host is
        looked up once, its addresses are checked, and the request goes to a checked
        address. What the gate waits does not count as the server's time.
        """
        url, limits = checked(address), limits or self.limits
        spare = limits.seconds
        for _ in range(limits.redirects + 1):
            asking.gate(url, own)
            begun = time.monotonic()
            step = Step(
                url=url,
                own=own,
                asking=asking,
                limits=limits,
                deadline=begun + spare,
            )
            answer = self.answered(step)
            spare -= time.monotonic() - begun
            if answer.onward is None:
                return answer
            own = own if answer.inside else None
            url = led(url, answer.onward)
        far = f"{address}: more than {limits.redirects} redirects: {SAVE}"
        raise UnreachedError(far, Failure.UNFIT)

    def answered(self, step: Step) -> Answer:
        """What a server answers, in the time that is left."""
        with httpx.Client(
            headers=HEADERS,
            timeout=step.limits.patience,
            trust_env=False,
            transport=self.transport,
            verify=authorities(),
            limits=httpx.Limits(max_keepalive_connections=0),  # no host for another
        ) as client:
            try:
                left = max(step.deadline - time.monotonic(), 0)
                return within(left, partial(self.once, client, step))
            except TimeoutError as late:
                raise too_slow(step.url) from late

    def once(self, client: httpx.Client, step: Step) -> Answer:
        """What one of the host's checked addresses answers."""
        url = step.url
        try:
            found = self.resolve(url.host)
        except SourceError as nowhere:
            raise no_host(url, str(nowhere)) from nowhere
        addresses = reachable(found, trusted=url.host == step.own)
        if not addresses:
            raise private(url, named=step.asking.named)
        return asked(client, step, addresses)


@cache
def authorities() -> ssl.SSLContext:
    """By whose word we believe servers; reading it takes longer than many a visit."""
    return httpx.create_ssl_context(trust_env=False)


def led(url: httpx.URL, onward: httpx.URL) -> httpx.URL:
    """Where an address leads on to, if that can be fetched."""
    try:
        return checked(str(onward))
    except UnreachedError as wrong:
        raise unfit_answer(url, f"leads on to {wrong}") from wrong


def checked(address: str) -> httpx.URL:
    """The address, if it is one that can be fetched."""
    try:
        url = httpx.URL(address)
        host = url.host
    except (httpx.InvalidURL, UnicodeError) as wrong:  # UnicodeError: of a host's name
        none = "an address that is none: check its spelling"
        raise UnreachedError(none, Failure.UNFIT) from wrong
    if url.scheme not in SCHEMES or not host:
        only = f"{url.scheme}: only http and https addresses are fetched"
        raise UnreachedError(only, Failure.UNFIT)
    if url.userinfo:
        secret = f"{url.host}: take name and password out of the address"
        raise UnreachedError(secret, Failure.UNFIT)
    return url
