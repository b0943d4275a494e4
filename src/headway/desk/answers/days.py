"""The days of a dossier: narrowed, put in order, and page by page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from headway.desk.json import Json

__all__ = ["Days", "Narrowed", "days_of", "points"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Which days are wanted; None: whatever it is."""

    issue: str | None = None
    first: date | None = None
    last: date | None = None
    in_order: bool = False  # by day; else the weightiest first

    def holds(self, row: Json) -> bool:
        """Whether a day is wanted."""
        day = date.fromisoformat(row["day"])
        within = (self.first or day) <= day <= (self.last or day)
        return within and (self.issue is None or bool(about(row, self.issue)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A page of days."""

    rows: tuple[Json, ...]
    count: int  # of all that are wanted
    page: int  # from 1
    pages: int


def days_of(
    rows: Iterable[Json], asked: Narrowed, size: int, page: int, day: str | None = None
) -> Days:
    """So many of the days that are wanted; with a day, the page on which it stands."""
    found = [narrowed(row, asked.issue) for row in rows if asked.holds(row)]
    if not asked.in_order:
        found.sort(key=lambda row: (-row["weight"], row["day"]))
    pages = max(1, -(-len(found) // size))
    place = next((n for n, row in enumerate(found) if row["day"] == day), None)
    wanted = min(max(1, page), pages) if place is None else place // size + 1
    kept = found[(wanted - 1) * size : wanted * size]
    return Days(rows=tuple(kept), count=len(found), page=wanted, pages=pages)


def points(rows: Iterable[Json], issue: str | None) -> list[Sequence[Any]]:
    """Every day as the chart draws it: day, weight, what, reports."""
    return [
        (row["day"], row["weight"], row["what"], row["witnesses"])
        for row in rows
        if issue is None or about(row, issue)
    ]


def about(row: Json, issue: str) -> list[Json]:
    """What is told of a day about an issue."""
    return [one for one in row["told"] if issue in one.get("issues", ())]


def narrowed(row: Json, issue: str | None) -> Json:
    """A day with what is told about the issue alone."""
    return row if issue is None else row | {"told": about(row, issue)}
