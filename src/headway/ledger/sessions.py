"""Sessions: browsers that have signed in. Of a cookie only its hash is kept."""

from datetime import UTC, datetime, timedelta
from typing import Final

import sqlalchemy as sa

from headway.ledger.accounts import account_in
from headway.ledger.moments import stamp
from headway.ledger.schema import account, session
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.account import Account

__all__ = ["IDLE", "LONGEST", "begin_session", "end_session", "session_of"]

IDLE: Final = timedelta(hours=12)  # after which nobody asked
LONGEST: Final = timedelta(days=14)
SELDOM: Final = timedelta(minutes=10)  # between two notes that somebody asked


def begin_session(
    ledger: Ledger, key: str, name: str, password: str, now: datetime | None = None
) -> bool:
    """Keep that the browser whose cookie has this hash has signed in.

    False where the account's password, which comes as its hash, was changed meanwhile,
    or the account closed. What has ended is forgotten.
    """
    now = now or datetime.now(UTC)
    same = sa.select(account.c.name).filter_by(
        name=name, password=password, closed=None
    )
    row = {"key": key, "account": name, "made": stamp(now), "ends": stamp(now + IDLE)}
    with told(ledger.name), ledger.writer.begin() as db:
        db.execute(sa.delete(session).where(session.c.ends <= stamp(now)))
        if db.scalar(same.with_for_update()) is None:
            return False
        db.execute(sa.insert(session), row)
    return True


def session_of(ledger: Ledger, key: str, now: datetime | None = None) -> Account | None:
    """Who signed in by the cookie with this hash; None: nobody, or it has ended.

    To ask puts the end off, though never for longer than two weeks in all.
    """
    now = now or datetime.now(UTC)
    wanted = (
        sa.select(account, session.c.made.label("begun"), session.c.ends)
        .join(session, session.c.account == account.c.name)
        .where(session.c.key == key, session.c.ends > stamp(now))
        .where(account.c.closed.is_(None))
    )
    with told(ledger.name), ledger.engine.connect() as db:
        found = db.execute(wanted).one_or_none()
    if found is None:
        return None
    ends = min(now + IDLE, datetime.fromisoformat(found.begun) + LONGEST)
    if ends - datetime.fromisoformat(found.ends) > SELDOM:
        put_off(ledger, key, ends)
    return account_in(found)


def put_off(ledger: Ledger, key: str, ends: datetime) -> None:
    """Let a session end later."""
    with told(ledger.name), ledger.writer.begin() as db:
        db.execute(sa.update(session).filter_by(key=key), {"ends": stamp(ends)})


def end_session(ledger: Ledger, key: str) -> None:
    """Forget the session whose cookie has this hash."""
    with told(ledger.name), ledger.writer.begin() as db:
        db.execute(sa.delete(session).filter_by(key=key))
