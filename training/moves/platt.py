"""From a network's sums to how often it is right."""

import numpy as np
import numpy.typing as npt

__all__ = ["Floats", "slope_and_offset"]

STEPS = 20
Floats = npt.NDArray[np.float64]


def slope_and_offset(sums: Floats, right: Floats) -> tuple[float, float]:
    """What makes of sums a chance of being right (Platt 1999), by Newton's method."""
    rows = np.stack([sums, np.ones_like(sums)], 1)
    found = np.array([1.0, 0.0])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ found))
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows
        found += np.linalg.solve(bend, rows.T @ (right - chance))
    return float(found[0]), float(found[1])
