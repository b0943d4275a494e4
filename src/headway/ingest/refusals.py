"""Why a web address gave nothing, in one line for a person and in a word for us."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from headway.errors import SourceError
from headway.model.source import Failure

__all__ = [
    "SAVE",
    "PrivateError",
    "UnreachedError",
    "after",
    "broken",
    "host_of",
    "no_connection",
    "no_host",
    "private",
    "status_error",
    "too_slow",
    "unfit_answer",
]

SAVE = "save the page and give the file"
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
BUSY = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT)
OVERRUN = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
FAULT = 500  # and above: the server's own
MOST_SECONDS = 10**8  # three years: what is more is as good as never


class UnreachedError(SourceError):
    """A web address gives nothing now."""

    def __init__(
        self,
        message: str,
        failure: Failure,
        *,
        status: int | None = None,
        wait: timedelta | None = None,
        soon: bool = False,
        silent: str | None = None,
    ) -> None:
        super().__init__(message)
        self.failure = failure
        self.status = status  # None: no answer came
        self.wait = wait  # None: the server asks for none
        self.soon = soon  # worth another try at once
        self.silent = silent  # the host that gives nothing now, whatever is asked


def host_of(url: httpx.URL) -> str:
    """The host of an address with its port, by which silence is noted."""
    return url.netloc.decode("ascii").lower()


def status_error(url: httpx.URL, response: httpx.Response) -> UnreachedError:
    """What to do where the server sends no page."""
    status = response.status_code
    try:
        reason = HTTPStatus(status).phrase
    except ValueError:
        reason = "unknown status"
    advice = "check the address" if status in GONE else SAVE
    return UnreachedError(
        f"{url}: the server answers {status} {reason}: {advice}",
        failure_of(status),
        status=status,
        wait=after(response.headers.get("retry-after", ""), datetime.now(UTC)),
        soon=status in BUSY or status >= FAULT,
        silent=host_of(url) if status in OVERRUN else None,
    )


def failure_of(status: int) -> Failure:
    """What an HTTP status means for the next try."""
    if status in GONE:
        return Failure.GONE
    if status in BUSY or status >= FAULT:
        return Failure.PASSING
    return Failure.REFUSED


def after(header: str, now: datetime) -> timedelta | None:
    """How long a `Retry-After` header asks to wait; None where it says nothing."""
    words = header.strip()
    if words.isascii() and words.isdigit():
        return timedelta(seconds=min(int(words[:9]), MOST_SECONDS))
    try:
        until = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(until - now, timedelta())


def too_slow(url: httpx.URL) -> UnreachedError:
    """What to do where a server does not answer in time."""
    return UnreachedError(
        f"{url}: the server is too slow: try again later",
        Failure.PASSING,
        silent=host_of(url),
    )


def no_connection(url: httpx.URL) -> UnreachedError:
    """What to do where nobody answers."""
    return UnreachedError(
        f"{url}: no connection: check the address and the network",
        Failure.PASSING,
        soon=True,
        silent=host_of(url),
    )


def no_host(url: httpx.URL, message: str) -> UnreachedError:
    """What to do where a name leads nowhere."""
    return UnreachedError(message, Failure.PASSING, silent=host_of(url))


def broken(url: httpx.URL) -> UnreachedError:
    """What to do where the answer breaks off, or is none."""
    return UnreachedError(
        f"{url}: the server's answer is broken: {SAVE}", Failure.PASSING, soon=True
    )


class PrivateError(UnreachedError):
    """An address leads into one's own network, and must not."""


def private(url: httpx.URL, *, named: bool) -> PrivateError:
    """Why nothing may lead into one's own network; `named`: a person set out for it."""
    advice = ": give this address itself if you trust it" if named else ": not asked"
    why = f"{url}: the address leads into a private network{advice}"
    return PrivateError(why, Failure.REFUSED)


def unfit_answer(url: httpx.URL, why: str) -> UnreachedError:
    """Why what the server sends is not what it should be."""
    return UnreachedError(f"{url}: {why}", Failure.UNFIT)
