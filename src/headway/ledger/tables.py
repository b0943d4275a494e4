"""What all tables of a ledger have in common."""

import sqlalchemy as sa

__all__ = ["WHEN", "metadata", "of_article"]

metadata = sa.MetaData()
WHEN = len("2022-01-09/2022-01-13")  # the longest date of an entry is a range of days


def of_article() -> sa.Column[str]:
    """The article that an entry belongs to; entries go when it goes."""
    parent = sa.ForeignKey("article.sha256", ondelete="CASCADE")
    return sa.Column("article", sa.String(64), parent, primary_key=True)
