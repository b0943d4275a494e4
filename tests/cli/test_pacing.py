"""How far a batch is, as it is told."""

import pytest

from headway.batch.pace import Pace
from headway.cli.pacing import told


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (20_000, ", 2,000 words a second, 0:00:40 left"),
        (5, ", 0.5 words a second, 2 days, 7:33:10 left"),
    ],
    ids=["fast", "slow"],
)
def test_the_rate_and_the_time_left_are_told(done: int, expected: str) -> None:
    pace = Pace(whole=100_000, begun=1000.0)
    pace.add(done)
    assert told(pace, "words", 1010.0) == expected


def test_nothing_is_told_as_long_as_nobody_knows() -> None:
    assert told(Pace(whole=100, begun=1000.0), "words", 1010.0) == ""
