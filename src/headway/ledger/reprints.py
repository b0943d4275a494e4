"""Which rows count: reprints are not counted beside what they print."""

import sqlalchemy as sa

from headway.ledger.schema import likeness

__all__ = ["in_force", "is_own"]


def is_own(report: sa.Column[str]) -> sa.ColumnElement[bool]:
    """Whether a report prints a text of its own; `likeness` is joined to it."""
    return likeness.c.witness.is_(None) | (likeness.c.witness == report)


def in_force(report: sa.Column[str]) -> sa.ColumnElement[bool]:
    """Whether it does, and no corrected version of it is held."""
    return is_own(report) & likeness.c.superseded.is_not(True)
