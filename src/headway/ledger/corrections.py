"""Corrections as rows of the ledger, and back: they are added, never changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.among import among
from headway.ledger.nouns import actor_of, entry_of, move_of
from headway.ledger.rows import actor_row, row_of
from headway.ledger.schema import correction
from headway.model.correction import Correction
from headway.model.kinds import EntrySort, Verdict

__all__ = [
    "corrections_of",
    "drop_corrections",
    "keep_correction",
    "latest_of",
]

COLUMNS = {
    "about": "read_about",
    "place": "where",
}  # of fields that are named otherwise
FIELDS = {column: field for field, column in COLUMNS.items()}


def keep_correction(db: Connection, made: Correction) -> Correction:
    """Add the correction; it comes back with its number."""
    row = row_for(made)
    added = db.execute(sa.insert(correction).returning(correction.c.number), row)
    return replace(made, number=added.scalar_one())


def corrections_of(
    db: Connection, articles: Iterable[str] | None = None
) -> dict[str, list[Correction]]:
    """The corrections of these reports, by report, in the order of making.

    None: of all reports, those that are forgotten among them.
    """
    wanted = sa.select(correction).order_by(correction.c.number)
    if articles is not None:
        wanted = wanted.where(among(db, correction.c.article, list(articles)))
    found: dict[str, list[Correction]] = defaultdict(list)
    for row in db.execute(wanted):
        found[row.article].append(correction_of(row._asdict()))
    return dict(found)


def latest_of(db: Connection, entry: str) -> int:
    """The number of the latest correction of an entry; 0: there is none."""
    wanted = sa.select(sa.func.max(correction.c.number)).filter_by(entry=entry)
    return int(db.scalar(wanted) or 0)


def drop_corrections(db: Connection, article: str) -> None:
    """Let go of all corrections of a report that is removed for good."""
    db.execute(sa.delete(correction).filter_by(article=article))


def row_for(made: Correction) -> dict[str, Any]:
    """The row of a correction that has no number yet."""
    now = row_of(made.now)
    columns = [COLUMNS.get(field, field) for field in made.fields]
    return {
        "entry": made.entry,
        "article": made.article,
        "sort": made.sort.value,
        "verdict": made.verdict.value,
        "change": {column: now[column] for column in columns},
        "entry_then": row_of(made.then),
        "actors_then": [actor_row(actor) for actor in made.actors],
        "moves_then": [row_of(move) for move in made.moves],
        "undoes": made.undoes,
        "by": made.by,
        "why": made.why,
        "made": made.made.isoformat(timespec="seconds"),
    }


def correction_of(row: Mapping[str, Any]) -> Correction:
    """The correction of a row."""
    sort, then = EntrySort(row["sort"]), row["entry_then"]
    return Correction(
        number=row["number"],
        article=row["article"],
        verdict=Verdict(row["verdict"]),
        by=row["by"],
        why=row["why"],
        made=datetime.fromisoformat(row["made"]),
        then=entry_of(sort, then),
        now=entry_of(sort, then | row["change"]),
        fields=tuple(FIELDS.get(column, column) for column in row["change"]),
        actors=tuple(map(actor_of, row["actors_then"])),
        moves=tuple(map(move_of, row["moves_then"])),
        undoes=row["undoes"],
    )
