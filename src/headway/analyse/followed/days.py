"""The days of a negotiation, and how much each weighs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.evidence import Evidence, Seen, weight_of, weightiest
from headway.analyse.followed.scale import DAY_WEIGHTS, ENOUGH, Sign

__all__ = ["Milestone", "milestones"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A day, what is told of it, and how much that weighs."""

    day: date
    weight: float
    tellings: Mapping[Sign, Sequence[Seen]]  # of each sign the weightiest first

    @property
    def main(self) -> Sign:
        """The sign that makes most of its weight."""
        return max(self.tellings, key=lambda sign: share(sign, self.tellings[sign]))

    @property
    def witnesses(self) -> int:
        """How many reports tell of the day, reprints counted once."""
        found = {seen.witness for told in self.tellings.values() for seen in told}
        return len(found)


def milestones(found: Evidence) -> list[Milestone]:
    """Every day of which something is told, the weightiest first."""
    days = [milestone(day, told) for day, told in found.items()]
    return sorted(days, key=lambda one: (-one.weight, one.day))


def milestone(day: date, told: Mapping[Sign, Mapping[str, Seen]]) -> Milestone:
    """One day. A telling that says several things counts for the dearest of them."""
    tellings = {sign: weightiest(seen.values()) for sign, seen in told.items()}
    weight = sum(share(sign, seen) for sign, seen in dearest(tellings).items())
    return Milestone(day=day, weight=weight, tellings=tellings)


def dearest(tellings: Mapping[Sign, Sequence[Seen]]) -> dict[Sign, list[Seen]]:
    """Each telling under the sign that counts for most."""
    found: dict[Sign, list[Seen]] = {}
    known: set[int] = set()
    for sign in sorted(tellings, key=lambda one: (-DAY_WEIGHTS[one], one)):
        found[sign] = [seen for seen in tellings[sign] if id(seen) not in known]
        known |= set(map(id, tellings[sign]))
    return found


def share(sign: Sign, tellings: Sequence[Seen]) -> float:
    """What a sign adds to the weight of a day; enough tellings are enough."""
    return DAY_WEIGHTS[sign] * min(ENOUGH, weight_of(tellings))
