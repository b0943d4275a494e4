"""One time expression, taken apart, with the day that it is counted from."""

from dataclasses import dataclass
from datetime import date

from headway.lexicon.times import TimeEntry
from headway.lexicon.timewords import MONTHS, NUMBERS, WEEKDAYS
from headway.model.reading import Tense, TimeRole
from headway.model.when import When

__all__ = ["NAMES", "Expression", "NothingToCountFromError"]

NAMES = {"month", "month2", "weekday", "weekday2"}  # their capitals tell
BEHIND = {"last", "past", "previous", "before last"}
AHEAD = {"next", "coming", "after next"}


class NothingToCountFromError(ValueError):
    """The expression is counted from a day that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """The parts of a time expression by the groups of its pattern."""

    entry: TimeEntry
    parts: dict[str, str]
    tense: Tense = Tense.UNKNOWN
    role: TimeRole = TimeRole.DATE
    anchor: date | None = None  # the day of the report; None: not known
    earlier: When | None = None  # what the report dated last before; None: nothing

    @property
    def today(self) -> date:
        """The day of the report, to count from."""
        if self.anchor is None:
            raise NothingToCountFromError("the report carries no date to count from")
        return self.anchor

    @property
    def which(self) -> str:
        """Which one is meant: "last", "next", "this"; empty where it is not said."""
        return self.parts.get("which", "")

    @property
    def ahead(self) -> bool:
        """Whether it lies ahead of the report, by its words or by the tense."""
        return self.which in AHEAD or (not self.which and self.tense is Tense.FUTURE)

    @property
    def step(self) -> int:
        """How many units away from the report's own, by its words: "last" is -1."""
        far = 2 if " " in self.which else 1
        return far * ((self.which in AHEAD) - (self.which in BEHIND))

    def number(self, part: str) -> int:
        """What a part in figures says; 0 where it is not there."""
        return int(self.parts.get(part, 0))

    def count(self) -> int:
        """How many units are counted."""
        said = self.parts["count"]
        return NUMBERS[said] if said in NUMBERS else int(said)

    def month(self, part: str = "month") -> int:
        """The number of a month that is named; 0 where none is."""
        return MONTHS[self.parts[part]] if part in self.parts else 0

    def weekday(self, part: str = "weekday") -> int | None:
        """The number of a weekday that is named, Monday 0; None where none is."""
        return WEEKDAYS[self.parts[part]] if part in self.parts else None
