"""What is publicly known of a negotiation's days, and how findings agree with it.

`backtest/known.jsonl` lists well-known days and was written before anything was run;
`backtest/bars.jsonl` says where the ladder must stand; `backtest/milestones.jsonl`
holds a person's judgement of the days and the steps that were found, with the reports
that say so.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from headway.analyse.followed.ladder import Climb, Step
from headway.analyse.followed.scale import Rung, Sign

__all__ = [
    "Bar",
    "Judged",
    "Known",
    "bars",
    "found_by",
    "judgement",
    "judgements",
    "known_days",
    "met",
    "near",
]

HERE = Path(__file__).parent / "backtest"
CLOSE = timedelta(days=2)  # from a day within which a finding is of that day
BREAK, BACK, RESUMED = "a break", "a step back", "talks resumed"


@dataclass(frozen=True, slots=True)
class Known:
    """A well-known day."""

    day: date
    way: str  # "forward", "back" or "contact"
    what: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Where the ladder must stand near a day, or what step must lie there."""

    day: date
    wanted: str  # "rung 5", "a break", "a step back", "talks resumed"
    what: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A person's judgement of a day, or of a step on it."""

    day: date
    sign: str | None  # None: the day, and not a step
    true: bool
    why: str
    reports: Sequence[str]  # the reports that say so


def rows(file: str, dossier: str) -> Iterable[dict[str, Any]]:
    """The rows of a file about one negotiation, without its name."""
    with (HERE / file).open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row.pop("dossier") == dossier:
                yield {**row, "day": date.fromisoformat(row["day"])}


def known_days(dossier: str) -> list[Known]:
    """The well-known days of a negotiation."""
    return [Known(**row) for row in rows("known.jsonl", dossier)]


def bars(dossier: str) -> list[Bar]:
    """The bars of a negotiation."""
    return [Bar(**row) for row in rows("bars.jsonl", dossier)]


def judgements(dossier: str) -> list[Judged]:
    """What a person has judged of a negotiation."""
    return [Judged(**row) for row in rows("milestones.jsonl", dossier)]


def judgement(
    judged: Iterable[Judged], day: date, sign: str | None = None
) -> Judged | None:
    """The judgement of this day, or of this step; None: not judged yet."""
    fits = (one for one in judged if one.day == day and one.sign == sign)
    return next(fits, None)


def near(day: date, other: date) -> bool:
    """Whether a finding on one day is of the other."""
    return abs(day - other) <= CLOSE


def met(bar: Bar, climb: Climb) -> bool:
    """Whether the ladder is as the bar wants it near its day."""
    close = [step for step in climb.steps if near(step.day, bar.day)]
    if bar.wanted == BREAK:
        return any(step.rung is Rung.BROKEN for step in close)
    if bar.wanted == BACK:
        return any(step.rung < step.before for step in close)
    if bar.wanted == RESUMED:
        return any(step.sign is Sign.RESUMED for step in close)
    least = int(bar.wanted.removeprefix("rung "))
    stands = [climb.at(bar.day - CLOSE), *(step.rung for step in close)]
    return max(stands) >= least


def found_by(
    known: Known, steps: Iterable[Step], days: Iterable[date]
) -> tuple[bool, bool]:
    """Whether a step that goes the same way lies on a well-known day; a day does."""
    step = any(near(one.day, known.day) and goes(one, known.way) for one in steps)
    return step, any(near(day, known.day) for day in days)


def goes(step: Step, way: str) -> bool:
    """Whether a step goes this way; contact is neither back nor anything agreed."""
    if way == "back":
        return step.rung < step.before
    if way == "contact":
        return step.rung >= step.before and step.sign not in (Sign.PARTLY, Sign.AGREED)
    return step.rung >= step.before
