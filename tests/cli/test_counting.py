"""What became of the reports of a batch, as it is told."""

from collections import Counter

import pytest

from headway.cli.counting import MOST, Count, copies, listed


def test_the_commonest_reasons_are_named_and_the_others_counted() -> None:
    many = Counter({f"fault {n}": 1 for n in range(MOST + 5)}) + Counter(broken=7)
    said = listed(many)
    assert said.startswith("; not read: 7 broken, 1 fault 0, ")
    assert said.endswith(", 6 for other reasons")
    assert listed(Counter(broken=0)) == ""


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, ""), (1, "; 1 more is a copy"), (1200, "; 1,200 more are copies")],
    ids=["none", "one", "many"],
)
def test_copies_are_told(number: int, expected: str) -> None:
    assert copies(Count(copies=number)) == expected
