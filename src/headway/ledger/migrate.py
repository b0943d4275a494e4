"""The way of a ledger from one version to the next (Alembic)."""

from alembic.command import upgrade as run_upgrade
from alembic.config import Config
from sqlalchemy.engine import Connection

__all__ = ["upgrade"]

STEPS = "headway:ledger/migrations"


def upgrade(db: Connection) -> None:
    """Bring the ledger to the newest version, within the transaction of `db`."""
    settings = config()
    settings.attributes["connection"] = db
    run_upgrade(settings, "head")


def config() -> Config:
    """Alembic's settings, with no file."""
    settings = Config()
    settings.set_main_option("script_location", STEPS)
    settings.set_main_option("path_separator", "os")
    return settings
