"""Sentences and words on a negotiation as a whole, which belong to no issue of it."""

from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["load_bare_words", "load_generalities"]


@cache
def load_generalities() -> tuple[str, ...]:
    """The sentences; `LexiconError` for a row without one."""
    try:
        return tuple(str(row["words"]) for row in rows("generalities"))
    except KeyError as broken:
        raise LexiconError("generalities.jsonl: a row has no words") from broken


@cache
def load_bare_words(sort: str) -> frozenset[str]:
    """Words that name no issue: "small" ("the"), "joining" ("and"), "broad" ("talks").

    `LexiconError` where the lexicon holds none of this sort.
    """
    for row in rows("bare_words"):
        if row["id"] == sort and row.get("words"):
            return frozenset(row["words"])
    raise LexiconError(f"bare_words.jsonl: no {sort} words")
