"""Sentences about a negotiation as a whole, which belong to none of its issues."""

from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["load_generalities"]


@cache
def load_generalities() -> tuple[str, ...]:
    """The sentences; `LexiconError` for a row without one."""
    try:
        return tuple(str(row["words"]) for row in rows("generalities"))
    except KeyError as broken:
        raise LexiconError("generalities.jsonl: a row has no words") from broken
