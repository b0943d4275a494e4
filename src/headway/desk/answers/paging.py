"""Cursors: where the next page of a list begins, as a word that means nothing else."""

import base64
import binascii
from collections.abc import Sequence

import msgspec

from headway.errors import UsageError

__all__ = [
    "cursor_of",
    "place_by_day",
    "place_by_number",
    "place_in",
    "place_of_doubt",
    "place_of_row",
]

LONGEST = 1_000  # characters of a cursor
DIGITS = 9  # of a number in it


def cursor_of(after: Sequence[str | int] | None) -> str | None:
    """The cursor of a place in a list; None: there is no next page."""
    if after is None:
        return None
    words = msgspec.json.encode([str(word) for word in after])
    return base64.urlsafe_b64encode(words).decode().rstrip("=")


def place_in(cursor: str | None, parts: int) -> tuple[str, ...] | None:
    """The place that a cursor means, of so many words; None: the list's beginning.

    `UsageError` where it was never given out.
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
    return number_in(place[0]), place[1]


def place_of_doubt(cursor: str | None) -> tuple[str, str, int] | None:
    """The place by day, report and number of the doubt before it."""
    place = place_in(cursor, 3)
    return (place[0], place[1], number_in(place[2])) if place is not None else None


def place_by_number(cursor: str | None) -> int | None:
    """The place by one number: of the row before it, or of rows."""
    place = place_in(cursor, 1)
    return number_in(place[0]) if place is not None else None


def number_in(word: str) -> int:
    """A number in a cursor."""
    if not (word.isascii() and word.isdigit()) or len(word) > DIGITS:
        raise refused()
    return int(word)


def refused() -> UsageError:
    """What is said of a cursor that is none."""
    return UsageError("cursor: take it as it stands in `next` of the page before")
