"""One address of the web asked, within limits.

Nothing here reads the environment: no proxy and no credentials are picked up from it.
"""

import ssl
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from http import HTTPStatus

import httpx

from headway import __version__
from headway.errors import SourceError
from headway.ingest.deadline import within
from headway.ingest.hosts import Resolve, is_public, reachable, resolved
from headway.ingest.packing import gunzipped
from headway.ingest.refusals import (
    SAVE,
    UnreachedError,
    broken,
    no_connection,
    private,
    status_error,
    too_slow,
    unfit_answer,
)
from headway.model.source import Failure

__all__ = ["Answer", "Asking", "Known", "Limits", "Web", "checked"]

SCHEMES = ("http", "https")
UNPACKED, PACKED = ("", "identity"), ("gzip", "x-gzip")
HEADERS = {
    "user-agent": f"headway/{__version__}",
    "accept-encoding": "gzip",
}
Gate = Callable[[httpx.URL, str | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a server's time and bytes an answer may take."""

    bytes: int = 10_000_000
    redirects: int = 5
    patience: float = 15.0  # seconds without a sign of life
    seconds: float = 60.0  # for all: names, redirects, headers, the whole page
    cut: bool = False  # what is too large is cut, and not refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """By what a server tells whether its answer is still the one that we have."""

    etag: str | None = None  # None: it named none
    modified: str | None = None  # None: it named none

    def headers(self) -> dict[str, str]:
        """The headers that ask for something newer."""
        said = {"if-none-match": self.etag, "if-modified-since": self.modified}
        return {name: value for name, value in said.items() if value is not None}


def unasked(url: httpx.URL, own: str | None) -> None:
    """Let every request pass."""


def anything(header: str) -> bool:
    """Take any kind of content."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What is asked for, and on what terms."""

    accept: str = "*/*"
    fits: Callable[[str], bool] = anything  # whether a content type is wanted
    unfit: str = "not what was asked for"  # said of a content type that is not
    known: Known = Known()
    gate: Gate = unasked  # called before each request; may wait, or raise


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered to one request."""

    url: httpx.URL
    content: bytes = b""
    kind: str = ""  # the header; empty where the server does not say
    etag: str | None = None  # None: the server names none
    modified: str | None = None  # None: the server names none
    inside: bool = False  # whether it came from a private network
    unchanged: bool = False  # the one that we have is still good
    onward: httpx.URL | None = None  # None: the page is here


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One request, whom it goes to, and what it may take."""

    url: httpx.URL
    addresses: tuple[str, ...]  # the host's, checked; nobody looks them up again
    asking: Asking
    limits: Limits
    deadline: float  # on the monotonic clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """The web as we may ask it."""

    limits: Limits = Limits()
    resolve: Resolve = resolved
    transport: httpx.BaseTransport | None = None  # None: the network

    def ask(
        self,
        address: str,
        *,
        own: str | None,
        asking: Asking = Asking(),
        limits: Limits | None = None,
    ) -> Answer:
        """What stands at an address, over a few redirects.

        Raises `UnreachedError` where there is nothing, or where it is too large, too
        slow, or of a kind that is not wanted. `own` is a host of one's own network
        that a person has named: nothing may lead to another one there. Each host is
        looked up once, its addresses are checked, and the request goes to a checked
        address.
        """
        url, limits = checked(address), limits or self.limits
        spare = limits.seconds
        for _ in range(limits.redirects + 1):
            asking.gate(url, own)
            begun = time.monotonic()
            answer = self.answered(url, own, asking, limits, spare)
            spare -= time.monotonic() - begun
            if answer.onward is None:
                return answer
            own = own if answer.inside else None
            url = checked(str(answer.onward))
        far = f"{address}: more than {limits.redirects} redirects: {SAVE}"
        raise UnreachedError(far, Failure.UNFIT)

    def answered(
        self,
        url: httpx.URL,
        own: str | None,
        asking: Asking,
        limits: Limits,
        spare: float,
    ) -> Answer:
        """What a server answers, in the time that is left."""
        with httpx.Client(
            headers=HEADERS,
            timeout=limits.patience,
            trust_env=False,
            transport=self.transport,
            verify=authorities(),
            limits=httpx.Limits(max_keepalive_connections=0),  # no host for another
        ) as client:
            once = partial(self.once, client, url, own, asking, limits, spare)
            try:
                return within(max(spare, 0), once)
            except TimeoutError as late:
                raise too_slow(url) from late

    def once(
        self,
        client: httpx.Client,
        url: httpx.URL,
        own: str | None,
        asking: Asking,
        limits: Limits,
        spare: float,
    ) -> Answer:
        """What one of the host's checked addresses answers."""
        deadline = time.monotonic() + spare
        addresses = reachable(self.looked_up(url), trusted=url.host == own)
        if not addresses:
            raise private(url)
        step = Step(
            url=url,
            addresses=addresses,
            asking=asking,
            limits=limits,
            deadline=deadline,
        )
        return asked(client, step)

    def looked_up(self, url: httpx.URL) -> tuple[str, ...]:
        """The addresses of the host."""
        try:
            return self.resolve(url.host)
        except SourceError as nowhere:
            raise UnreachedError(str(nowhere), Failure.PASSING) from nowhere


@cache
def authorities() -> ssl.SSLContext:
    """By whose word we believe servers; reading it takes longer than many a visit."""
    return httpx.create_ssl_context(trust_env=False)


def checked(address: str) -> httpx.URL:
    """The address, if it is one that can be fetched."""
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as wrong:
        none = "an address that is none: check its spelling"
        raise UnreachedError(none, Failure.UNFIT) from wrong
    if url.scheme not in SCHEMES or not url.host:
        only = f"{url.scheme}: only http and https addresses are fetched"
        raise UnreachedError(only, Failure.UNFIT)
    if url.userinfo:
        secret = f"{url.host}: take name and password out of the address"
        raise UnreachedError(secret, Failure.UNFIT)
    return url


def asked(client: httpx.Client, step: Step) -> Answer:
    """What the server answers; `UnreachedError` where it cannot be had."""
    url = step.url
    try:
        return first_answer(client, step)
    except httpx.TimeoutException as late:
        raise too_slow(url) from late
    except httpx.ConnectError as nobody:
        raise no_connection(url) from nobody
    except (httpx.HTTPError, httpx.InvalidURL, zlib.error, EOFError) as odd:
        raise broken(url) from odd


def first_answer(client: httpx.Client, step: Step) -> Answer:
    """What the first of the host's addresses answers that can be reached."""
    *others, last = step.addresses
    for address in others:
        try:
            return answer_of(client, step, address)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            continue
    return answer_of(client, step, last)


def answer_of(client: httpx.Client, step: Step, address: str) -> Answer:
    """What one address answers; it is called by number, and asked for the host."""
    url, asking = step.url, step.asking
    told = {"host": url.netloc.decode("ascii"), "accept": asking.accept}
    with client.stream(
        "GET",
        url.copy_with(host=address),
        headers=told | asking.known.headers(),
        extensions={"sni_hostname": url.raw_host.decode("ascii")},
    ) as response:
        return heard(response, step, inside=not is_public(address))


def heard(response: httpx.Response, step: Step, *, inside: bool) -> Answer:
    """What a response holds: the page, the way to it, or that it has not changed."""
    url, asking = step.url, step.asking
    headers = response.headers
    if response.has_redirect_location:
        return Answer(url=url, inside=inside, onward=url.join(headers["location"]))
    if response.status_code == HTTPStatus.NOT_MODIFIED and asking.known.headers():
        return Answer(url=url, inside=inside, unchanged=True)
    if response.status_code != HTTPStatus.OK:
        raise status_error(url, response)
    kind = headers.get("content-type", "")
    if not asking.fits(kind):
        raise unfit_answer(url, asking.unfit)
    return Answer(
        url=url,
        content=streamed(unpacked(response, url), step),
        kind=kind,
        etag=headers.get("etag"),
        modified=headers.get("last-modified"),
        inside=inside,
    )


def unpacked(response: httpx.Response, url: httpx.URL) -> Iterator[bytes]:
    """The bytes of a response, unpacked in small pieces if the server packed them."""
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing in UNPACKED:
        return response.iter_raw()
    if packing in PACKED:
        return gunzipped(response.iter_raw())
    raise unfit_answer(url, f"packed in an unknown way: {SAVE}")


def streamed(chunks: Iterable[bytes], step: Step) -> bytes:
    """The page's bytes, as long as they keep within the limits."""
    content, limits = bytearray(), step.limits
    for chunk in chunks:
        content += chunk
        if len(content) > limits.bytes:
            if limits.cut:
                break
            large = f"larger than {limits.bytes // 1_000_000} MB: {SAVE}"
            raise unfit_answer(step.url, large)
        if time.monotonic() > step.deadline:
            raise too_slow(step.url)
    return bytes(content[: limits.bytes])
