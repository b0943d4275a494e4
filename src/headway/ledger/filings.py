"""Filings kept in a ledger: one row for each report of a dossier."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import msgspec
import sqlalchemy as sa

from headway.ledger.filed import keep_filed
from headway.ledger.pulse import beat
from headway.ledger.schema import article, correction, filing, likeness
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.article import hash_of
from headway.model.dossier import DossierId
from headway.model.filing import Filing

__all__ = ["Shelved", "is_filed", "keep_filings", "shelved"]

DECODER = msgspec.json.Decoder(Filing)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A filing as it is kept."""

    filing: Filing
    is_stale: bool  # whether the dossier, the reading or a correction has changed since


LATEST = (
    sa.select(sa.func.max(correction.c.number))
    .where(correction.c.article == article.c.sha256)
    .scalar_subquery()
)
MADE_BY = (  # what a filing hangs on, besides the dossier
    article.c.reader_version,
    article.c.published,
    article.c.outlet,
    article.c.title,
    article.c.url,
    LATEST.label("latest"),
)


def mark_of(basis: str, *made_by: object) -> str:
    """A hash of all that a filing hangs on; `basis` is what all reports share."""
    return hash_of(repr((basis, *made_by)))


def shelved(ledger: Ledger, dossier: DossierId, basis: str) -> list[Shelved]:
    """All filings of a dossier, by day of publication, those without one last."""
    wanted = (
        sa.select(filing, likeness.c.witness, likeness.c.superseded, *MADE_BY)
        .join(article, article.c.sha256 == filing.c.article)
        .outerjoin(likeness, likeness.c.article == filing.c.article)
        .where(filing.c.dossier == dossier)
        .order_by(article.c.published.is_(None), article.c.published, article.c.sha256)
    )
    with told(ledger.name), ledger.engine.connect() as db:
        return [shelved_of(row, basis) for row in db.execute(wanted)]


def shelved_of(row: sa.Row[tuple[object, ...]], basis: str) -> Shelved:
    """One filing, with what the other reports make of it."""
    now = mark_of(basis, *(row._mapping[column.key] for column in MADE_BY))
    found = DECODER.decode(row.content)
    if row.witness is not None:
        found = replace(found, witness=row.witness, superseded=bool(row.superseded))
    return Shelved(found, is_stale=row.mark != now)


def keep_filings(
    ledger: Ledger, dossier: DossierId, made: Iterable[Filing], basis: str
) -> None:
    """Keep filings of reports that the ledger holds, in one transaction."""
    with told(ledger.name), ledger.writer.begin() as db:
        for one in made:
            key = {"dossier": dossier, "article": one.article}
            on = db.execute(
                sa.select(*MADE_BY).where(article.c.sha256 == one.article)
            ).one_or_none()
            if on is None:
                continue
            row = {"mark": mark_of(basis, *on), "content": msgspec.json.encode(one)}
            db.execute(sa.delete(filing).filter_by(**key))
            db.execute(sa.insert(filing), key | row)
            keep_filed(db, dossier, one)
        beat(db, [dossier])


def is_filed(ledger: Ledger, dossier: DossierId, sha: str) -> bool:
    """Whether a dossier files the report with this hash."""
    with told(ledger.name), ledger.engine.connect() as db:
        wanted = sa.select(filing.c.article).filter_by(dossier=dossier, article=sha)
        return db.scalar(wanted) is not None
