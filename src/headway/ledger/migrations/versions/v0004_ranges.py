"""The date of an entry may be a range: "2022-01-09/2022-01-13"."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make room for two dates."""
    for table in ("statement", "move", "meeting"):
        with op.batch_alter_table(table) as change:
            change.alter_column(
                "date", type_=sa.String(21), existing_type=sa.String(10)
            )
