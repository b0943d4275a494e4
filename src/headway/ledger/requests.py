"""Requests about reports: kept, listed, settled."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from headway.errors import LedgerError
from headway.ledger.keeping import take_turn
from headway.ledger.moments import moment_of, stamp
from headway.ledger.schema import article, audit, request
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.request import Request, RequestState, Wish

__all__ = ["acts_since", "held", "keep_request", "request_at", "requests", "settle"]

Page = tuple[bool, int]  # whether the last one was settled, and its number


def keep_request(ledger: Ledger, made: Request) -> Request:
    """Keep a request about a report that is held; it gets its number.

    Raises `LedgerError` where the report is not held.
    """
    there = sa.select(article.c.sha256).filter_by(sha256=made.article)
    with told(ledger.name), ledger.writer.begin() as db:
        take_turn(db, made.article)
        if db.scalar(there) is not None:
            added = sa.insert(request).returning(request.c.number)
            number = db.execute(added, row_of(made)).scalar_one()
            return request_of(row_of(made) | {"number": number})
    raise LedgerError(f"{ledger.name}: holds no report {made.article!r} any more")


def requests(ledger: Ledger, after: Page | None, limit: int) -> list[Request]:
    """So many of the requests, the open ones first, of each the latest first."""
    settled = request.c.state != RequestState.OPEN.value
    wanted = sa.select(request).order_by(settled, request.c.number.desc()).limit(limit)
    if after is not None:
        done, number = after
        same = (settled == sa.literal(done)) & (request.c.number < number)
        wanted = wanted.where(same if done else same | settled)
    with told(ledger.name), ledger.engine.connect() as db:
        return [request_of(dict(row)) for row in db.execute(wanted).mappings()]


def request_at(ledger: Ledger, number: int) -> Request | None:
    """The request with this number; None where there is none."""
    wanted = sa.select(request).filter_by(number=number)
    with told(ledger.name), ledger.engine.connect() as db:
        row = db.execute(wanted).mappings().one_or_none()
    return request_of(dict(row)) if row is not None else None


def settle(
    ledger: Ledger, number: int, state: RequestState, by: str, answer: str | None
) -> bool:
    """Settle a request that is open; False where somebody has done so before."""
    now = stamp(datetime.now(UTC))
    said = {"state": state.value, "by": by, "answer": answer, "settled": now}
    with told(ledger.name), ledger.writer.begin() as db:
        still = sa.update(request).filter_by(
            number=number, state=RequestState.OPEN.value
        )
        return bool(db.execute(still.values(said)).rowcount)


def held(ledger: Ledger, sha256: str) -> Mapping[str, Any] | None:
    """The title, outlet and day of a report; None where it is not held."""
    columns = (article.c.sha256, article.c.title, article.c.outlet, article.c.published)
    wanted = sa.select(*columns).filter_by(sha256=sha256)
    with told(ledger.name), ledger.engine.connect() as db:
        row = db.execute(wanted).mappings().one_or_none()
    return dict(row) if row is not None else None


def acts_since(ledger: Ledger, act: str, address: str, since: datetime) -> int:
    """How often this was done from an address since then, by the audit log."""
    count = sa.select(sa.func.count()).select_from(audit)
    wanted = count.filter_by(act=act, address=address)
    with told(ledger.name), ledger.engine.connect() as db:
        return int(db.scalar(wanted.where(audit.c.made >= stamp(since))) or 0)


def row_of(made: Request) -> dict[str, Any]:
    """A request as its row has it, without its number."""
    row = asdict(made)
    row.pop("number")
    times = {
        name: stamp(row[name]) if row[name] else None for name in ("made", "settled")
    }
    return row | times | {"wish": made.wish.value, "state": made.state.value}


def request_of(row: Mapping[str, Any]) -> Request:
    """The request that a row holds."""
    times = {name: moment_of(row[name]) for name in ("made", "settled")}
    sets = {"wish": Wish(row["wish"]), "state": RequestState(row["state"])}
    return Request(**{**row, **times, **sets})
