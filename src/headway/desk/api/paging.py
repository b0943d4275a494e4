"""Cursors: where the next page of a list begins, as a word that means nothing else."""

import base64
import binascii
from collections.abc import Sequence

import msgspec
from fastapi import HTTPException

__all__ = ["cursor_of", "place_by_day", "place_in", "place_of_row", "refused"]

LONGEST = 1_000  # characters of a cursor
DIGITS = 9  # of a place


def cursor_of(after: Sequence[str | int] | None) -> str | None:
    """The cursor of a place in a list; None: there is no next page."""
    if after is None:
        return None
    words = msgspec.json.encode([str(word) for word in after])
    return base64.urlsafe_b64encode(words).decode().rstrip("=")


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


def place_by_day(cursor: str | None) -> tuple[str, str] | None:
    """The place by the day and the id of the row before it."""
    place = place_in(cursor, 2)
    return (place[0], place[1]) if place is not None else None


def place_of_row(cursor: str | None) -> tuple[int, str] | None:
    """The place by how many rows are before it, and which row comes there."""
    place = place_in(cursor, 2)
    if place is None:
        return None
    if not (place[0].isascii() and place[0].isdigit()) or len(place[0]) > DIGITS:
        raise refused()
    return int(place[0]), place[1]


def refused() -> HTTPException:
    """What is said of a cursor that is none."""
    return HTTPException(
        400, "cursor: take it as it stands in `next` of the page before"
    )
