"""Accounts: who may use the desk. Passwords are kept as hashes, made elsewhere."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.errors import LedgerError
from headway.ledger.keeping import take_turn
from headway.ledger.moments import moment_of, stamp
from headway.ledger.privacy import keep_from_strangers
from headway.ledger.schema import account, session, token
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.account import Account, Role
from headway.model.article import hash_of

__all__ = [
    "account_of",
    "accounts",
    "add_account",
    "close_account",
    "has_account",
    "hash_kept",
    "keep_hash",
    "set_password",
    "set_role",
]


def add_account(ledger: Ledger, name: str, role: Role, password: str) -> None:
    """Keep a new account with the hash of its password.

    From now on no stranger on this machine may read the ledger's file. Raises
    `LedgerError` where the name is taken, be it by a closed account: what was done in a
    name stays one person's.
    """
    keep_from_strangers(ledger)
    with told(ledger.name), ledger.writer.begin() as db:
        take_turn(db, hash_of(f"account {name}"))
        if db.scalar(sa.select(account.c.name).filter_by(name=name)):
            raise LedgerError(f"{ledger.name}: there is an account {name} already")
        row = {"name": name, "role": role.value, "password": password}
        db.execute(sa.insert(account), row | {"made": stamp(datetime.now(UTC))})


def accounts(ledger: Ledger) -> list[Account]:
    """All accounts by name, the closed ones too."""
    wanted = sa.select(account).order_by(account.c.name)
    with told(ledger.name), ledger.engine.connect() as db:
        return [account_in(row) for row in db.execute(wanted)]


def account_of(ledger: Ledger, name: str) -> Account | None:
    """The account of this name that is in use, if there is one."""
    wanted = sa.select(account).filter_by(name=name, closed=None)
    with told(ledger.name), ledger.engine.connect() as db:
        found = db.execute(wanted).one_or_none()
    return account_in(found) if found else None


def has_account(ledger: Ledger) -> bool:
    """Whether anybody could sign in."""
    wanted = sa.select(account.c.name).filter_by(closed=None).limit(1)
    with told(ledger.name), ledger.engine.connect() as db:
        return db.scalar(wanted) is not None


def hash_kept(ledger: Ledger, name: str) -> str | None:
    """The hash of an account's password; None where there is no such account in use."""
    wanted = sa.select(account.c.password).filter_by(name=name, closed=None)
    with told(ledger.name), ledger.engine.connect() as db:
        return db.scalar(wanted)


def keep_hash(ledger: Ledger, name: str, before: str, now: str) -> None:
    """Keep another hash of the same password, unless it was changed meanwhile."""
    same = sa.update(account).filter_by(name=name, password=before)
    with told(ledger.name), ledger.writer.begin() as db:
        db.execute(same, {"password": now})


def set_role(ledger: Ledger, name: str, role: Role) -> bool:
    """Give the account another role, from now on; False where there is none in use."""
    return changed(ledger, name, {"role": role.value}, ends=False)


def set_password(ledger: Ledger, name: str, password: str) -> bool:
    """Give the account another password, by its hash; it is signed out everywhere.

    Its tokens are withdrawn. False where there is no such account in use.
    """
    return changed(ledger, name, {"password": password}, ends=True)


def close_account(ledger: Ledger, name: str) -> bool:
    """End the account: nobody signs in by it, no token of it works. False likewise."""
    return changed(ledger, name, {"closed": stamp(datetime.now(UTC))}, ends=True)


def changed(ledger: Ledger, name: str, row: dict[str, Any], *, ends: bool) -> bool:
    """Change an account that is in use, and end what it has opened, in one step."""
    with told(ledger.name), ledger.writer.begin() as db:
        done = db.execute(sa.update(account).filter_by(name=name, closed=None), row)
        if done.rowcount and ends:
            end_all(db, name)
    return bool(done.rowcount)


def end_all(db: Connection, name: str) -> None:
    """End all sessions and tokens of an account."""
    for table in (session, token):
        db.execute(sa.delete(table).filter_by(account=name))


def account_in(row: sa.Row[Any]) -> Account:
    """An account from its row."""
    return Account(
        name=row.name,
        role=Role(row.role),
        made=datetime.fromisoformat(row.made),
        closed=moment_of(row.closed),
    )
