"""The table of mentions row by row: what has been read right is read right.

`misread.txt` names the rows of the guiding table that are not; a rule that is mended
for one row must not break others. A row that is read right at last may leave the list.
"""

from pathlib import Path

import pytest
from benchmarks.mentions import is_right, rows

from headway.road import Road

pytestmark = pytest.mark.model

MISREAD = frozenset(Path(__file__).with_name("misread.txt").read_text().split())
GROUPS = sorted({row.group for row in rows("guiding")})


@pytest.mark.parametrize("group", GROUPS)
def test_what_was_read_right_stays_so(road: Road, group: str) -> None:
    asked = [row for row in rows("guiding") if row.group == group]
    wrong = {row.id for row in asked if not is_right(road, row)}
    assert wrong <= MISREAD


def test_the_list_names_rows_of_the_table_in_order() -> None:
    ids = [row.id for row in rows("guiding")]
    listed = Path(__file__).with_name("misread.txt").read_text().split()
    assert [id_ for id_ in ids if id_ in MISREAD] == listed
