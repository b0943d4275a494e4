"""What is thrown away of answers, and why."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["Fault", "Tally", "ThrownError"]


class Fault(StrEnum):
    """Why an entry that a language model gives is thrown away."""

    ABSENT = "words not in the report"
    SEVERAL = "words that stand there more than once"
    SENTENCE = "no such sentence"
    WIDE = "evidence over more than one sentence"
    KIND = "no such kind"
    FORM = "not of the form asked for"
    NOBODY = "made by nobody who is an actor there"
    CONTRADICTION = "contradicts itself"
    MANY = "more than are taken of one answer"


class ThrownError(Exception):
    """An entry is thrown away."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(slots=True)
class Tally:
    """How many entries were given, and how many thrown away for which reason."""

    kept: int = 0
    thrown: Counter[Fault] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Count what the other has counted, too."""
        self.kept += other.kept
        self.thrown += other.thrown

    def told(self) -> str:
        """In a line: "3 of 41 entries thrown away: 2 no such kind, 1 …"."""
        count = self.thrown.total()
        given = f"{count} of {count + self.kept} entries thrown away"
        reasons = ", ".join(f"{n} {fault}" for fault, n in self.thrown.most_common())
        return f"{given}: {reasons}" if reasons else given
