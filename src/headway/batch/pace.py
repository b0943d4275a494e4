"""How fast a batch goes, and how long it will still take."""

from dataclasses import dataclass
from datetime import timedelta

__all__ = ["Pace"]

SOON = 5.0  # seconds after which a rate means something


@dataclass(slots=True)
class Pace:
    """Work of a known size, as it is done; times are seconds of one clock."""

    whole: float  # in any unit
    begun: float
    done: float = 0.0

    def add(self, size: float) -> None:
        """So much more is done."""
        self.done += size

    def share(self) -> float:
        """How much of the whole is done, from 0 to 1; 1 where there is nothing."""
        return min(self.done / self.whole, 1.0) if self.whole else 1.0

    def rate(self, now: float) -> float | None:
        """What is done in a second; None as long as nobody can tell."""
        taken = now - self.begun
        return self.done / taken if self.done and taken > SOON else None

    def left(self, now: float) -> timedelta | None:
        """How long the rest will take at this rate; None: nobody can tell."""
        rate = self.rate(now)
        if rate is None:
            return None
        return timedelta(seconds=round(max(self.whole - self.done, 0) / rate))
