"""The way of a ledger from one version to the next (Alembic)."""

from alembic.command import upgrade as run_upgrade
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

__all__ = ["upgrade"]

STEPS = "headway:ledger/migrations"


def upgrade(db: Connection) -> None:
    """Bring the ledger to the newest version, within the transaction of `db`.

    Raises `SQLAlchemyError`, whose words are Alembic's where that gives up.
    """
    settings = config()
    settings.attributes["connection"] = db
    try:
        run_upgrade(settings, "head")
    except CommandError as broken:
        raise SQLAlchemyError(str(broken)) from broken


def config() -> Config:
    """Alembic's settings, with no file."""
    settings = Config()
    settings.set_main_option("script_location", STEPS)
    settings.set_main_option("path_separator", "os")
    return settings
