"""The commonest words of English, by which a text is known at a glance."""

from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["load_common_words"]


@cache
def load_common_words(language: str) -> frozenset[str]:
    """Its commonest words; `LexiconError` where the lexicon holds none."""
    for row in rows("languages"):
        if row["id"] == language and row.get("words"):
            return frozenset(row["words"])
    raise LexiconError(f"languages.jsonl: no words of {language}")
