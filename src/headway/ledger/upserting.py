"""A row put in its place, whether or not there is one."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

__all__ = ["put"]


def put(
    db: Connection,
    table: sa.Table,
    key: Mapping[str, Any],
    row: Mapping[str, Any],
    change: Mapping[str, Any] | None = None,
) -> None:
    """Insert the row under its key; where one is there, change it to this.

    `change` is what becomes of one that is there, where that is not the row.
    """
    whole, now = {**key, **row}, dict(row if change is None else change)
    if db.dialect.name == "sqlite":
        fresh = sqlite.insert(table).values(whole)
        db.execute(fresh.on_conflict_do_update([*key], set_=now))
    else:
        new = postgresql.insert(table).values(whole)
        db.execute(new.on_conflict_do_update(index_elements=[*key], set_=now))
