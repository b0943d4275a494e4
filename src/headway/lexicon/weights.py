"""How much each sign speaks for a place, or for an outcome: typed loading."""

from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.model.kinds import Outcome

__all__ = ["SORTS", "WAYS", "outcome_weights", "place_weights"]

SORTS = ("all", "meet", "deed", "say")  # of moves
WAYS = tuple(Outcome)


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


@cache
def outcome_weights() -> dict[str, dict[Outcome, float]]:
    """The weight of each sign for each outcome; `LexiconError` for a broken row."""
    return {row["id"]: of_outcome(row) for row in rows("outcome_weights")}


def of_outcome(row: dict[str, Any]) -> dict[Outcome, float]:
    """The weights of one sign for the outcomes."""
    try:
        return {way: float(row["weights"][way]) for way in WAYS}
    except (KeyError, TypeError, ValueError) as broken:
        where = f"outcome_weights.jsonl: {row['id']}"
        raise LexiconError(f"{where}: {broken!r}") from broken
