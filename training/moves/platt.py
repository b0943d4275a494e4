"""From how sure a network and a lexicon are to how often they are right."""

import numpy as np
import numpy.typing as npt

__all__ = ["Floats", "fitted"]

STEPS, DRAWN = 25, 0.1
Floats = npt.NDArray[np.float64]


def fitted(rows: Floats, right: Floats) -> Floats:
    """The weights of a row's parts in the chance of being right, by Newton's method.

    That is logistic regression; with a sum and a one it is the method of Platt (1999).
    """
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ found))
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows
        bend += DRAWN * np.eye(len(found))
        found += np.linalg.solve(bend, rows.T @ (right - chance) - DRAWN * found)
    return found
