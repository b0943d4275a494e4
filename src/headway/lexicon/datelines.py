"""How a report says where and when it was filed: `datelines.jsonl`, typed."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.lexicon.wires import any_of, load_senders

__all__ = ["DatelineLexicon", "DatelineShape", "load_datelines"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineShape:
    """How a line may begin: groups place, credit, day, month, year (and day2 …)."""

    id: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    updates: bool  # whether it tells when the report was last changed


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineLexicon:
    """The shapes, and the words needed to read what they hold."""

    shapes: tuple[DatelineShape, ...]
    months: tuple[str, ...]  # January first
    small: frozenset[str]  # words inside a town's name that bear no capital
    stops: frozenset[str]  # words that begin no town's name

    def month(self, written: str) -> int | None:
        """The number of a month, "Jan." or "SEPT" too, or None for another word."""
        start = written.rstrip(".").casefold()
        for number, name in enumerate(self.months, start=1):
            if len(start) >= 3 and name.casefold().startswith(start):
                return number
        return None


@cache
def load_datelines() -> DatelineLexicon:
    """The whole lexicon; `LexiconError` for a broken entry."""
    found = rows("datelines")
    senders = any_of(load_senders())
    return DatelineLexicon(
        shapes=tuple(shape(row, senders) for row in found if row["kind"] == "shape"),
        months=words(found, "month"),
        small=frozenset(words(found, "small")),
        stops=frozenset(words(found, "stop")),
    )


def words(found: tuple[dict[str, Any], ...], kind: str) -> tuple[str, ...]:
    """The words of all entries of one kind, in order."""
    return tuple(word for row in found if row["kind"] == kind for word in row["words"])


def shape(row: dict[str, Any], senders: str) -> DatelineShape:
    """One shape from its line."""
    try:
        named = row["pattern"].replace("{credit}", f"(?P<credit>{senders})", 1)
        return DatelineShape(
            id=row["id"],
            pattern=re.compile(named.replace("{credit}", f"(?P<credit2>{senders})", 1)),
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
            updates=row.get("updates", False),
        )
    except (KeyError, TypeError, ValueError, re.error) as broken:
        raise LexiconError(f"datelines.jsonl: {row['id']}: {broken!r}") from broken
