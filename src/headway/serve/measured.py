"""What was measured of a reader: a table for people, one JSON object for programs."""

from collections.abc import Iterator
from typing import Any

from rich.table import Table

from headway.evaluate.counts import Count, Score, Share

__all__ = ["measured_json", "measured_line", "measured_table"]

Json = dict[str, Any]
RIGHT = ("status", "date", "place", "outcome", "speaker")
DIGITS = 3


def measured_json(made: Score) -> Json:
    """All counts and shares."""
    return {
        "reports": made.reports,
        "whole": made.whole,
        "read": made.read,
        "moves": {fit.value: count_json(count) for fit, count in made.fits.items()},
        "kinds": {kind: count_json(made.kinds[kind]) for kind in sorted(made.kinds)},
        "statements": count_json(made.statements),
        "right": {name: share_json(getattr(made, name)) for name in RIGHT},
    }


def count_json(count: Count) -> Json:
    """Counts with the shares that they make."""
    return {
        "hit": count.hit,
        "read": count.read,
        "wanted": count.wanted,
        "precision": round(count.precision, DIGITS),
        "recall": round(count.recall, DIGITS),
        "f1": round(count.f1, DIGITS),
    }


def share_json(share: Share) -> Json:
    """How many are right of how many."""
    return {"right": share.right, "of": share.of}


def measured_line(made: Score) -> str:
    """On what was measured: "3 reports, 1 judged as a whole"."""
    missing = made.reports - made.read
    unread = f", {missing} of them not read" if missing else ""
    reports = "report" if made.reports == 1 else "reports"
    return f"{made.reports} {reports}, {made.whole} judged as a whole{unread}"


def measured_table(made: Score) -> Table:
    """The counts, row by row."""
    table = Table(box=None)
    table.add_column("")
    for name in ("precision", "recall", "F1", "right", "read", "wanted"):
        table.add_column(name, justify="right")
    for name, count in counted(made):
        shares = (f"{x:.3f}" for x in (count.precision, count.recall, count.f1))
        numbers = map(str, (count.hit, count.read, count.wanted))
        table.add_row(name, *shares, *numbers)
    for name in RIGHT:
        share: Share = getattr(made, name)
        if share.of:
            rate = f"{share.right / share.of:.3f}"
            table.add_row(name, rate, "", "", str(share.right), str(share.of), "")
    return table


def counted(made: Score) -> Iterator[tuple[str, Count]]:
    """The counts by name."""
    names = ("moves found", "and kind", "and who")
    yield from zip(names, made.fits.values(), strict=True)
    for kind in sorted(made.kinds):
        yield f"  {kind}", made.kinds[kind]
    if made.statements.wanted or made.statements.read:
        yield "statements", made.statements
