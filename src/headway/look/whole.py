"""All words of a report together: whether they are those of reports worth reading."""

from collections.abc import Iterator, Mapping, Sequence
from math import log1p, sqrt

from headway.look.weighing import BIAS

__all__ = ["TALKS", "Whole", "direction", "of_talks"]

TALKS = "(talks)"  # what the words of talks weigh, as one more sign
LENGTH = 12.0  # of the direction in which a report's words lie, however long it is
MOST = 8.0  # more does not make it surer


def direction(often: Mapping[int, float]) -> Iterator[tuple[int, float]]:
    """How loud each sign speaks: the logarithm of its number, all at one length."""
    loud = {sign: log1p(times) for sign, times in often.items()}
    length = sqrt(sum(value * value for value in loud.values()))
    for sign, value in loud.items():
        yield sign, LENGTH * value / length


def of_talks(talk: float) -> float:
    """How loud the words of talks speak."""
    return LENGTH * max(-MOST, min(talk, MOST)) / MOST


class Whole:
    """The weights of all signs, by their numbers."""

    def __init__(self, signs: Sequence[str], weights: Mapping[str, float]) -> None:
        self.weights = [weights.get(sign, 0.0) for sign in signs]
        self.talks, self.bias = weights[TALKS], weights[BIAS]

    def worth(self, often: Mapping[int, float], talk: float) -> float:
        """What speaks for reading a report with these signs."""
        loud = sum(self.weights[sign] * value for sign, value in direction(often))
        return self.bias + loud + self.talks * of_talks(talk)
