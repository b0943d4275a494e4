"""Cursors: where the next page of a list begins, as a word that means nothing else."""

import base64
import binascii
from collections.abc import Sequence

import msgspec
from fastapi import HTTPException

__all__ = ["cursor_of", "place_in"]

LONGEST = 1_000  # characters of a cursor


def cursor_of(after: Sequence[str] | None) -> str | None:
    """The cursor of a place in a list; None: there is no next page."""
    if after is None:
        return None
    return base64.urlsafe_b64encode(msgspec.json.encode(after)).decode().rstrip("=")


def place_in(cursor: str | None, parts: int) -> tuple[str, ...] | None:
    """The place that a cursor means, of so many words; None: the list's beginning.

    A cursor that was never given out is a 400.
    """
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        raw = base64.b64decode(padded, altchars=b"-_", validate=True)
        words = msgspec.json.decode(raw, type=tuple[str, ...])
    except (binascii.Error, ValueError) as wrong:
        raise refused() from wrong
    if len(cursor) > LONGEST or len(words) != parts or "\0" in "".join(words):
        raise refused()
    return words


def refused() -> HTTPException:
    """What is said of a cursor that is none."""
    return HTTPException(
        400, "cursor: take it as it stands in `next` of the page before"
    )
