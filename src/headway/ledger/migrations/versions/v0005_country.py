"""Meetings bear the state in which they are held; old ones do not."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column."""
    op.add_column("meeting", sa.Column("country", sa.Text()))
