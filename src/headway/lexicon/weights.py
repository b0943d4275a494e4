"""How much each sign speaks for a place, or for an outcome: typed loading."""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.model.kinds import Outcome

__all__ = ["SORTS", "WAYS", "hint_weights", "outcome_weights", "place_weights"]

SORTS = ("all", "meet", "deed", "say")  # of moves
WAYS = tuple(Outcome)
Name = TypeVar("Name", bound=str)


@cache
def place_weights() -> dict[str, dict[str, float]]:
    """The weight of each sign for all moves and, to be added, for those of one sort.

    `LexiconError` for a broken row.
    """
    return {row["id"]: weights(row) for row in rows("place_weights")}


def weights(row: dict[str, Any]) -> dict[str, float]:
    """The weights of one sign."""
    return typed(row, SORTS, "place_weights")


@cache
def outcome_weights() -> dict[str, dict[Outcome, float]]:
    """The weight of each sign for each outcome; `LexiconError` for a broken row."""
    return {row["id"]: of_outcome(row) for row in rows("outcome_weights")}


def of_outcome(row: dict[str, Any]) -> dict[Outcome, float]:
    """The weights of one sign for the outcomes."""
    return typed(row, WAYS, "outcome_weights")


@cache
def hint_weights() -> dict[str, float]:
    """How much each hint of the encoder speaks for an entry in a sentence.

    `LexiconError` for a broken row.
    """
    found = rows("hint_weights")
    return {row["id"]: typed(row, ["hint"], "hint_weights")["hint"] for row in found}


def typed(row: dict[str, Any], names: Iterable[Name], file: str) -> dict[Name, float]:
    """The weights of one sign by these names."""
    try:
        return {name: float(row["weights"][name]) for name in names}
    except (KeyError, TypeError, ValueError) as broken:
        raise LexiconError(f"{file}.jsonl: {row['id']}: {broken!r}") from broken
