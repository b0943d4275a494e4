"""What is told of one day and its neighbours."""

import pytest
from tests.climbs import TALKS, partial, told
from tests.filings import filing, move, on

from headway.analyse.followed.evidence import evidence, gathered, seen_in
from headway.analyse.followed.scale import DATED, Sign
from headway.analyse.followed.told_on import ToldOn
from headway.model.filing import Filing
from headway.model.kinds import MoveKind, Scope


def on_day(day: int, reports: list[Filing]) -> ToldOn:
    """What the reports tell of a day of March."""
    found = evidence(seen_in(reports, TALKS))
    return ToldOn(on(day), found, gathered(found, on(day)))


def test_a_witness_of_two_signs_counts_once_for_both() -> None:
    both = filing(
        "a",
        on(7),
        move(MoveKind.ACCEPT, scope=Scope.PART, first=on(7), last=on(7)),
        move(MoveKind.ACCEPT, scope=Scope.AGREEMENT, first=on(7), last=on(7)),
    )
    day = on_day(7, [both])
    assert day.weight(Sign.AGREED) == day.weight(Sign.PARTLY) == DATED
    assert day.weight(Sign.AGREED, Sign.PARTLY) == DATED
    assert day.weight(Sign.BROKEN) == 0


@pytest.mark.parametrize(
    ("others", "peak"),
    [
        ([], True),
        (partial(on(8), 1), True),
        (partial(on(8), 3), False),
        (partial(on(9), 3), False),
        (partial(on(10), 3), True),
        (partial(on(6), 2), False),
        (partial(on(8), 2), True),
        (told(on(8), MoveKind.DEMAND, 5), True),
    ],
    ids=[
        "alone",
        "the next tells less",
        "the next tells more",
        "the next but one tells more",
        "too far away",
        "the day before tells as much",
        "the day after tells as much",
        "the next tells of something else",
    ],
)
def test_the_day_that_is_told_of_most(others: list[Filing], peak: bool) -> None:
    day = on_day(7, [*partial(on(7), 2), *others])
    assert day.is_peak(Sign.PARTLY) is peak


def test_a_day_of_which_nothing_is_told_is_no_peak() -> None:
    assert not on_day(7, partial(on(8))).is_peak(Sign.PARTLY)
    assert on_day(7, partial(on(8))).weight(Sign.PARTLY) == 2 * DATED
