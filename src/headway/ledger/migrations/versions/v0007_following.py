"""Following a negotiation: dossiers, sources, links, what is set aside, corrections.

Also by what reprints and issues are found, and reports as a dossier files them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def of_article() -> sa.Column[str]:
    """The report that a row belongs to."""
    parent = sa.ForeignKey("article.sha256", ondelete="CASCADE")
    return sa.Column("article", sa.String(64), parent, primary_key=True)


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "dossier",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
    )
    op.create_table(
        "source",
        sa.Column("dossier", sa.Text(), primary_key=True),
        sa.Column("address", sa.Text(), primary_key=True),
        sa.Column("added", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(16)),
        sa.Column("outlet", sa.Text()),
        sa.Column("inside", sa.Boolean()),
        sa.Column("etag", sa.Text()),
        sa.Column("modified", sa.Text()),
        sa.Column("checked", sa.String(32)),
        sa.Column("due", sa.String(32)),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text()),
    )
    op.create_table(
        "link",
        sa.Column("dossier", sa.Text(), primary_key=True),
        sa.Column("address", sa.Text(), primary_key=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("published", sa.String(10)),
        sa.Column("found", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False, index=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("due", sa.String(32)),
        sa.Column("trouble", sa.Text()),
        sa.Column("article", sa.String(64)),
    )
    op.create_table(
        "aside",
        sa.Column("dossier", sa.Text(), primary_key=True),
        sa.Column("article", sa.String(64), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("outlet", sa.Text()),
        sa.Column("published", sa.String(10)),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("fetched", sa.String(32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.create_table(
        "correction",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("entry", sa.String(16), nullable=False, index=True),
        sa.Column("article", sa.String(64), nullable=False, index=True),
        sa.Column("sort", sa.String(16), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        sa.Column("entry_then", sa.JSON(), nullable=False),
        sa.Column("actors_then", sa.JSON(), nullable=False),
        sa.Column("moves_then", sa.JSON(), nullable=False),
        sa.Column("undoes", sa.Integer()),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text()),
        sa.Column("made", sa.String(32), nullable=False),
    )
    op.create_table(
        "likeness",
        of_article(),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("witness", sa.String(64)),
        sa.Column("superseded", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "filing",
        sa.Column("dossier", sa.Text(), primary_key=True),
        of_article(),
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "meaning",
        of_article(),
        sa.Column("encoder", sa.Text(), nullable=False),
        sa.Column("moves", sa.JSON(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
