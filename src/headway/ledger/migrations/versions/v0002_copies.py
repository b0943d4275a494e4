"""Each capture keeps what it says of its report; statements may bear a date."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

DAYS = ("published", "hint_published")
WORDS = ("id", "title", "outlet", "url", "unread_date", "hint_outlet")
KNOWN = {  # columns of a capture and the columns of its article that fill them
    "id": "id",
    "title": "title",
    "outlet": "outlet",
    "published": "published",
    "url": "url",
    "hint_outlet": "outlet",  # nobody noted who said it: it must outlive a new reading
    "hint_published": "published",
}


def upgrade() -> None:
    """Add the columns; copies of the past say what their article holds."""
    op.add_column("article", sa.Column("unread_date", sa.Text))
    op.add_column("statement", sa.Column("date", sa.String(10)))
    for name in WORDS:
        op.add_column("capture", sa.Column(name, sa.Text))
    for name in DAYS:
        op.add_column("capture", sa.Column(name, sa.String(10)))
    for name, known in KNOWN.items():
        op.execute(
            f"UPDATE capture SET {name} = (SELECT article.{known} FROM article "
            "WHERE article.sha256 = capture.article)"
        )
