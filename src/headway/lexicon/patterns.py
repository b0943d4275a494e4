"""Patterns over the words of an entry: typed loading of lists of them."""

import re
from dataclasses import dataclass
from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["PatternEntry", "load_patterns", "says"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternEntry:
    """One pattern; the case of letters does not count."""

    id: str
    sort: str  # what the pattern is asked for: "format", "withdrawal"
    pattern: re.Pattern[str]
    apart: re.Pattern[str] | None  # words that are taken out before: "ahead of *the …*"
    tells: str  # the form or turn that it stands for, else its id
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def matches(self, words: str) -> bool:
        """Whether the words say it."""
        said = self.apart.sub(" ", words) if self.apart else words
        return self.pattern.search(said) is not None


def says(name: str, sort: str, words: str) -> bool:
    """Whether any pattern of this sort in the list `name` matches the words."""
    return any(e.matches(words) for e in load_patterns(name) if e.sort == sort)


@cache
def load_patterns(name: str) -> tuple[PatternEntry, ...]:
    """The patterns of the list `name`; `LexiconError` for a broken row."""
    found: list[PatternEntry] = []
    for row in rows(name):
        try:
            apart = row.get("apart")
            found.append(
                PatternEntry(
                    id=row["id"],
                    sort=row["sort"],
                    pattern=re.compile(row["pattern"], re.IGNORECASE),
                    apart=re.compile(apart, re.IGNORECASE) if apart else None,
                    tells=row.get("tells", row["id"]),
                    examples=tuple(row["examples"]),
                    counter_examples=tuple(row["counter_examples"]),
                )
            )
        except (KeyError, TypeError, re.error) as broken:
            raise LexiconError(f"{name}.jsonl: {row['id']}: {broken!r}") from broken
    return tuple(found)
