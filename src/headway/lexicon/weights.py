"""How much each sign speaks for a place: typed loading of `place_weights.jsonl`."""

from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["SORTS", "place_weights"]

SORTS = ("all", "meet", "deed", "say")  # of moves


@cache
def place_weights() -> dict[str, dict[str, float]]:
    """The weight of each sign for all moves and, to be added, for those of one sort.

    `LexiconError` for a broken row.
    """
    return {row["id"]: weights(row) for row in rows("place_weights")}


def weights(row: dict[str, Any]) -> dict[str, float]:
    """The weights of one sign."""
    try:
        return {sort: float(row["weights"][sort]) for sort in SORTS}
    except (KeyError, TypeError, ValueError) as broken:
        where = f"place_weights.jsonl: {row['id']}"
        raise LexiconError(f"{where}: {broken!r}") from broken
