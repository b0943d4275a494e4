"""Which lines belong to the site and not to the report: `boilerplate.jsonl`, typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["BoilerplateEntry", "Reach", "Where", "load_boilerplate"]


class Reach(StrEnum):
    """How much of a line an entry marks."""

    LINE = "line"  # the whole line, which the pattern must fit from end to end
    PART = "part"  # only the words that the pattern fits, or its group `part`


class Where(StrEnum):
    """In which part of a report an entry looks."""

    ANY = "any"
    HEAD = "head"
    BODY = "body"  # anywhere but in the first line, which may be a headline
    TAIL = "tail"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoilerplateEntry:
    """One line of the lexicon: what a line of boilerplate looks like."""

    id: str
    pattern: re.Pattern[str]
    reach: Reach
    where: Where
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def stretches(self, line: str) -> Iterator[tuple[int, int]]:
        """Where boilerplate stands in a line that bears no space at its ends."""
        if self.reach is Reach.LINE:
            if line and self.pattern.fullmatch(line):
                yield 0, len(line)
            return
        group = "part" if "part" in self.pattern.groupindex else 0
        for found in self.pattern.finditer(line):
            yield found.span(group)


@cache
def load_boilerplate() -> tuple[BoilerplateEntry, ...]:
    """All entries; `LexiconError` for a broken one."""
    return tuple(typed(row) for row in rows("boilerplate"))


def typed(row: dict[str, Any]) -> BoilerplateEntry:
    """One entry from its line."""
    try:
        return BoilerplateEntry(
            id=row["id"],
            pattern=re.compile(row["pattern"]),
            reach=Reach(row["reach"]),
            where=Where(row["where"]),
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except (KeyError, TypeError, ValueError, re.error) as broken:
        raise LexiconError(f"boilerplate.jsonl: {row['id']}: {broken!r}") from broken
