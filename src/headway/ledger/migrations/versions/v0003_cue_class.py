"""Statements bear what their cue attributes and how sure they are; old ones do not."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("statement", sa.Column("cue_class", sa.String(16)))
    op.add_column("statement", sa.Column("confidence", sa.Float()))
