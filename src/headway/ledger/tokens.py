"""Tokens: by which programs ask in a person's name. Only their hashes are kept."""

from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

import sqlalchemy as sa

from headway.ledger.accounts import account_in
from headway.ledger.moments import moment_of, stamp
from headway.ledger.schema import account, token
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.account import Account, Role, Token

__all__ = ["keep_token", "token_bearer", "tokens_of", "withdraw_token"]

DIGITS = 8  # bytes of an id
OWN = [column.label(f"token_{column.name}") for column in token.c]


def keep_token(
    ledger: Ledger,
    key: str,
    name: str,
    *,
    label: str,
    role: Role,
    ends: datetime | None,
) -> str:
    """Keep a new token of an account by its hash; the id by which it is withdrawn."""
    made = token_hex(DIGITS)
    row: dict[str, str | None] = {"id": made, "key": key, "account": name}
    row |= {"label": label, "role": role.value, "made": stamp(datetime.now(UTC))}
    row |= {"ends": stamp(ends) if ends else None}
    with told(ledger.name), ledger.writer.begin() as db:
        db.execute(sa.insert(token), row)
    return made


def token_bearer(
    ledger: Ledger, key: str, now: datetime | None = None
) -> tuple[Account, Token] | None:
    """Whose token has this hash, and which; None: nobody's, or it has ended.

    That it was used is noted once a day.
    """
    now = now or datetime.now(UTC)
    wanted = (
        sa.select(account, *OWN)
        .join(token, token.c.account == account.c.name)
        .where(token.c.key == key, account.c.closed.is_(None))
        .where(token.c.ends.is_(None) | (token.c.ends > stamp(now)))
    )
    with told(ledger.name), ledger.engine.connect() as db:
        row = db.execute(wanted).one_or_none()
    if row is None:
        return None
    found = token_in({c.name: getattr(row, f"token_{c.name}") for c in token.c})
    if found.used != now.date().isoformat():
        with told(ledger.name), ledger.writer.begin() as db:
            used = {"used": now.date().isoformat()}
            db.execute(sa.update(token).filter_by(key=key), used)
    return account_in(row), found


def tokens_of(ledger: Ledger, name: str) -> list[Token]:
    """The tokens of an account, the latest first."""
    wanted = sa.select(token).filter_by(account=name)
    wanted = wanted.order_by(token.c.made.desc(), token.c.id)
    with told(ledger.name), ledger.engine.connect() as db:
        return [token_in(dict(row)) for row in db.execute(wanted).mappings()]


def withdraw_token(ledger: Ledger, name: str, id_: str) -> bool:
    """Forget a token of this account; False where the account has no such token."""
    with told(ledger.name), ledger.writer.begin() as db:
        done = db.execute(sa.delete(token).filter_by(id=id_, account=name))
    return bool(done.rowcount)


def token_in(row: dict[str, Any]) -> Token:
    """A token from its row."""
    return Token(
        id=row["id"],
        account=row["account"],
        label=row["label"],
        role=Role(row["role"]),
        made=datetime.fromisoformat(row["made"]),
        ends=moment_of(row["ends"]),
        used=row["used"],
    )
