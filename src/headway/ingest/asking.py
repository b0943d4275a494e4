"""One request to one server: what is asked, and what the answer may be and hold."""

import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus

import httpx

from headway.ingest.hosts import is_public
from headway.ingest.packing import gunzipped
from headway.ingest.refusals import (
    SAVE,
    broken,
    no_connection,
    status_error,
    too_slow,
    unfit_answer,
)

__all__ = ["ANYTHING", "USUAL", "Answer", "Asking", "Known", "Limits", "Step", "asked"]

UNPACKED, PACKED = ("", "identity"), ("gzip", "x-gzip")
LONGEST_HEADER = 500  # characters of a header that is sent back
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
    named: bool = True  # whether a person named the address; else a source did
    gate: Gate = unasked  # called before each request; may wait, or raise


USUAL, ANYTHING = Limits(), Asking()


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
    """One request on the way to an answer."""

    url: httpx.URL
    own: str | None  # the host of one's own network that was named; None: none
    asking: Asking
    limits: Limits
    deadline: float  # on the monotonic clock


def asked(client: httpx.Client, step: Step, addresses: Sequence[str]) -> Answer:
    """What a server answers at one of its addresses, which were checked.

    They are called by number, so that nobody looks them up again. Raises
    `UnreachedError` where no answer can be had.
    """
    url = step.url
    try:
        return first_answer(client, step, addresses)
    except httpx.TimeoutException as late:
        raise too_slow(url) from late
    except httpx.ConnectError as nobody:
        raise no_connection(url) from nobody
    except (httpx.HTTPError, httpx.InvalidURL, zlib.error, EOFError) as odd:
        raise broken(url) from odd


def first_answer(client: httpx.Client, step: Step, addresses: Sequence[str]) -> Answer:
    """What the first of the host's addresses answers that can be reached."""
    *others, last = addresses
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
        etag=plain(headers.get("etag")),
        modified=plain(headers.get("last-modified")),
        inside=inside,
    )


def plain(header: str | None) -> str | None:
    """A header that can be sent back as it came; None: there is none, or it cannot."""
    fits = header is not None and header.isascii() and header.isprintable()
    return header if fits and len(header or "") <= LONGEST_HEADER else None


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
