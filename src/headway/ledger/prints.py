"""Who else prints a report's text, and how each copy of it came."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from headway.ledger.schema import article, capture, likeness
from headway.ledger.store import Ledger
from headway.ledger.trouble import told

__all__ = ["captures_of", "printed_with"]

Row = Mapping[str, Any]
CAPTURED = (capture.c.origin, capture.c.fetched, capture.c.media_type, capture.c.sha256)
OF_REPORT = (
    article.c.sha256,
    article.c.id,
    article.c.title,
    article.c.outlet,
    article.c.published,
)


def captures_of(ledger: Ledger, sha: str) -> list[Row]:
    """The copies of a report: whence each came, when, as what, and its hash."""
    wanted = sa.select(*CAPTURED).where(capture.c.article == sha)
    wanted = wanted.order_by(capture.c.fetched, capture.c.origin, capture.c.sha256)
    with told(ledger.name), ledger.engine.connect() as db:
        return [dict(row) for row in db.execute(wanted).mappings()]


def printed_with(ledger: Ledger, sha: str) -> list[Row]:
    """The reports that print one text with this one, by day; itself among them.

    `first` says whose text it is; `superseded`, that a later version is held.
    """
    own = sa.func.coalesce(likeness.c.witness, likeness.c.article)
    witness = sa.select(own).where(likeness.c.article == sha).scalar_subquery()
    is_first = likeness.c.article == witness
    wanted = (
        sa.select(*OF_REPORT, likeness.c.superseded, is_first.label("first"))
        .join(likeness, likeness.c.article == article.c.sha256)
        .where(is_first | (likeness.c.witness == witness))
        .order_by(article.c.published.is_(None), article.c.published, article.c.sha256)
    )
    with told(ledger.name), ledger.engine.connect() as db:
        return [dict(row) for row in db.execute(wanted).mappings()]
