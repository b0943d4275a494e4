"""What came to a ledger since a day, where reports do not say of which day they are."""

from datetime import date

import sqlalchemy as sa

from headway.ledger.schema import article, aside, capture
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.dossier import DossierId

__all__ = ["aside_since", "fetched"]

DAY = 10  # characters of a time that tell its day


def fetched(ledger: Ledger) -> dict[str, date]:
    """When each report without a day was first fetched, by the hash of its text."""
    wanted = (
        sa.select(capture.c.article, sa.func.min(capture.c.fetched))
        .join(article, article.c.sha256 == capture.c.article)
        .where(article.c.published.is_(None))
        .group_by(capture.c.article)
    )
    with told(ledger.name), ledger.engine.connect() as db:
        return {sha: date.fromisoformat(time[:DAY]) for sha, time in db.execute(wanted)}


def aside_since(ledger: Ledger, dossier: DossierId, day: date) -> int:
    """How many reports since the day were set aside as not about the dossier."""
    came = sa.func.coalesce(aside.c.published, sa.func.substr(aside.c.fetched, 1, DAY))
    wanted = (
        sa.select(sa.func.count())
        .select_from(aside)
        .where(aside.c.dossier == dossier, came >= day.isoformat())
    )
    with told(ledger.name), ledger.engine.connect() as db:
        return int(db.scalar(wanted) or 0)
