"""Which version a ledger has, told without the machinery that changes it.

To load Alembic takes longer than to answer a question.
"""

import re
from functools import cache
from importlib.resources import files

import sqlalchemy as sa
from sqlalchemy.engine import Connection

__all__ = ["is_current", "is_known", "version_of"]

TABLE = "alembic_version"
STEPS = files("headway.ledger") / "migrations" / "versions"
STEP = re.compile(
    r'^revision = "(\w+)"\ndown_revision = (?:"(\w+)"|None)$', re.MULTILINE
)


def version_of(db: Connection) -> str | None:
    """The version that the ledger was left in; None where there is no ledger."""
    if not sa.inspect(db).has_table(TABLE):
        return None
    found: str | None = db.execute(sa.text(f"SELECT version_num FROM {TABLE}")).scalar()
    return found


def is_known(version: str) -> bool:
    """Whether this Headway has the version among its own."""
    return version in steps()


def is_current(version: str | None) -> bool:
    """Whether the version is the newest that this Headway knows."""
    return version in steps() and version not in steps().values()


@cache
def steps() -> dict[str, str | None]:
    """Every version with the one before it; before the first there is none."""
    texts = (
        one.read_text("utf-8") for one in STEPS.iterdir() if one.name[-3:] == ".py"
    )
    return {found[1]: found[2] for text in texts if (found := STEP.search(text))}
