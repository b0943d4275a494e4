"""What is told of one day and its neighbours, by which a step is judged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headway.analyse.followed.evidence import Evidence, Seen, weight_of, weightiest
from headway.analyse.followed.scale import CLEAR, PEAK, Sign

__all__ = ["ToldOn"]


@dataclass(frozen=True, slots=True)
class ToldOn:
    """What is told of one day and its neighbours, by sign."""

    day: date
    found: Evidence
    near: Mapping[Sign, Mapping[str, Seen]]

    def weight(self, *signs: Sign) -> float:
        """How much the tellings of these signs weigh, each witness once."""
        return weight_of(self.tellings(*signs))

    def tellings(self, *signs: Sign) -> Sequence[Seen]:
        """The tellings of these signs, the weightiest of each witness."""
        return best_of(self.near, signs)

    def is_clear(self, *signs: Sign) -> bool:
        """Whether one telling at least is clear, and no day close by is told of more.

        Many unsure tellings do not make a sure one.
        """
        surest = next(iter(self.tellings(*signs)), None)
        return surest is not None and surest.weight >= CLEAR and self.is_peak(*signs)

    def is_peak(self, *signs: Sign) -> bool:
        """Whether no day close by is told of more; of days alike the first is it."""
        own = weight_of(best_of(self.found.get(self.day, {}), signs))
        for ahead in range(-PEAK, PEAK + 1):
            other = self.found.get(self.day + timedelta(days=ahead), {})
            weight = weight_of(best_of(other, signs))
            if weight > own or (ahead < 0 and weight == own):
                return False
        return own > 0


def best_of(
    told: Mapping[Sign, Mapping[str, Seen]], signs: Iterable[Sign]
) -> Sequence[Seen]:
    """The weightiest telling of each witness for any of the signs."""
    best: dict[str, Seen] = {}
    for sign in signs:
        for witness, seen in told.get(sign, {}).items():
            if witness not in best or best[witness].weight < seen.weight:
                best[witness] = seen
    return weightiest(best.values())
