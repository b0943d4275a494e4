"""The corrections of a ledger as a list: the latest first, filtered, page by page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from headway.ledger.corrections import correction_of
from headway.ledger.moments import stamp
from headway.ledger.schema import article, correction
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.correction import Correction, standing
from headway.model.kinds import Verdict

__all__ = [
    "Said",
    "Sitting",
    "Wanted",
    "corrections_made",
    "history",
    "persons",
    "sitting",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which corrections are wanted; None: whatever it is."""

    by: str | None = None
    article: str | None = None  # the SHA-256 of a report
    entry: str | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A correction with the report that it is about."""

    correction: Correction
    report: Mapping[str, Any] | None  # title, outlet, text; None: it is forgotten
    is_last: bool  # whether it stands, and none after it: it can be undone


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a person has done since a moment."""

    checked: int
    rejected: int


def history(
    ledger: Ledger, wanted: Wanted, before: int | None, limit: int
) -> list[Said]:
    """So many of the corrections, the latest first, from before this number."""
    with told(ledger.name), ledger.engine.connect() as db:
        made = made_in(db, wanted, before, limit)
        last = lasting(db, {one.entry for one in made})
        reports = named(db, {one.article for one in made})
    return [
        Said(one, reports.get(one.article), is_last=one.number in last) for one in made
    ]


def corrections_made(
    ledger: Ledger, wanted: Wanted, before: int | None, limit: int
) -> list[Correction]:
    """The corrections alone, without what they are about."""
    with told(ledger.name), ledger.engine.connect() as db:
        return made_in(db, wanted, before, limit)


def made_in(
    db: sa.Connection, wanted: Wanted, before: int | None, limit: int
) -> list[Correction]:
    """The same, within a connection."""
    asked = sa.select(correction).where(*conditions(wanted))
    if before is not None:
        asked = asked.where(correction.c.number < before)
    asked = asked.order_by(correction.c.number.desc()).limit(limit)
    return [correction_of(row._asdict()) for row in db.execute(asked)]


def conditions(wanted: Wanted) -> Iterable[sa.ColumnElement[bool]]:
    """What a correction must fulfil."""
    verdict = wanted.verdict.value if wanted.verdict else None
    for column, value in (
        (correction.c.by, wanted.by),
        (correction.c.article, wanted.article),
        (correction.c.entry, wanted.entry),
        (correction.c.verdict, verdict),
    ):
        if value is not None:
            yield column == value


def lasting(db: sa.Connection, entries: Iterable[str]) -> set[int]:
    """The numbers of the latest standing corrections of these entries."""
    asked = sa.select(correction).where(correction.c.entry.in_(list(entries)))
    rows = db.execute(asked.order_by(correction.c.number))
    stand = standing(correction_of(row._asdict()) for row in rows)
    return set({said.entry: said.number for said in stand}.values())


def named(db: sa.Connection, hashes: Iterable[str]) -> Mapping[str, Mapping[str, Any]]:
    """Title, outlet and text of those of the reports that are held, by hash."""
    columns = (article.c.sha256, article.c.title, article.c.outlet, article.c.text)
    asked = sa.select(*columns).where(article.c.sha256.in_(list(hashes)))
    return {row["sha256"]: dict(row) for row in db.execute(asked).mappings()}


def persons(ledger: Ledger) -> list[str]:
    """Who has corrected something, by name."""
    asked = sa.select(correction.c.by).distinct().order_by(correction.c.by)
    with told(ledger.name), ledger.engine.connect() as db:
        return list(db.scalars(asked))


def sitting(ledger: Ledger, by: str, since: datetime) -> Sitting:
    """How many entries a person has checked and rejected since then."""
    begin = stamp(since)
    asked = sa.select(correction.c.number, correction.c.verdict, correction.c.undoes)
    asked = asked.where(correction.c.by == by, correction.c.made >= begin)
    with told(ledger.name), ledger.engine.connect() as db:
        rows = db.execute(asked).all()
    undone = {row.undoes for row in rows}
    said = [row for row in rows if row.undoes is None and row.number not in undone]
    rejected = sum(row.verdict == Verdict.REJECT.value for row in said)
    return Sitting(checked=len(said), rejected=rejected)
