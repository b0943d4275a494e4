"""The chart of headway and talk: where its lines run, in plain numbers.

Across all runs from 0 to WIDTH, down in pixels: a page of any width shows it without
a change, since it stretches the lines and not the words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headway.analyse.followed.headway import Headway, Progress
from headway.analyse.followed.ladder import Step
from headway.analyse.followed.momentum import Momentum
from headway.analyse.followed.scale import STILL, Rung
from headway.analyse.followed.talk import Talk, week_of
from headway.serve.axis import WIDTH, Axis, Tick

__all__ = ["Bar", "Chart", "Mark", "Scale", "Size", "chart", "charts"]

WEEK = timedelta(days=7)
SAMPLES = 300  # places at which momentum is drawn, or every day where there are fewer
APART = 48.0  # units between two marks in one lane
GAP = 0.15  # of a week's width that stays empty between two bars
THIN = 0.8  # units: no bar is narrower
TOP = max(Rung)
HEAD = 18.0  # pixels above each part, for its name
PAD = 10.0  # pixels between two parts
NAME = 13.0  # pixels from a line to the foot of a name below it
LANE = 20.0  # pixels from one lane of numbers to the next
FOOT = 22.0  # pixels below, for the names of days


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How high the three parts are, in pixels."""

    rung: float  # from one rung to the next
    momentum: float  # from nought to the greatest
    talk: float


WHOLE = Size(rung=21, momentum=38, talk=64)
SMALL = Size(rung=8, momentum=18, talk=24)


@dataclass(frozen=True, slots=True)
class Tops:
    """How far down each part begins."""

    ladder: float
    momentum: float
    talk: float
    axis: float


@dataclass(frozen=True, slots=True)
class Scale:
    """What the greatest momentum and the busiest week are, that charts compare."""

    momentum: float
    talk: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A step as it is marked on the ladder, with its number."""

    number: int
    x: float
    y: float  # of the rung that it reaches
    lane: int  # above the ladder, so that numbers stand apart
    step: Step

    @property
    def down(self) -> float:
        """How far down the chart its number stands."""
        return HEAD + LANE * self.lane + LANE / 2


@dataclass(frozen=True, slots=True)
class Bar:
    """The talk of one week."""

    x: float
    width: float
    height: float
    week: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Ladder, momentum and talk over one time axis."""

    progress: Progress
    axis: Axis
    size: Size
    scale: Scale
    ladder: str  # the ladder as the path of a line
    forward: str  # momentum above nought, as the path of an area …
    back: str  # … and below it
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]

    @property
    def ticks(self) -> list[Tick]:
        """The days that are named."""
        return self.axis.ticks()

    @property
    def rungs(self) -> list[tuple[Rung, float]]:
        """Every rung with its height."""
        return [(rung, height_of(rung, self.size)) for rung in Rung]

    @property
    def is_small(self) -> bool:
        """Whether it is one of many, with fewer words."""
        return self.size is SMALL

    @property
    def lanes(self) -> float:
        """How high the lanes are in which the numbers of the steps stand."""
        return LANE * (1 + max((mark.lane for mark in self.marks), default=-1))

    @property
    def under(self) -> float:
        """The room below a small ladder, whose lowest rung has its name there.

        Between the rungs there is none: the ladder would run through the name.
        """
        return NAME if self.is_small else 0

    @property
    def tops(self) -> Tops:
        """Where each part begins."""
        ladder = HEAD + self.lanes
        momentum = self.under + ladder + height_of(Rung.BROKEN, self.size) + HEAD + PAD
        talk = momentum + 2 * self.size.momentum + HEAD + PAD
        return Tops(ladder, momentum, talk, talk + self.size.talk)

    @property
    def height(self) -> float:
        """How high the whole is."""
        return self.tops.axis + FOOT


