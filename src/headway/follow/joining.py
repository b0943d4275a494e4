"""Which of some texts are put together, given how much any two of them share.

The two closest groups are joined first, and so on, as long as two groups share enough
on average (average linkage: Sokal and Michener 1958). Single linkage would chain
unrelated texts through a third; complete linkage would part two excerpts of one text.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["together"]

Shares = NDArray[np.float64]


def together(
    shares: Shares, strangers: NDArray[np.bool_], least: float
) -> list[list[int]]:
    """The texts by group, each by its place.

    `shares` holds what two texts have in common, 0 for what is no copy; groups that
    share less than `least` on average, or of which two texts are strangers, stay apart.
    """
    groups = [[place] for place in range(len(shares))]
    close = np.where(strangers, -np.inf, shares)
    np.fill_diagonal(close, -np.inf)
    while len(groups) > 1:
        one, other = sorted(divmod(int(close.argmax()), len(close)))
        if close[one, other] < least:
            break
        close = merged(close, one, other, [len(group) for group in groups])
        groups[one] += groups.pop(other)
    return groups


def merged(close: Shares, one: int, other: int, sizes: Sequence[int]) -> Shares:
    """How close the groups are once two of them are one.

    Strangers are infinitely far apart, so on average, too.
    """
    weight = sizes[one] / (sizes[one] + sizes[other])
    mean = weight * close[one] + (1 - weight) * close[other]
    close[one], close[:, one] = mean, mean
    close[one, one] = -np.inf
    return np.delete(np.delete(close, other, 0), other, 1)
