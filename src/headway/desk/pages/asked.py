"""What stands in the fields of a form or an address, as far as it can be meant."""

from datetime import date

from fastapi import HTTPException

__all__ = ["day_in", "maybe_day", "plain", "word_in"]


def word_in(field: str | None) -> str | None:
    """What stands in a field; None: nothing does."""
    said = (field or "").strip()
    return said or None


def day_in(field: str | None) -> date | None:
    """The day in a field; None: it is empty. 422 where it is no day."""
    said = word_in(field)
    if said is None:
        return None
    try:
        return date.fromisoformat(said)
    except ValueError as wrong:
        raise HTTPException(
            422, f"{said!r} is no day: write it as 2022-01-13."
        ) from wrong


def maybe_day(field: str | None) -> date | None:
    """The day in a field; None: it is empty, or no day."""
    try:
        return date.fromisoformat(field) if field else None
    except ValueError:
        return None


def plain(words: str) -> str:
    """The words of an address without what no name holds, and no database keeps."""
    return words.replace("\0", "")
