"""One page fetched from the web, within limits.

Nothing here reads the environment: no proxy and no credentials are picked up from it.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus

import httpx

from headway import __version__
from headway.errors import SourceError
from headway.ingest.deadline import within
from headway.ingest.hosts import Resolve, is_public, reachable, resolved
from headway.ingest.media import (
    HTML,
    TEXT,
    by_content_type,
    charset_of,
    name_of,
    sniffed,
    unfit,
)
from headway.model.article import Capture, Hints

__all__ = ["Limits", "fetch"]

SCHEMES = ("http", "https")
FIRST = 4096  # bytes that tell what a page holds
PACKINGS = ("", "identity", "gzip", "deflate")
HEADERS = {
    "user-agent": f"headway/{__version__}",
    "accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "accept-encoding": "gzip",
}
SAVE = "save the page and give the file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a server's time and bytes a page may take."""

    bytes: int = 10_000_000
    redirects: int = 5
    patience: float = 15.0  # seconds without a sign of life
    seconds: float = 60.0  # for all: names, redirects, headers, the whole page


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One request, whom it goes to, and what it may take."""

    url: httpx.URL
    addresses: tuple[str, ...]  # the host's, checked; nobody looks them up again
    limits: Limits
    deadline: float  # on the monotonic clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered to one request."""

    content: bytes
    kind: str
    onward: httpx.URL | None = None  # None: the page is here


def fetch(
    address: str,
    hints: Hints,
    *,
    limits: Limits = Limits(),
    resolve: Resolve = resolved,
    transport: httpx.BaseTransport | None = None,
) -> Capture:
    """The page at an address, as the server sent it.

    Raises `SourceError` where there is no such page, or where it is too large, too
    slow, or no text. A host of one's own network may be named, but nothing may lead to
    another one there: each host is looked up once, its addresses are checked, and the
    request goes to a checked address.
    """
    url = checked(address)
    with httpx.Client(
        headers=HEADERS,
        timeout=limits.patience,
        trust_env=False,
        transport=transport,
        limits=httpx.Limits(max_keepalive_connections=0),  # no host answers for another
    ) as web:
        try:
            return within(
                limits.seconds, lambda: followed(web, url, hints, limits, resolve)
            )
        except TimeoutError as broken:
            raise too_slow(url) from broken


def followed(
    web: httpx.Client, first: httpx.URL, hints: Hints, limits: Limits, resolve: Resolve
) -> Capture:
    """The page to which an address leads, over a few redirects."""
    url, deadline = first, time.monotonic() + limits.seconds
    own: str | None = url.host  # None: the way has led through the public network
    for _ in range(limits.redirects + 1):
        addresses = reachable(resolve(url.host), trusted=url.host == own)
        if not addresses:
            raise private(url)
        if is_public(addresses[0]):
            own = None
        asking = Asking(url=url, addresses=addresses, limits=limits, deadline=deadline)
        answer = asked(web, asking)
        if answer.onward is None:
            return captured(url, answer, hints)
        url = checked(str(answer.onward))
    raise SourceError(f"{first}: more than {limits.redirects} redirects: {SAVE}")


def checked(address: str) -> httpx.URL:
    """The address, if it is one that can be fetched."""
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as broken:
        raise SourceError("an address that is none: check its spelling") from broken
    if url.scheme not in SCHEMES or not url.host:
        raise SourceError(f"{url.scheme}: only http and https addresses are fetched")
    if url.userinfo:
        raise SourceError(f"{url.host}: take name and password out of the address")
    return url


def asked(web: httpx.Client, asking: Asking) -> Answer:
    """What the server answers to one request; `SourceError` where it cannot be had."""
    url = asking.url
    try:
        return first_answer(web, asking)
    except httpx.TimeoutException as broken:
        raise too_slow(url) from broken
    except httpx.ConnectError as broken:
        raise SourceError(
            f"{url}: no connection: check the address and the network"
        ) from broken
    except (httpx.HTTPError, httpx.InvalidURL) as broken:
        raise SourceError(f"{url}: the server's answer is broken: {SAVE}") from broken


def first_answer(web: httpx.Client, asking: Asking) -> Answer:
    """What the first of the host's addresses answers that can be reached."""
    *others, last = asking.addresses
    for address in others:
        try:
            return answer_of(web, asking, address)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            continue
    return answer_of(web, asking, last)


def answer_of(web: httpx.Client, asking: Asking, address: str) -> Answer:
    """What one address answers; it is called by number, and asked for the host."""
    url = asking.url
    with web.stream(
        "GET",
        url.copy_with(host=address),
        headers={"host": url.netloc.decode("ascii")},
        extensions={"sni_hostname": url.raw_host.decode("ascii")},
    ) as response:
        return answered(response, asking)


def private(url: httpx.URL) -> SourceError:
    """Why nothing may lead into one's own network."""
    return SourceError(
        f"{url}: the address leads into a private network: give this address itself "
        "if you trust it"
    )


def answered(response: httpx.Response, asking: Asking) -> Answer:
    """What a response holds: the page, or the way to it."""
    url = asking.url
    if response.has_redirect_location:
        onward = url.join(response.headers["location"])
        return Answer(content=b"", kind="", onward=onward)
    if response.status_code != HTTPStatus.OK:
        raise refused(url, response.status_code)
    if response.headers.get("content-encoding", "").strip().lower() not in PACKINGS:
        raise SourceError(f"{url}: packed in an unknown way: {SAVE}")
    header = response.headers.get("content-type", "")
    kind = by_content_type(header) if header else ""
    if kind is None:
        raise SourceError(f"{url}: no text page: give the address of a report")
    content = streamed(response.iter_bytes(), asking)
    if why := unfit(content[:FIRST], HTML):
        raise SourceError(f"{url}: {why}")
    charset = charset_of(header) if kind == TEXT else None
    told = f"{TEXT}; charset={charset}" if charset else kind
    return Answer(content=content, kind=told or sniffed_page(content))


def sniffed_page(content: bytes) -> str:
    """The kind of a page of which the server does not say it."""
    return HTML if sniffed(content) == HTML else TEXT


def streamed(chunks: Iterable[bytes], asking: Asking) -> bytes:
    """The page's bytes, as long as they keep within the limits."""
    content, most = bytearray(), asking.limits.bytes
    for chunk in chunks:
        content += chunk
        if len(content) > most:
            raise SourceError(
                f"{asking.url}: larger than {most // 1_000_000} MB: {SAVE}"
            )
        if time.monotonic() > asking.deadline:
            raise too_slow(asking.url)
    return bytes(content)


def refused(url: httpx.URL, status: int) -> SourceError:
    """What to do where the server sends no page."""
    try:
        reason = HTTPStatus(status).phrase
    except ValueError:
        reason = "unknown status"
    advice = "check the address" if status in (404, 410) else SAVE
    return SourceError(f"{url}: the server answers {status} {reason}: {advice}")


def too_slow(url: httpx.URL) -> SourceError:
    """What to do where a server does not answer in time."""
    return SourceError(f"{url}: the server is too slow: try again later")


def captured(url: httpx.URL, answer: Answer, hints: Hints) -> Capture:
    """The page with what is known of it."""
    path = url.path.rstrip("/")
    return Capture(
        name=name_of(path.rpartition("/")[2]) if path else url.host,
        origin=str(url),
        media_type=answer.kind,
        content=answer.content,
        fetched=datetime.now(UTC),
        hints=hints,
    )
