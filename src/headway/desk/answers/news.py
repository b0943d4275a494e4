"""What changed in a dossier of late, for a card and for a page."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

import msgspec

from headway.desk.answers.found import found
from headway.desk.json import Json
from headway.desk.workout import Period
from headway.ledger.stamps import Stamp
from headway.ledger.store import Ledger

__all__ = ["Lately", "Since", "changes_since", "grouped", "lately", "news_since"]


class Since(StrEnum):
    """Since when something is new, in one word."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    LAST = "last"


PERIODS: Final[Mapping[Since, Period]] = {
    Since.DAY: Period.DAY,
    Since.WEEK: Period.WEEK,
    Since.MONTH: Period.MONTH,
    Since.LAST: Period.LAST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """What changed in the shortest time in which something did."""

    row: Json | None  # None: nothing did
    heads: tuple[tuple[str, int], ...]  # of what sort, and how many

    @property
    def period(self) -> str:
        """Since when; "": nothing changed."""
        return str(self.row["period"]) if self.row else ""


def lately(rows: Sequence[Json]) -> Lately:
    """What is new since yesterday; where nothing is, since a week or a month ago."""
    told = (row for row in rows if row["period"] != Period.LAST)
    row = next((one for one in told if one["reports"] or one["changes"]), None)
    heads = Counter(one["head"] for one in row["changes"]) if row else Counter[str]()
    return Lately(row=row, heads=tuple(heads.most_common()))


def news_since(rows: Iterable[Json], period: str) -> Json | None:
    """What is new since then; None: it has yet to be worked out."""
    return next((row for row in rows if row["period"] == period), None)


def grouped(row: Json) -> list[tuple[str, list[Json]]]:
    """The changes under their heads, in the order in which they were found."""
    groups = groupby(row["changes"], key=lambda one: str(one["head"]))
    return [(head, list(some)) for head, some in groups]


def changes_since(ledger: Ledger, of: Stamp, since: Since) -> list[Json]:
    """What is new since then, each change with the days between which it is."""
    rows = [msgspec.json.decode(row) for row in found(ledger, of).rows]
    news = news_since(rows, PERIODS[since])
    if news is None:
        return []
    between = {"since": news["since"], "until": news["until"]}
    return [one | between for one in news["changes"]]
