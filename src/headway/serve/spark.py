"""A small chart of headway against talk, to stand in a card: an SVG that says so."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from jinja2 import Environment

from headway.analyse.followed.headway import Headway, Progress
from headway.analyse.followed.ladder import Step
from headway.analyse.followed.scale import Rung
from headway.serve.axis import WIDTH, Axis
from headway.serve.chart import charts, weeks_of
from headway.serve.parts import shown
from headway.serve.progress import description

__all__ = ["spark_svg"]

RUNG = 8.0  # units from one rung to the next
TALK = 36.0  # units of the busiest stretch
HIGH = 100.0  # units of the whole
STRETCHES = 80  # of time, at most: a bar for each
GAP = 0.2  # of a stretch's width that stays empty
WEEK = timedelta(days=7)
SPARK = Environment(autoescape=True, finalize=shown, trim_blocks=True).from_string(
    '<svg xmlns="http://www.w3.org/2000/svg" class="spark" role="img" '
    'viewBox="0 0 {{ width }} {{ high }}" preserveAspectRatio="none" '
    'aria-label="{{ words }}"><path class="under" d="{{ under }}"/>'
    '<path class="week" d="{{ bars }}"/><path class="level" d="{{ level }}"/></svg>'
)


def spark_svg(found: Headway) -> str:
    """The ladder as a line above bars of talk; "" where no day is known."""
    drawn = charts(found)
    if not drawn:
        return ""
    axis = drawn[0].axis
    level = ladder(found.whole.climb.steps, axis)
    return SPARK.render(
        width=int(WIDTH),
        high=int(HIGH),
        words=description(drawn[0]),
        level=level,
        under=f"{level}V{down(Rung.BROKEN):g}H0Z",
        bars="".join(bars(found.whole, axis)),
    )


def down(rung: int) -> float:
    """How far down a rung lies."""
    return 4 + (max(Rung) - rung) * RUNG


def ladder(steps: Sequence[Step], axis: Axis) -> str:
    """The ladder as a line: level from step to step."""
    before = [step for step in steps if step.day < axis.first]
    path = f"M0 {down(before[-1].rung if before else Rung.BROKEN):g}"
    for step in steps:
        if axis.holds(step.day):
            path += f"H{axis.at(step.day):g}V{down(step.rung):g}"
    return f"{path}H{WIDTH:g}"


def bars(progress: Progress, axis: Axis) -> Iterator[str]:
    """The talk of each stretch of time as a bar that stands at the foot."""
    found = list(stretches(progress, axis))
    most = max((count for _, _, count in found), default=0)
    for first, end, count in found:
        if count:
            x, wide = axis.at(first), (axis.at(end) - axis.at(first)) * (1 - GAP)
            high = round(TALK * count / most, 1)
            yield f"M{x:g} {HIGH:g}v{-high:g}h{wide:.3g}v{high:g}z"


def stretches(progress: Progress, axis: Axis) -> Iterator[tuple[date, date, int]]:
    """Stretches of whole weeks with their talk, so few that each can be seen."""
    weeks = list(weeks_of(axis))
    several = 1 + len(weeks) // STRETCHES
    for place in range(0, len(weeks), several):
        some = weeks[place : place + several]
        count = sum(progress.talk.in_week(week) for week in some)
        yield some[0], some[-1] + WEEK, count
