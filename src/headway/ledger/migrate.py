"""Which version a ledger has, and the way from one to the next (Alembic)."""

from alembic.command import upgrade as run_upgrade
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

__all__ = ["is_current", "is_known", "upgrade", "version_of"]

STEPS = "headway:ledger/migrations"


def version_of(db: Connection) -> str | None:
    """The version that the ledger was left in; None where there is no ledger."""
    return MigrationContext.configure(db).get_current_revision()


def is_known(version: str) -> bool:
    """Whether this Headway has the version among its own."""
    steps = ScriptDirectory.from_config(config())
    return version in {step.revision for step in steps.walk_revisions()}


def is_current(version: str | None) -> bool:
    """Whether the version is the newest that this Headway knows."""
    return version == ScriptDirectory.from_config(config()).get_current_head()


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
