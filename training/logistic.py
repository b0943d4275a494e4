"""Weights of signs by logistic regression, over rows in which few signs stand."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["FOLDS", "Floats", "Ints", "Table", "apart", "learnt", "table"]

FOLDS = 4
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by signs, as the places of what is not 0."""

    row: Ints
    column: Ints
    value: Floats
    rows: int
    columns: int

    def times(self, weights: Floats) -> Floats:
        """What each row weighs."""
        parts = self.value * weights[self.column]
        return np.bincount(self.row, parts, self.rows).astype(float)

    def gathered(self, errors: Floats) -> Floats:
        """What each column is owed."""
        parts = self.value * errors[self.row]
        return np.bincount(self.column, parts, self.columns).astype(float)

    def only(self, wanted: npt.NDArray[np.bool_]) -> "Table":
        """The same with the wanted rows alone, numbered anew."""
        kept = wanted[self.row]
        number = np.cumsum(wanted) - 1
        row, column = number[self.row[kept]], self.column[kept]
        return Table(row, column, self.value[kept], int(wanted.sum()), self.columns)


def table(rows: Iterable[Iterable[tuple[int, float]]], columns: int) -> Table:
    """The table of rows that are each given as columns and values."""
    found = [(r, c, v) for r, row in enumerate(rows) for c, v in row]
    size = 1 + max((r for r, _, _ in found), default=-1)
    row, column, value = map(np.array, zip(*found, strict=True))
    return Table(row, column, value.astype(float), size, columns)


def learnt(
    signs: Table, right: Floats, heed: Floats, drawn: float, least: float, rounds: int
) -> Floats:
    """The weights of a logistic regression, the last one for every row.

    Steps are as large as each weight's own slopes have been small (Kingma and Ba's
    Adam, 2014). No weight is under `least` but the last one.
    """
    weights = np.zeros(signs.columns + 1)
    slope, size = np.zeros_like(weights), np.zeros_like(weights)
    for turn in range(1, rounds + 1):
        sums = signs.times(weights[:-1]) + weights[-1]
        errors = heed * (1 / (1 + np.exp(-sums)) - right)
        down = np.append(signs.gathered(errors) + drawn * weights[:-1], errors.sum())
        slope = 0.9 * slope + 0.1 * down
        size = 0.999 * size + 0.001 * down**2
        rate = 0.05 * min(1.0, 3 * (1 - turn / rounds))
        step = slope / (1 - 0.9**turn) / (np.sqrt(size / (1 - 0.999**turn)) + 1e-9)
        weights = weights - rate * step
        weights[:-1] = np.maximum(weights[:-1], least)
    return weights


def apart(
    whole: Table,
    right: Floats,
    heed: Floats,
    fold: Ints,
    drawn: float,
    least: float,
    rounds: int,
) -> Floats:
    """What each row weighs by the weights that were learnt on the other folds."""
    sums = np.zeros(whole.rows)
    for part in range(FOLDS):
        rest = fold != part
        weights = learnt(
            whole.only(rest), right[rest], heed[rest], drawn, least, rounds
        )
        held = ~rest
        sums[held] = whole.times(weights[:-1])[held] + weights[-1]
    return sums
