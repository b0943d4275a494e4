"""The parts into which the training reports fall, each held out once."""

import random
from collections.abc import Iterable

__all__ = ["FOLDS", "folds"]

FOLDS = 5


def folds(ids: Iterable[str]) -> list[list[str]]:
    """The ids in five parts of like size, by a lot that is always the same."""
    mixed = sorted(ids)
    random.Random(1).shuffle(mixed)
    return [mixed[n::FOLDS] for n in range(FOLDS)]
