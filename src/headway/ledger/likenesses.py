"""The marks by which reprints are found, kept beside the reports they are made of."""

from collections.abc import Iterable, Mapping
from datetime import date

import sqlalchemy as sa

from headway.ledger.keeping import take_turn
from headway.ledger.schema import article, likeness
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.likened import Likened

__all__ = [
    "keep_likeness",
    "keep_likenesses",
    "keep_witnesses",
    "likenesses",
    "likenesses_of",
]

OF_REPORT = (article.c.id, article.c.outlet, article.c.url, article.c.title)
WANTED = (
    sa.select(likeness, article.c.published, *OF_REPORT)
    .join(article, article.c.sha256 == likeness.c.article)
    .order_by(likeness.c.article)
)


def keep_likeness(ledger: Ledger, sha: str, signature: bytes) -> None:
    """Keep a report's signature; one that it had gives way.

    A report that the ledger does not hold, or no longer, gets none.
    """
    keep_likenesses(ledger, {sha: signature})


def keep_likenesses(ledger: Ledger, signatures: Mapping[str, bytes]) -> None:
    """The same for several reports, in one transaction."""
    with told(ledger.name), ledger.writer.begin() as db:
        for sha, signature in sorted(signatures.items()):
            take_turn(db, sha)
            held = sa.select(article.c.sha256).filter_by(sha256=sha)
            if db.scalar(held) is None:
                continue
            db.execute(sa.delete(likeness).filter_by(article=sha))
            db.execute(sa.insert(likeness), {"article": sha, "signature": signature})


def keep_witnesses(ledger: Ledger, found: Mapping[str, tuple[str, bool]]) -> None:
    """Keep for reports whose text they print, and whether a later version is held.

    What a report prints that has been taken out since is its own again.
    """
    with told(ledger.name), ledger.writer.begin() as db:
        for witness in sorted({first for first, _ in found.values()}):
            take_turn(db, witness)
        for sha, (witness, superseded) in sorted(found.items()):
            there = sa.exists().where(article.c.sha256 == witness)
            now = {"witness": witness, "superseded": superseded}
            mine = sa.update(likeness).filter_by(article=sha)
            db.execute(mine.where(there).values(now))


def likenesses(ledger: Ledger) -> list[Likened]:
    """All reports that have a signature, by hash."""
    with told(ledger.name), ledger.engine.connect() as db:
        return [likened(row) for row in db.execute(WANTED)]


def likenesses_of(ledger: Ledger, hashes: Iterable[str]) -> list[Likened]:
    """Those of these reports that have a signature, by hash."""
    wanted = WANTED.where(likeness.c.article.in_(list(hashes)))
    with told(ledger.name), ledger.engine.connect() as db:
        return [likened(row) for row in db.execute(wanted)]


def likened(row: sa.Row[tuple[object, ...]]) -> Likened:
    """A report from its row."""
    return Likened(
        sha=row.article,
        signature=row.signature,
        id=row.id,
        published=date.fromisoformat(row.published) if row.published else None,
        outlet=row.outlet,
        url=row.url,
        title=row.title,
    )
