"""Positions as a table."""

from typing import Any

from tests.desk.material import RIVER, TOLLS
from tests.filings import ARLAND, CRESK

from headway.desk.answers.matrix import cells_of

ROWS: list[dict[str, Any]] = [
    {"issue": "Ships", "party": "Dorn", "stance": "demand"},
    {"issue": TOLLS, "party": CRESK, "stance": "reject"},
    {"issue": None, "party": CRESK, "stance": "accept"},
    {"issue": TOLLS, "party": ARLAND, "stance": "demand"},
]


def test_the_table_has_the_dossiers_order_and_leaves_nothing_out() -> None:
    cells = cells_of(ROWS, RIVER)
    assert cells.issues == (None, TOLLS, "Ships")
    assert cells.parties == (ARLAND, CRESK, "Dorn")


def test_a_cell_holds_one_position_or_none() -> None:
    cells = cells_of(ROWS, None)
    held = cells.at(TOLLS, ARLAND)
    assert held is not None
    assert held["stance"] == "demand"
    assert cells.at("Ships", ARLAND) is None
