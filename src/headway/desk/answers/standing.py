"""How far a dossier's talks have come, ready to be drawn and told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from headway.analyse.followed.momentum import faded
from headway.analyse.followed.summing import STANDING
from headway.desk.json import Json
from headway.serve.findings import issue_name

__all__ = ["Standing", "chart_told", "months", "standing_of"]

LOWEST = "none or broken off"  # before the first contact, or after a break
MONTH = len("2022-01")
APART = timedelta(days=14)  # between two points of a momentum that fades


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The verdict, the progress on each issue, and what no issue covers."""

    verdict: Json
    whole: Json
    issues: tuple[Json, ...]
    offers: tuple[Json, ...]

    def progress(self, issue: str | None) -> Json | None:
        """The progress on an issue, or on the talks as a whole; None: no such issue."""
        every = (self.whole, *self.issues)
        return next((one for one in every if one["issue"] == issue), None)


def standing_of(rows: Sequence[Json]) -> Standing | None:
    """The rows of the question by their sort; None: it has yet to be worked out."""
    if not rows:
        return None
    verdict, whole, *rest = rows
    return Standing(
        verdict=verdict,
        whole=whole,
        issues=tuple(one for one in rest if one["sort"] == "issue"),
        offers=tuple(one for one in rest if one["sort"] == "offer"),
    )


def chart_told(found: Standing, progress: Json) -> Json:
    """What the chart of one progress draws: rungs, steps, momentum and talk by day."""
    return {
        "name": issue_name(progress["issue"]),
        "from": found.verdict["from"],
        "to": found.verdict["to"],
        "rungs": [LOWEST, *list(STANDING.values())[1:]],
        "steps": [step_told(n, one) for n, one in enumerate(progress["steps"], 1)],
        "momentum": list(fading(progress["momentum"], found.verdict["to"])),
        "talk": progress["talk"],
    }


def months(chart: Json) -> list[Json]:
    """The chart as a table: of each month its last rung, its last push, its talk.

    Months in which nothing is told are left out.
    """
    found: dict[str, Json] = {}
    for day, count in chart["talk"]:
        row = found.setdefault(day[:MONTH], {"talk": 0})
        row["talk"] += count
    for day, value in chart["momentum"]:
        found.setdefault(day[:MONTH], {"talk": 0})["momentum"] = f"{value:+.2f}"
    for step in chart["steps"]:
        found.setdefault(step["day"][:MONTH], {"talk": 0})["rung"] = step["rung"]
    rung, rows = 0, []
    for month, row in sorted(found.items()):
        rung = row.get("rung", rung)
        told = {"month": month, "rung": rung, "talk": row["talk"]}
        rows.append(told | {"momentum": row.get("momentum", "+0.00")})
    return rows


def step_told(number: int, step: Json) -> Json:
    """A step in short, with its weightiest words."""
    first = step["evidence"][0] if step["evidence"] else None
    return {
        "number": number,
        "day": step["day"],
        "sign": step["sign"],
        "before": step["before"],
        "rung": step["rung"],
        "words": first["words"] if first else "",
        "outlet": (first["outlet"] if first else None) or "",
        "reports": len(step["evidence"]),
    }


def fading(values: Iterable[Sequence[Any]], end: str | None) -> Iterator[list[Any]]:
    """Momentum as a curve: between two pushes it fades, and after the last one."""
    last: tuple[date, float] | None = None
    for told, value in values:
        day = date.fromisoformat(told)
        yield from between(last, day)
        yield [told, value]
        last = (day, value)
    if end is not None and last is not None:
        yield from between(last, date.fromisoformat(end) + timedelta(days=1))


def between(last: tuple[date, float] | None, day: date) -> Iterator[list[Any]]:
    """Some points of what is left of a push, up to the day before the next."""
    if last is None:
        return
    since, value = last
    at = since + APART
    while at < day - timedelta(days=1):
        yield [at.isoformat(), round(faded(value, since, at), 3)]
        at += APART
    eve = day - timedelta(days=1)
    if eve > since:
        yield [eve.isoformat(), round(faded(value, since, eve), 3)]
