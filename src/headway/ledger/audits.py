"""Who did what at the desk: an audit log that is only added to."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from headway.ledger.moments import stamp
from headway.ledger.schema import audit
from headway.ledger.store import Ledger
from headway.ledger.trouble import told

__all__ = ["audits", "keep_audit"]


def keep_audit(
    ledger: Ledger,
    *,
    account: str | None,
    address: str,
    act: str,
    upon: str | None = None,
    detail: str | None = None,
) -> None:
    """Add that someone at this address did something to what has this id."""
    row = {"account": account, "address": address, "act": act}
    made = stamp(datetime.now(UTC))
    row |= {"made": made, "upon": upon, "detail": detail}
    with told(ledger.name), ledger.writer.begin() as db:
        db.execute(sa.insert(audit), row)


def audits(ledger: Ledger, limit: int, before: int | None) -> list[Mapping[str, Any]]:
    """So many of the acts, the latest first, from before this number."""
    wanted = sa.select(audit).order_by(audit.c.number.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(audit.c.number < before)
    with told(ledger.name), ledger.engine.connect() as db:
        return [dict(row) for row in db.execute(wanted).mappings()]
