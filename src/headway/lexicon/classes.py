"""Classes of words that other entries name: typed loading of `classes.jsonl`."""

from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["word_class"]


@cache
def word_class(name: str) -> frozenset[str]:
    """The lemmas of a class such as "talks"; `LexiconError` when there is none."""
    for row in rows("classes"):
        if row["id"] == name:
            return frozenset(row["words"])
    raise LexiconError(f"classes.jsonl: no class {name!r}; add it or mend the entry")
