"""Channels; a meeting's format, what judges it, what answers a proposal, what decides.

Entries of the past have none of these.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the table and the columns."""
    op.create_table(
        "channel",
        sa.Column(
            "article",
            sa.String(64),
            sa.ForeignKey("article.sha256", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("read_evidence", sa.JSON(), nullable=False),
        sa.Column("parties", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(16)),
        sa.Column("since", sa.String(21)),
        sa.Column("planned", sa.String(16)),
        sa.Column("moves", sa.JSON(), nullable=False),
    )
    op.add_column("article", sa.Column("deciding", sa.JSON()))
    op.add_column("meeting", sa.Column("format", sa.String(16)))
    op.add_column("meeting", sa.Column("judged_by", sa.JSON()))
    op.add_column("proposal", sa.Column("answered_by", sa.JSON()))
