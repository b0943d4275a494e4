"""Requests to correct or remove a report: made by anybody, settled by editors."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final
from unicodedata import category

from headway.desk.json import Json
from headway.errors import UsageError
from headway.ledger.requests import (
    acts_since,
    held,
    keep_request,
    request_at,
    requests,
    settle,
)
from headway.ledger.store import Ledger
from headway.model.request import Request, RequestState, Wish

__all__ = [
    "ASKED",
    "LONGEST",
    "asked",
    "check_pace",
    "listed",
    "removed",
    "settled",
]

ASKED: Final = "request"  # the act of asking, in the audit log
LONGEST: Final = 5_000  # characters of a request's or an answer's words
CONTACT: Final = 200  # characters of an address
AN_HOUR: Final = timedelta(hours=1)
AT_MOST: Final = 10  # requests from one address in an hour
NO_WORDS: Final = {"Cc", "Cs"}
BREAKS: Final = "\n\r\t"


def check_pace(ledger: Ledger, address: str) -> None:
    """Refuse a request from an address that has asked often; `UsageError`."""
    since = datetime.now(UTC) - AN_HOUR
    if acts_since(ledger, ASKED, address, since) >= AT_MOST:
        raise UsageError(
            f"{AT_MOST} requests came from here within an hour: try again in an hour"
        )


def asked(ledger: Ledger, article: str, wish: str, words: str, contact: str) -> Request:
    """Keep a request about a report; `UsageError` where it cannot be one."""
    if wish not in list(Wish):
        raise UsageError("say which it is: a correction or a removal")
    made = Request(
        article=article,
        wish=Wish(wish),
        words=sound("your words", words, LONGEST),
        contact=sound("the address", contact, CONTACT) if contact.strip() else None,
        made=datetime.now(UTC).replace(microsecond=0),
    )
    return keep_request(ledger, made)


def sound(name: str, words: str, most: int) -> str:
    """The words without space around them; `UsageError` where they cannot be kept."""
    said = words.strip().replace("\r\n", "\n")
    if not said:
        raise UsageError(f"{name}: nothing is written: say what is meant")
    if len(said) > most:
        raise UsageError(f"{name}: {len(said):,} characters: write {most:,} at most")
    if any(category(char) in NO_WORDS and char not in BREAKS for char in said):
        raise UsageError(f"{name}: no plain text: write it anew")
    return said


def listed(ledger: Ledger, after: tuple[bool, int] | None, limit: int) -> list[Json]:
    """So many of the requests with their reports, the open ones first."""
    found = requests(ledger, after, limit)
    return [{"request": one, "report": held(ledger, one.article)} for one in found]


def settled(
    ledger: Ledger, number: int, state: RequestState, by: str, answer: str
) -> Request:
    """Settle an open request with an answer; `UsageError` where that cannot be."""
    found = the_open(ledger, number)
    said = sound("the answer", answer, LONGEST)
    if not settle(ledger, number, state, by, said):
        raise UsageError(f"request {number} was settled meanwhile: see what was said")
    return replace(found, state=state, by=by, answer=said)


def removed(ledger: Ledger, number: int, by: str, reason: str) -> Request:
    """Take out the report of an open request; all requests about it are met."""
    found = the_open(ledger, number)
    said = sound("the reason", reason, CONTACT)
    ledger.remove(found.article, said)
    settle(ledger, number, RequestState.MET, by, said)
    return replace(found, state=RequestState.MET, by=by, answer=said)


def the_open(ledger: Ledger, number: int) -> Request:
    """The request with this number; `UsageError` where it is not open."""
    found = request_at(ledger, number)
    if found is None:
        raise UsageError(f"there is no request {number}")
    if found.state is not RequestState.OPEN:
        raise UsageError(f"request {number} is settled: {found.state} by {found.by}")
    return found
