"""Where the next page of entries begins, as the assistant hands it back."""

from headway.errors import UsageError
from headway.ledger.listing import After

__all__ = ["cursor_of", "place_of"]

BAR = "|"


def cursor_of(after: After | None) -> str | None:
    """A place as a word; None: there is no next page."""
    return None if after is None else BAR.join(after)


def place_of(cursor: str | None) -> After | None:
    """The place that a word means; None: the beginning."""
    if cursor is None:
        return None
    day, bar, entry = cursor.partition(BAR)
    if not bar or "\0" in cursor:
        raise UsageError("cursor: take it as it stands in `next` of the answer before")
    return day, entry