def charts(found: Headway) -> list[Chart]:
    """The chart of the whole, then a small one for each issue, alike in scale.

    Nothing where no report has a day.
    """
    if found.first is None or found.last is None:
        return []
    steps = [step.day for step in found.whole.climb.steps]
    axis = Axis.over(min([found.first, *steps]), max([found.last, *steps]))
    whole, *issues = found.progress
    small = scale_of(issues, axis)
    return [
        chart(whole, axis, scale_of([whole], axis), WHOLE),
        *(chart(one, axis, small, SMALL) for one in issues),
    ]


def chart(progress: Progress, axis: Axis, scale: Scale, size: Size) -> Chart:
    """One chart."""
    values = list(sampled(progress.momentum, axis))
    return Chart(
        progress=progress,
        axis=axis,
        size=size,
        scale=scale,
        ladder=ladder(progress.climb.steps, axis, size),
        forward=area([(x, max(value, 0.0)) for x, value in values], scale, size),
        back=area([(x, min(value, 0.0)) for x, value in values], scale, size),
        marks=tuple(marks(progress.climb.steps, axis, size)),
        bars=tuple(bars(progress.talk, axis, scale, size)),
    )


def scale_of(progress: Iterable[Progress], axis: Axis) -> Scale:
    """The scale on which all of these fit."""
    pushes, weeks = [STILL], [1]
    for one in progress:
        pushes += [abs(value) for _, value in sampled(one.momentum, axis)]
        weeks += [one.talk.in_week(week) for week in weeks_of(axis)]
    return Scale(max(pushes), max(weeks))


def height_of(rung: Rung, size: Size) -> float:
    """How far down a rung lies; the highest lies at nought."""
    return (TOP - rung) * size.rung


def ladder(steps: Sequence[Step], axis: Axis, size: Size) -> str:
    """The ladder as a line: level from step to step, and straight up or down on one."""
    before = [step for step in steps if step.day < axis.first]
    start = before[-1].rung if before else Rung.BROKEN
    path = f"M0 {height_of(start, size):g}"
    for step in steps:
        if axis.holds(step.day):
            path += f"H{axis.at(step.day):g}V{height_of(step.rung, size):g}"
    return f"{path}H{WIDTH:g}"


def marks(steps: Iterable[Step], axis: Axis, size: Size) -> Iterator[Mark]:
    """The steps with their numbers; those close together in lanes of their own."""
    ends: list[float] = []
    for number, step in enumerate(steps, 1):
        if not axis.holds(step.day):
            continue
        x = axis.at(step.day)
        free = (lane for lane, end in enumerate(ends) if x - end >= APART)
        lane = next(free, len(ends))
        ends[lane : lane + 1] = [x]
        yield Mark(number, x, height_of(step.rung, size), lane, step)


def sampled(momentum: Momentum, axis: Axis) -> Iterator[tuple[float, float]]:
    """The momentum from one end of the axis to the other."""
    step = max(1, axis.days // SAMPLES)
    ahead = sorted({*range(0, axis.days, step), axis.days})
    days = (axis.first + timedelta(days=n) for n in ahead)
    return ((axis.at(day), momentum.at(day)) for day in days)


def area(values: Iterable[tuple[float, float]], scale: Scale, size: Size) -> str:
    """What lies between a curve and nought, which lies at the height of `momentum`."""
    high = size.momentum
    points = (
        f"{x:g} {high - high * value / scale.momentum:.4g}" for x, value in values
    )
    return f"M0 {high:g}L{'L'.join(points)}L{WIDTH:g} {high:g}Z"


def bars(talk: Talk, axis: Axis, scale: Scale, size: Size) -> Iterator[Bar]:
    """A bar for each week with talk, as wide as the week."""
    for week in weeks_of(axis):
        count = talk.in_week(week)
        if count:
            x = axis.at(week)
            wide = max(THIN, (axis.at(week + WEEK) - x) * (1 - GAP))
            height = round(size.talk * count / scale.talk, 2)
            yield Bar(x, round(wide, 2), height, week, count)


def weeks_of(axis: Axis) -> Iterator[date]:
    """The Mondays of all weeks on the axis."""
    week = week_of(axis.first)
    while week <= axis.last:
        yield week
        week += WEEK
