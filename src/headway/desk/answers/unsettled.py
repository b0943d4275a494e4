"""Doubts to settle, and what is new of late."""

from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Final

import msgspec

from headway.desk.answers.found import found
from headway.desk.answers.news import news_since
from headway.desk.json import Json
from headway.desk.workout import Period
from headway.ledger.doubts import After, doubts
from headway.ledger.stamps import Stamp
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId

__all__ = ["Since", "changes_since", "doubt_rows"]


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


def changes_since(ledger: Ledger, of: Stamp, since: Since) -> list[Json]:
    """What is new since then, each change with the days between which it is."""
    rows = [msgspec.json.decode(row) for row in found(ledger, of).rows]
    news = news_since(rows, PERIODS[since])
    if news is None:
        return []
    between = {"since": news["since"], "until": news["until"]}
    return [one | between for one in news["changes"]]


def doubt_rows(
    ledger: Ledger,
    dossier: DossierId,
    kind: str | None,
    after: After | None,
    limit: int,
) -> tuple[list[Json], After | None]:
    """So many doubts with their words, and where the next page begins."""
    made = doubts(ledger, dossier, kind, after, limit)
    return [asdict(one) for one in made.rows], made.after
