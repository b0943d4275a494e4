"""The first ledger: articles, captures, entries, tombstones."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def of_article() -> "sa.Column[str]":
    """The article that a row belongs to."""
    parent = sa.ForeignKey("article.sha256", ondelete="CASCADE")
    return sa.Column("article", sa.String(64), parent, primary_key=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "article",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("wire", sa.Text),
        sa.Column("published", sa.String(10)),
        sa.Column("dateline", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("boilerplate", sa.JSON, nullable=False),
        sa.Column("outcome", sa.String(1), nullable=False),
        sa.Column("reader", sa.Text, nullable=False),
        sa.Column("reader_version", sa.Text, nullable=False),
    )
    op.create_table(
        "tombstone",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("removed", sa.String(32), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "actor",
        of_article(),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("party", sa.Text),
        sa.Column("aliases", sa.JSON, nullable=False),
        sa.Column("mentions", sa.JSON, nullable=False),
    )
    op.create_table(
        "capture",
        of_article(),
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("origin", sa.Text, primary_key=True),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("fetched", sa.String(32), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "doubt",
        of_article(),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("read_span", sa.JSON(none_as_null=True)),
    )
    op.create_table(
        "meeting",
        of_article(),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("read_evidence", sa.JSON, nullable=False),
        sa.Column("participants", sa.JSON, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("moves", sa.JSON, nullable=False),
        sa.Column("date", sa.String(10)),
        sa.Column("where", sa.Text),
        sa.Column("outcome", sa.String(1)),
    )
    op.create_table(
        "move",
        of_article(),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("read_evidence", sa.JSON, nullable=False),
        sa.Column("read_about", sa.Text),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("valence", sa.String(1)),
        sa.Column("actor", sa.JSON(none_as_null=True)),
        sa.Column("participants", sa.JSON, nullable=False),
        sa.Column("recipient", sa.JSON(none_as_null=True)),
        sa.Column("speaker", sa.JSON(none_as_null=True)),
        sa.Column("date", sa.String(10)),
        sa.Column("where", sa.Text),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
    )
    op.create_table(
        "proposal",
        of_article(),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("proposer", sa.JSON, nullable=False),
        sa.Column("recipient", sa.JSON(none_as_null=True)),
        sa.Column("read_about", sa.Text, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("moves", sa.JSON, nullable=False),
    )
    op.create_table(
        "statement",
        of_article(),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("read_content", sa.JSON, nullable=False),
        sa.Column("read_source", sa.JSON(none_as_null=True)),
        sa.Column("read_cue", sa.JSON(none_as_null=True)),
        sa.Column("directness", sa.String(16), nullable=False),
        sa.Column("speaker", sa.JSON(none_as_null=True)),
        sa.Column("addressee", sa.JSON(none_as_null=True)),
    )
    op.create_index("ix_move_date", "move", ["date"])
    op.create_index("ix_move_kind", "move", ["kind"])
