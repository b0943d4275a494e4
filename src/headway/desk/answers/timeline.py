"""The days of a dossier: which, in which order, and page by page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from headway.desk.answers.found import Found, Key, found
from headway.desk.json import Json
from headway.ledger.filed import entries_about
from headway.ledger.stamps import Stamp, pulse_now
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId
from headway.serve.findings import WHOLE

__all__ = ["Days", "DaysPage", "day_rows", "days", "days_page", "points"]

HELD = 64  # issues whose entries are kept at hand
Point = tuple[str, float, str, int]  # day, weight, what, reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Which days are wanted; None: whatever it is."""

    first: date | None = None
    last: date | None = None
    issue: str | None = (
        None  # something is told about it, or about the talks as a whole
    )
    top: int | None = None  # so many of the weightiest
    newest_first: bool = False

    def holds(self, day: str) -> bool:
        """Whether the day is within the time that is wanted."""
        first = self.first.isoformat() if self.first else ""
        return first <= day <= (self.last.isoformat() if self.last else "9999-12-31")


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysPage:
    """Some of the days, as one leafs through them."""

    rows: Sequence[Json]
    count: int  # of all that are wanted
    page: int  # from 1
    pages: int


def days(ledger: Ledger, of: Stamp, asked: Days) -> tuple[Found, list[int]]:
    """The finding, and the places of the days that are wanted, in order."""
    made = found(ledger, of)
    about = about_issue(ledger, of.dossier, asked.issue)
    chosen = [
        place
        for place, key in enumerate(made.keys)
        if asked.holds(key.day or "") and (about is None or touches(key, about))
    ]
    if asked.top is not None:
        chosen.sort(key=lambda n: (-made.keys[n].weight, n))
        chosen = sorted(chosen[: asked.top])
    return made, chosen[::-1] if asked.newest_first else chosen


def day_rows(
    ledger: Ledger, dossier: DossierId, rows: Iterable[Json], issue: str | None
) -> list[Json]:
    """The days of which something is told about an issue, each with that alone."""
    about = about_issue(ledger, dossier, issue)
    return list(rows if about is None else narrowed(rows, about))


def narrowed(rows: Iterable[Json], about: frozenset[str]) -> Iterator[Json]:
    """The days of which these entries tell, each with these alone."""
    for row in rows:
        if told := [one for one in row["told"] if one["entry"] in about]:
            yield row | {"told": told}


def touches(key: Key, about: frozenset[str]) -> bool:
    """Whether something told of the day is among these entries."""
    told = key.told if isinstance(key.told, tuple) else ()
    return any(one.entry in about for one in told)


def about_issue(
    ledger: Ledger, dossier: DossierId, issue: str | None
) -> frozenset[str] | None:
    """The entries of the dossier that are about the issue; None: none is named."""
    if issue is None:
        return None
    return of_issue(ledger, dossier, issue, pulse_now(ledger, dossier))


@lru_cache(maxsize=HELD)
def of_issue(ledger: Ledger, dossier: DossierId, issue: str, _: int) -> frozenset[str]:
    """The same, at one beat of the dossier's pulse."""
    return frozenset(entries_about(ledger, dossier, None if issue == WHOLE else issue))


def days_page(
    rows: Iterable[Json], size: int, page: int, day: str | None, *, in_order: bool
) -> DaysPage:
    """So many of the days; with a day, the page on which it stands.

    The weightiest come first, unless they are wanted in order.
    """
    wanted = list(rows)
    if not in_order:
        wanted.sort(key=lambda row: (-row["weight"], row["day"]))
    pages = max(1, -(-len(wanted) // size))
    place = next((n for n, row in enumerate(wanted) if row["day"] == day), None)
    here = min(max(1, page), pages) if place is None else place // size + 1
    kept = wanted[(here - 1) * size : here * size]
    return DaysPage(rows=kept, count=len(wanted), page=here, pages=pages)


def points(rows: Iterable[Json]) -> list[Point]:
    """Every day as the chart draws it."""
    return [(row["day"], row["weight"], row["what"], row["witnesses"]) for row in rows]
