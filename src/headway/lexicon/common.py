"""How common words and pairs of words are in the news: typed loading."""

from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["RAREST", "common_share"]

THOUSAND = 1000  # reports, of which the list counts those that say a word
RAREST = 0.006  # share of what stands in no list


def common_share(words: str) -> float:
    """In what share of all news reports a word or pair stands: "meeting" 0.15.

    Of longer words the rarest pair tells.
    """
    said = words.split()
    pairs = [" ".join(said[n : n + 2]) for n in range(len(said) - 1)] or said
    known = load_common()
    return min((known.get(pair, RAREST) for pair in pairs), default=RAREST)


@cache
def load_common() -> dict[str, float]:
    """The share of each listed word and pair; `LexiconError` for a broken row."""
    try:
        return {
            words: int(row["id"]) / THOUSAND
            for row in rows("common")
            for words in row["words"]
        }
    except (KeyError, TypeError, ValueError) as broken:
        raise LexiconError(f"common.jsonl: {broken!r}") from broken
