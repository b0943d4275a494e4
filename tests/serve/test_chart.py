"""Where the lines of a chart run."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.analyse.followed.test_summing import RIVER, agreed, broken
from tests.filings import filing, on, statement

from headway.analyse.followed.headway import Headway, headway
from headway.analyse.followed.ladder import Step
from headway.analyse.followed.momentum import Momentum
from headway.analyse.followed.scale import Rung, Sign
from headway.analyse.followed.talk import Talk
from headway.model.filing import Filing
from headway.serve.axis import WIDTH, Axis
from headway.serve.chart import (
    APART,
    SMALL,
    WHOLE,
    Scale,
    area,
    bars,
    charts,
    ladder,
    marks,
    sampled,
)

MARCH = Axis(on(1), on(31))  # of thirty days


def found(*filings: Filing) -> Headway:
    return headway(RIVER, filings)


def step(day: date, before: Rung, rung: Rung) -> Step:
    return Step(day=day, before=before, rung=rung, sign=Sign.AGREED, tellings=())


UP = step(on(16), Rung.BROKEN, Rung.AGREED)
DOWN = step(on(31), Rung.AGREED, Rung.BROKEN)


def test_the_ladder_is_level_between_steps_and_upright_on_them() -> None:
    assert ladder((UP, DOWN), MARCH, WHOLE) == "M0 147H500V21H1000V147H1000"


def test_a_ladder_without_steps_lies_on_the_ground() -> None:
    assert ladder((), MARCH, SMALL) == "M0 56H1000"


def test_steps_before_the_axis_set_where_it_begins() -> None:
    early = step(on(1, 1), Rung.BROKEN, Rung.CARRIED_OUT)
    assert ladder((early,), MARCH, WHOLE) == "M0 0H1000"
    assert next(marks((early, UP), MARCH, WHOLE)).number == 2


@given(st.lists(st.integers(1, 31), max_size=20))
def test_marks_in_one_lane_stand_apart(days: list[int]) -> None:
    steps = [step(on(day), Rung.BROKEN, Rung.AGREED) for day in sorted(days)]
    lanes: dict[int, list[float]] = {}
    for mark in marks(steps, MARCH, WHOLE):
        lanes.setdefault(mark.lane, []).append(mark.x)
    gaps = [b - a for xs in lanes.values() for a, b in pairwise(xs)]
    assert all(gap >= APART for gap in gaps)


def test_momentum_is_drawn_over_and_under_nought() -> None:
    scale = Scale(2.0, 1)
    assert area([(0, 0.0), (500, 2.0), (1000, 1.0)], scale, WHOLE) == (
        "M0 38L0 38L500 0L1000 19L1000 38Z"
    )
    assert area([(500, -2.0)], scale, WHOLE) == "M0 38L500 76L1000 38Z"


def test_momentum_is_sampled_from_end_to_end() -> None:
    values = dict(sampled(Momentum((on(16),), (1.0,)), MARCH))
    assert values[0.0] == 0.0
    assert values[500.0] == 1.0
    assert 0.5 < values[WIDTH] < 1.0


def test_a_bar_is_as_high_as_its_week_is_busy() -> None:
    talk = Talk(meetings={on(8): 1}, statements={on(8): 3, on(15): 2})
    found = list(bars(talk, MARCH, Scale(1.0, 4), WHOLE))
    assert [(bar.week, bar.count, bar.height) for bar in found] == [
        (on(8), 4, 64.0),
        (on(15), 2, 32.0),
    ]
    assert found[0].x + found[0].width < found[1].x


def test_there_is_a_chart_for_the_whole_and_each_issue_on_one_axis() -> None:
    made = charts(found(*agreed(on(4)), *broken(on(20))))
    assert [one.progress.issue for one in made] == [None]
    assert made[0].axis.first == on(4)
    assert [mark.number for mark in made[0].marks] == [1, 2]
    assert made[0].height > made[0].tops.axis > made[0].tops.talk


def test_reports_without_days_have_no_chart() -> None:
    assert charts(found(filing("a", None, statement("We met")))) == []
    assert charts(found()) == []


def test_no_number_of_a_path_is_too_long() -> None:
    (made,) = charts(found(*agreed(on(4)), filing("z", on(1, 9, 2022))))
    paths = made.ladder + made.forward + made.back
    assert max(map(len, re.findall(r"[\d.]+", paths))) <= len("1000.00")
