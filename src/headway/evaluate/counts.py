"""What is counted when a reader is measured."""

from dataclasses import dataclass, field

from headway.evaluate.matching import Fit

__all__ = ["Count", "Score", "Share"]


@dataclass(slots=True)
class Count:
    """How much was found, of how much that was read and wanted."""

    hit: int = 0
    read: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Which share of what was read is right."""
        return self.hit / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Which share of what is there was read."""
        return self.hit / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Share:
    """How many are right, of how many."""

    right: int = 0
    of: int = 0

    def note(self, right: bool) -> None:
        """Count one more."""
        self.right += right
        self.of += 1


@dataclass(slots=True)
class Score:
    """What was counted over all reports."""

    reports: int = 0
    whole: int = 0  # those in which all was judged
    read: int = 0  # those that the reader has read
    fits: dict[Fit, Count] = field(default_factory=lambda: {f: Count() for f in Fit})
    kinds: dict[str, Count] = field(default_factory=dict)
    status: Share = field(default_factory=Share)
    date: Share = field(default_factory=Share)
    place: Share = field(default_factory=Share)
    outcome: Share = field(default_factory=Share)
    statements: Count = field(default_factory=Count)
    speaker: Share = field(default_factory=Share)
