"""The version of a ledger, told without the machinery that changes it."""

import sqlalchemy as sa
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from headway.ledger.migrate import config
from headway.ledger.store import Ledger
from headway.ledger.versions import is_current, is_known, version_of

STEPS = ScriptDirectory.from_config(config())


def test_the_steps_are_those_that_the_machinery_knows() -> None:
    known = [step.revision for step in STEPS.walk_revisions()]
    assert all(map(is_known, known))
    assert [one for one in known if is_current(one)] == [STEPS.get_current_head()]


def test_a_version_of_another_headway_is_not_known() -> None:
    assert not is_known("9999")
    assert not is_current("9999")
    assert not is_current(None)


def test_a_ledger_tells_its_version(ledger: Ledger) -> None:
    with ledger.engine.connect() as db:
        told = MigrationContext.configure(db).get_current_revision()
        assert version_of(db) == told
        assert is_current(told)


def test_a_database_that_is_no_ledger_has_none() -> None:
    with sa.create_engine("sqlite://").connect() as db:
        assert version_of(db) is None
