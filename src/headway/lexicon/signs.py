"""Words by which a report is weighed before it is read: typed loading."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["TalkSign", "report_weights", "sentence_weights", "talk_signs"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkSign:
    """A word of talks in all its forms, or a class of names."""

    id: str
    words: tuple[str, ...]  # in small letters; none: a class of names
    core: bool  # whether it is said of hardly anything but talks
    often: float  # what the logarithm of its number weighs
    ever: float  # what it weighs that it is said at all


@cache
def talk_signs() -> tuple[TalkSign, ...]:
    """What speaks for talks between parties; `LexiconError` for a broken row."""
    return tuple(talk_sign(row) for row in rows("talk_signs"))


def talk_sign(row: dict[str, Any]) -> TalkSign:
    """One sign from its row."""
    try:
        return TalkSign(
            id=row["id"],
            words=tuple(row["words"]),
            core=bool(row.get("core", False)),
            often=float(row["weights"]["often"]),
            ever=float(row["weights"]["ever"]),
        )
    except (KeyError, TypeError, ValueError) as broken:
        raise LexiconError(f"talk_signs.jsonl: {row['id']}: {broken!r}") from broken


@cache
def sentence_weights() -> dict[str, float]:
    """How much each word speaks for an entry in its sentence.

    `LexiconError` for a broken row.
    """
    return {row["id"]: weight(row) for row in rows("sentence_signs")}


@cache
def report_weights() -> dict[str, float]:
    """How much each word speaks for reading a report; likewise."""
    return {row["id"]: weight(row) for row in rows("report_signs")}


def weight(row: dict[str, Any]) -> float:
    """The weight of one word."""
    try:
        return float(row["weight"])
    except (KeyError, TypeError, ValueError) as broken:
        raise LexiconError(f"the weight of {row['id']}: {broken!r}") from broken
