"""How far talks have come, put into words."""

from collections.abc import Iterable

from headway.analyse.followed.cited import Cited
from headway.analyse.followed.evidence import Seen
from headway.analyse.followed.headway import Progress
from headway.analyse.followed.ladder import Step
from headway.analyse.followed.summing import GOING, going, standing
from headway.serve.axis import Axis
from headway.serve.chart import Chart
from headway.serve.findings import issue_name
from headway.serve.wording import day_words

__all__ = [
    "cited",
    "description",
    "move_words",
    "spark",
    "standing_words",
    "step_words",
]

LEVELS = "▁▂▃▄▅▆▇█"  # one for each rung


def cited(tellings: Iterable[Seen]) -> list[Cited]:
    """The tellings as proofs, the weightiest first, mere scraps of words last."""
    found = [(seen.weight, Cited(seen.filing, seen.move)) for seen in tellings]
    return [one for _, one in sorted(found, key=lambda told: -told[0] * told[1].fill)]


def move_words(step: Step) -> str:
    """How a step moves the ladder: "from rung 5 to rung 6", "again on rung 5"."""
    if step.renews:
        return f"again on rung {step.rung:d}"
    return f"from rung {step.before:d} to rung {step.rung:d}"


def step_words(step: Step) -> str:
    """A step in a line: "14 Jul 2015: agreed, from rung 5 to rung 6"."""
    return f"{day_words(step.day)}: {step.sign}, {move_words(step)}"


def standing_words(progress: Progress) -> str:
    """Where the talks stand and since when: "agreed (rung 6) since 14 Jul 2015"."""
    told = f"{standing(progress)} (rung {progress.rung:d})"
    return f"{told} since {day_words(progress.since)}" if progress.since else told


def description(chart: Chart) -> str:
    """What a chart shows, for those who do not see it."""
    axis, progress = chart.axis, chart.progress
    steps = "; ".join(step_words(step) for step in progress.climb.steps)
    way = GOING[going(progress.momentum.at(axis.last))]
    return (
        f"{issue_name(progress.issue)}, from {day_words(axis.first)} to "
        f"{day_words(axis.last)}: {steps or 'no step on the ladder'}. "
        f"Now {standing_words(progress)}; {way}."
    )


def spark(progress: Progress, axis: Axis, width: int) -> str:
    """The ladder in a row of signs, each for the end of a stretch of time."""
    ends = (axis.day_at(place / width) for place in range(1, width + 1))
    return "".join(LEVELS[progress.climb.at(day)] for day in ends)
