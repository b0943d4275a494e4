"""Words that tell one meeting from another: its form, its turn, whether it was told."""

import re
from dataclasses import dataclass
from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.model.kinds import MeetingFormat

__all__ = [
    "ORDER",
    "FormatEntry",
    "format_of",
    "load_formats",
    "takes_up",
    "turn_of",
]

SORTS = {"format", "turn", "taking-up"}
ORDER = (
    MeetingFormat.PHONE,
    MeetingFormat.VIDEO,
    MeetingFormat.COUNCIL,
    MeetingFormat.SUMMIT,
    MeetingFormat.MULTILATERAL,
    MeetingFormat.BILATERAL,
    MeetingFormat.VISIT,
)
"""Which form decides where the words tell several: "a phone call on the summit"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatEntry:
    """One pattern over the words of a telling."""

    id: str
    sort: str  # format, turn ("second round") or taking-up ("the meeting")
    pattern: re.Pattern[str]
    apart: re.Pattern[str] | None  # words that are taken out before: "ahead of *the …*"
    tells: str  # the form or the turn
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def matches(self, words: str) -> bool:
        """Whether the words of a telling, in small letters or not, say it."""
        said = self.apart.sub(" ", words) if self.apart else words
        return self.pattern.search(said) is not None


def format_of(words: str) -> MeetingFormat | None:
    """The form that the words of a telling name; None: they name none."""
    found = {MeetingFormat(e.tells) for e in of_sort("format") if e.matches(words)}
    return next((form for form in ORDER if form in found), None)


def turn_of(words: str) -> str | None:
    """Which of several it is: "2", "next", "earlier", "low"; None: not said."""
    return next((e.tells for e in of_sort("turn") if e.matches(words)), None)


def takes_up(words: str) -> bool:
    """Whether the words take up talks that were told of: "at *the meeting*"."""
    return any(entry.matches(words) for entry in of_sort("taking-up"))


@cache
def of_sort(sort: str) -> tuple[FormatEntry, ...]:
    """The entries of one sort."""
    return tuple(entry for entry in load_formats() if entry.sort == sort)


@cache
def load_formats() -> tuple[FormatEntry, ...]:
    """The patterns of `formats.jsonl`; `LexiconError` for a broken row."""
    found: list[FormatEntry] = []
    for row in rows("formats"):
        try:
            apart = row.get("apart")
            entry = FormatEntry(
                id=row["id"],
                sort=row["sort"],
                pattern=re.compile(row["pattern"], re.IGNORECASE),
                apart=re.compile(apart, re.IGNORECASE) if apart else None,
                tells=row.get("tells", row["id"]),
                examples=tuple(row["examples"]),
                counter_examples=tuple(row["counter_examples"]),
            )
            if entry.sort not in SORTS:
                raise ValueError(f"no sort {entry.sort!r}")
        except (KeyError, TypeError, ValueError, re.error) as broken:
            raise LexiconError(f"formats.jsonl: {row['id']}: {broken!r}") from broken
        found.append(entry)
    return tuple(found)
