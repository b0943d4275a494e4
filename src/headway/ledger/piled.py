"""Reports of a ledger as lists: filtered, the latest first, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.listing import are_few
from headway.ledger.queries import parsed
from headway.ledger.schema import article, filing, likeness, shown
from headway.ledger.searching import in_head
from headway.ledger.shown import DIGITS, REPORT
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.dossier import DossierId

__all__ = ["After", "AskedReports", "Pile", "is_held", "piled"]

Row = dict[str, Any]
Condition = sa.ColumnElement[bool]
After = tuple[str, str]  # the day and the id of the last row of the page before
KNOWN = "0"  # before every day that is known
COLUMNS = (
    article.c.sha256,
    article.c.id,
    article.c.title,
    article.c.outlet,
    article.c.wire,
    article.c.published,
    article.c.dateline,
    article.c.url,
    article.c.language,
    article.c.outcome,
    likeness.c.witness,
    likeness.c.superseded,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedReports:
    """Which reports are wanted; None: whatever it is."""

    dossier: DossierId | None = None
    outlet: str | None = None
    title: str | None = None  # words that stand in it, as search has them
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Some of the reports."""

    rows: tuple[Row, ...]
    after: After | None  # where the next page begins; None: it was the last one


def piled(ledger: Ledger, asked: AskedReports, after: After | None, limit: int) -> Pile:
    """So many of the reports that are wanted, the latest first, from behind `after`."""
    key = sa.tuple_(shown.c.day, shown.c.id)
    wanted = (
        sa.select(*COLUMNS, shown.c.day.label("day"), shown.c.id.label("key"))
        .join(article, article.c.sha256 == shown.c.article)
        .outerjoin(likeness, likeness.c.article == shown.c.article)
        .where(shown.c.sort == REPORT)
        .order_by(shown.c.day.desc(), shown.c.id.desc())
        .limit(limit + 1)
    )
    if after is not None:
        wanted = wanted.where(key < sa.tuple_(*after))
    with told(ledger.name), ledger.engine.connect() as db:
        wanted = wanted.where(*conditions(db, asked))
        rows = [dict(row) for row in db.execute(wanted).mappings()]
    kept = rows[:limit]
    last = (kept[-1]["day"], kept[-1]["key"]) if len(rows) > limit else None
    return Pile(rows=tuple(kept), after=last)


def conditions(db: Connection, asked: AskedReports) -> Iterator[Condition]:
    """What a report must fulfil."""
    if asked.dossier is not None:
        here = filing.c.article == shown.c.article
        its = sa.select(filing.c.article).filter_by(dossier=asked.dossier)
        yield rows_of(its) if are_few(db, its) else its.where(here).exists()
    if asked.outlet is not None:
        its = sa.select(article.c.sha256).filter_by(outlet=asked.outlet)
        yield rows_of(its) if are_few(db, its) else article.c.outlet == asked.outlet
    if asked.title is not None:
        yield in_head(db, parsed(asked.title))
    if asked.first is not None:
        yield shown.c.day >= asked.first.isoformat()
    if asked.last is not None:
        yield shown.c.day.between(KNOWN, asked.last.isoformat())


def rows_of(reports: sa.Select[tuple[str]]) -> Condition:
    """That a row is that of one of these few reports: they are put in order."""
    few = reports.subquery()
    (sha,) = few.c
    return shown.c.id.in_(sa.select(sa.func.substr(sha, 1, DIGITS)).select_from(few))


def is_held(ledger: Ledger, sha: str) -> bool:
    """Whether the ledger holds the report with this hash."""
    with told(ledger.name), ledger.engine.connect() as db:
        wanted = sa.select(article.c.sha256).filter_by(sha256=sha)
        return db.scalar(wanted) is not None
