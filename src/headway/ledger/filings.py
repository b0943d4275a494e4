"""Filings kept in a ledger: one row for each report of a dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import msgspec
import sqlalchemy as sa

from headway.ledger.filed import keep_filed
from headway.ledger.keeping import take_turn
from headway.ledger.pulse import beat
from headway.ledger.schema import article, correction, filing, likeness
from headway.ledger.store import Ledger
from headway.ledger.trouble import told, unreadable
from headway.model.article import hash_of
from headway.model.dossier import DossierId
from headway.model.filing import Filing

__all__ = [
    "Shelved",
    "Slip",
    "contents",
    "is_filed",
    "keep_filings",
    "marks_now",
    "opened",
    "shelved",
    "slips",
]

BATCH = 100  # filings of which the database is asked at a time
DECODER = msgspec.json.Decoder(Filing)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A filing as it is kept."""

    filing: Filing
    is_stale: bool  # whether the dossier, the reading or a correction has changed since


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a filing's outside, by which its inside is known to be old."""

    article: str
    mark: str  # of all by which it was made
    now: str  # what the mark of one that is made now would be
    witness: str | None  # the first report of those that print this text; None: itself
    superseded: bool  # whether a corrected version of it is filed

    @property
    def is_stale(self) -> bool:
        """Whether the dossier, the reading or a correction has changed since."""
        return self.mark != self.now

    def on(self, filing: Filing) -> Filing:
        """The filing, with what the other reports make of it."""
        if self.witness is None:
            return filing
        return replace(filing, witness=self.witness, superseded=self.superseded)


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
    wanted = of_dossier(dossier).add_columns(filing.c.content)
    with told(ledger.name), ledger.engine.connect() as db:
        return [shelved_of(row, basis) for row in db.execute(wanted)]


def shelved_of(row: sa.Row[tuple[Any, ...]], basis: str) -> Shelved:
    """One filing, with what the other reports make of it."""
    slip = slip_of(row, basis)
    return Shelved(slip.on(DECODER.decode(row.content)), is_stale=slip.is_stale)


def slips(ledger: Ledger, dossier: DossierId, basis: str) -> list[Slip]:
    """The outsides of all filings of a dossier, in the order of `shelved`."""
    with told(ledger.name), ledger.engine.connect() as db:
        return [slip_of(row, basis) for row in db.execute(of_dossier(dossier))]


def slip_of(row: sa.Row[tuple[Any, ...]], basis: str) -> Slip:
    """The outside of one filing."""
    now = mark_of(basis, *(row._mapping[column.key] for column in MADE_BY))
    return Slip(row.article, row.mark, now, row.witness, bool(row.superseded))


def of_dossier(dossier: DossierId) -> sa.Select[Any]:
    """All that is asked of a dossier's filings but their content, in order."""
    return (
        sa.select(
            filing.c.article,
            filing.c.mark,
            likeness.c.witness,
            likeness.c.superseded,
            *MADE_BY,
        )
        .join(article, article.c.sha256 == filing.c.article)
        .outerjoin(likeness, likeness.c.article == filing.c.article)
        .where(filing.c.dossier == dossier)
        .order_by(article.c.published.is_(None), article.c.published, article.c.sha256)
    )


def contents(
    ledger: Ledger, dossier: DossierId, hashes: Iterable[str]
) -> dict[str, bytes]:
    """The insides of the filings of these reports, as far as there are any."""
    asked, found = iter(hashes), dict[str, bytes]()
    with told(ledger.name), ledger.engine.connect() as db:
        while batch := list(islice(asked, BATCH)):
            own = (filing.c.dossier == dossier) & filing.c.article.in_(batch)
            rows = db.execute(sa.select(filing.c.article, filing.c.content).where(own))
            found |= {sha: bytes(content) for sha, content in rows}
    return found


def opened(ledger: Ledger, sha: str, content: bytes) -> Filing:
    """The filing with this inside; `LedgerError` about the report where it is none."""
    with unreadable(ledger.name, sha):
        return DECODER.decode(content)


def marks_now(ledger: Ledger, hashes: Iterable[str], basis: str) -> dict[str, str]:
    """What the marks of filings of these reports would be, were they made now."""
    wanted = sa.select(article.c.sha256, *MADE_BY)
    wanted = wanted.where(article.c.sha256.in_(list(hashes)))
    with told(ledger.name), ledger.engine.connect() as db:
        return {sha: mark_of(basis, *on) for sha, *on in db.execute(wanted)}


def keep_filings(
    ledger: Ledger,
    dossier: DossierId,
    made: Iterable[Filing],
    basis: str,
    marks: Mapping[str, str] | None = None,
) -> None:
    """Keep filings of reports that the ledger holds, in one transaction.

    `marks` are those of the time at which the reports were read: what has been written
    since makes the filings stale.
    """
    known = marks or {}
    with told(ledger.name), ledger.writer.begin() as db:
        for one in sorted(made, key=lambda filing: filing.article):
            take_turn(db, one.article)  # in order: two who file do not cross
            key = {"dossier": dossier, "article": one.article}
            on = db.execute(
                sa.select(*MADE_BY).where(article.c.sha256 == one.article)
            ).one_or_none()
            if on is None:
                continue
            mark = known.get(one.article) or mark_of(basis, *on)
            row = {"mark": mark, "content": msgspec.json.encode(one)}
            db.execute(sa.delete(filing).filter_by(**key))
            db.execute(sa.insert(filing), key | row)
            keep_filed(db, dossier, one)
        beat(db, [dossier])


def is_filed(ledger: Ledger, dossier: DossierId, sha: str) -> bool:
    """Whether a dossier files the report with this hash."""
    with told(ledger.name), ledger.engine.connect() as db:
        wanted = sa.select(filing.c.article).filter_by(dossier=dossier, article=sha)
        return db.scalar(wanted) is not None
