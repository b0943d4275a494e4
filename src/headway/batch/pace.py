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
    old: float = 0.0  # of it, what was done before: it tells nothing about the rate

    def add(self, size: float, *, old: bool = False) -> None:
        """So much more is done."""
        self.done += size
        self.old += size if old else 0.0

    def rate(self, now: float) -> float | None:
        """What is done in a second; None as long as nobody can tell."""
        taken, made = now - self.begun, self.done - self.old
        return made / taken if made and taken > SOON else None

    def left(self, now: float) -> timedelta | None:
        """How long the rest will take at this rate; None: nobody can tell."""
        rate = self.rate(now)
        if rate is None:
            return None
        return timedelta(seconds=round(max(self.whole - self.done, 0) / rate))
